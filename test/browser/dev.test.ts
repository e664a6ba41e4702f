import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { isMarked, mark, started } from './session'

const root = path.resolve(import.meta.dirname, '../..')
const post = '_posts/2023-01-28-microservices-communication-using-grpc.md'
let dir: string
let server: ChildProcess
let browser: Browser
let origin: string

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'lectern-dev-'))
  await cp(path.join(root, 'content'), dir, { recursive: true })
  server = spawn(process.execPath, ['bin/lectern.mjs', 'dev', dir, '--port', '5470'], { cwd: root })
  origin = await new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const url = /http:\/\/[^/\s]+/.exec(String(text))
      if (url) resolve(url[0])
    })
    server.stderr?.on('data', (text: Buffer) => process.stderr.write(text))
    server.once('exit', (code) => reject(new Error(`The dev server ended with ${code}.`)))
  })
  browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.kill()
  await rm(dir, { recursive: true, force: true })
})

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const target = path.join(dir, file)
  await writeFile(target, change(await readFile(target, 'utf8')))
}

async function openPost(): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`${origin}/en/microservices-communication-using-grpc/`)
  await started(page)
  return page
}

test('an edited post shows in the open page, which stays where it is', async () => {
  const page = await openPost()
  await mark(page)
  await page.evaluate(() => scrollTo(0, 900))
  await edit(post, (text) => text.replace(/\n## /, '\n## Freshly edited: '))
  await page.waitForFunction(() => document.querySelector('h2')?.textContent?.includes('Freshly edited'))
  expect(await page.evaluate(() => scrollY)).toBe(900)
  expect(await isMarked(page)).toBe(true)
})

test('a broken post is told over the page with file and line, and the page is back when it is mended', async () => {
  const page = await openPost()
  await mark(page)
  await edit(post, (text) => text.replace('\ntitle:', '\ntitle: [broken'))
  const overlay = page.locator('vite-error-overlay')
  await overlay.waitFor({ state: 'attached' })
  expect(await overlay.evaluate((element) => element.shadowRoot?.textContent)).toMatch(
    /microservices-communication-using-grpc\.md:\d+/,
  )
  expect(await page.locator('[itemprop=articleBody] h2').count()).toBeGreaterThan(5)
  await edit(post, (text) => text.replace('\ntitle: [broken', '\ntitle:'))
  await overlay.waitFor({ state: 'detached' })
  expect(await isMarked(page)).toBe(true)
})

test('a page that is not there says so with status 404', async () => {
  const page = await browser.newPage()
  const response = await page.goto(`${origin}/no/such/page/`)
  expect(response?.status()).toBe(404)
  expect(await page.locator('[data-kind]').getAttribute('data-kind')).toBe('not-found')
})

test('an override shows in the open page as soon as it is there, and what is changed in it without a reload', async () => {
  const page = await openPost()
  const footer = '_lectern/components/site-footer.tsx'
  await mkdir(path.join(dir, '_lectern/components'), { recursive: true })
  await writeFile(
    path.join(dir, footer),
    `import { SiteFooter as Original } from 'lectern/components/site-footer'
export const SiteFooter: typeof Original = (props) => <><Original {...props} /><p id="own">Mine</p></>`,
  )
  const own = page.locator('#own')
  await own.waitFor()
  await started(page)
  await mark(page)
  await edit(footer, (text) => text.replace('Mine', 'Ours'))
  await page.waitForFunction(() => document.querySelector('#own')?.textContent === 'Ours')
  expect(await isMarked(page)).toBe(true)
  await rm(path.join(dir, '_lectern'), { recursive: true })
  await own.waitFor({ state: 'detached' })
})

test('a page that is opened while an override is broken says where, and comes when it is mended', async () => {
  const words = '_lectern/components/words/en.ts'
  await mkdir(path.join(dir, path.dirname(words)), { recursive: true })
  await writeFile(path.join(dir, words), 'export const en = {')
  const page = await browser.newPage()
  await page.goto(`${origin}/en/`)
  const overlay = page.locator('vite-error-overlay')
  await overlay.waitFor({ state: 'attached' })
  expect(await overlay.evaluate((element) => element.shadowRoot?.textContent)).toMatch(/words\/en\.ts:1:\d+/)
  await writeFile(path.join(dir, words), `export { en } from 'lectern/components/words/en'`)
  await page.locator('footer').waitFor()
})
