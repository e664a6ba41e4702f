import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { axeFindings } from './axe'
import { field, find, openDialog } from './search-dialog'
import { isMarked, mark, started } from './session'

const root = path.resolve(import.meta.dirname, '../..')
const post = '_posts/2023-01-28-microservices-communication-using-grpc.md'
const payload = 'en/microservices-communication-using-grpc/index.json'
const draft = '_drafts/half-done.md'
let dir: string
let opened: string
let server: ChildProcess
let browser: Browser
let origin: string

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'lectern-dev-'))
  await cp(path.join(root, 'content'), dir, { recursive: true })
  await mkdir(path.join(dir, '_drafts'))
  await writeFile(
    path.join(dir, draft),
    '---\ntitle: Half done\nlang: en\ncoments: true\n---\n\n[Nowhere](/no/such/page/)\n',
  )
  // An editor that writes down what it is to open.
  opened = path.join(dir, 'opened.txt')
  const editor = path.join(dir, 'editor.sh')
  await writeFile(editor, `#!/bin/sh\necho "$@" >> '${opened}'\n`, { mode: 0o755 })
  server = spawn(process.execPath, ['bin/lectern.mjs', 'dev', dir, '--port', '5470'], {
    cwd: root,
    env: { ...process.env, LAUNCH_EDITOR: editor },
  })
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

// What one test leaves is what the next one finds, and its own second attempt.
async function restoredAfter(file: string): Promise<string> {
  const text = await readFile(path.join(dir, file), 'utf8')
  onTestFinished(() => writeFile(path.join(dir, file), text))
  return text
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

const part = (name: string, is = '') =>
  `<details${is}><summary>${name}</summary>${'<p>Words.</p>'.repeat(40)}</details>\n\n`

test('what is folded open or closed in a text stays so when the text comes anew', async () => {
  await restoredAfter(post)
  await edit(post, (text) => `${text}\n\n${part('A')}${part('B', ' open')}${part('A')}${part('C')}`)
  const page = await openPost()
  const parts = page.locator('[itemprop=articleBody] details')
  const open = () => parts.evaluateAll((all) => all.map((each) => Number(each.matches('[open]'))).join(''))
  await expect.poll(open).toBe('0100')
  for (const at of [1, 2, 3]) await parts.nth(at).locator('summary').click()
  expect(await open()).toBe('0011')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const place = await page.evaluate(() => scrollY)
  await edit(post, (text) => text.replace(part('C'), part('D') + part('C')))
  await expect.poll(() => parts.count()).toBe(5)
  expect(await open()).toBe('00101')
  expect(await page.evaluate(() => scrollY)).toBe(place)
})

test('a picture whose file is replaced shows in the open page', async () => {
  await restoredAfter(post)
  const picture = 'assets/replaced one.svg'
  const drawn = (width: number) =>
    writeFile(
      path.join(dir, picture),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><path d="M0 0h9v9z"/></svg>`,
    )
  await drawn(30)
  await edit(post, (text) => text.replace(/\n## /, '\n![A drawing](/assets/replaced%20one.svg)\n\n## '))
  const page = await openPost()
  const width = () =>
    page.getByAltText('A drawing').evaluate((image) => (image as HTMLImageElement).naturalWidth)
  await expect.poll(width).toBe(30)
  await drawn(50)
  await expect.poll(width).toBe(50)
})

test('an edit that comes between a page and its scripts shows', async () => {
  const page = await browser.newPage()
  const editBefore = async (route: Route) => {
    await edit(post, (text) => text.replace(/\n## /, '\n## In between: '))
    await expect.poll(async () => (await fetch(`${origin}/${payload}`)).text()).toContain('In between')
    await route.continue()
  }
  // The page stays open, and a later test has all pages loaded again.
  await page.route(/entry-client/, editBefore, { times: 1 })
  await page.goto(`${origin}/en/microservices-communication-using-grpc/`)
  await page.waitForFunction(() => document.querySelector('h2')?.textContent?.includes('In between'))
})

test('a post that is emptied before it is written stays in the page until then', async () => {
  const before = await restoredAfter(post)
  const page = await openPost()
  const sections = page.locator('[itemprop=articleBody] h2')
  await edit(post, () => '')
  // Longer than a blog takes to be read anew.
  await setTimeout(200)
  expect(await sections.count()).toBeGreaterThan(5)
  await edit(post, () => before.replace(/\n## /, '\n## Written at last: '))
  await sections.getByText('Written at last').waitFor()
  await edit(post, () => '')
  await sections.first().waitFor({ state: 'detached' })
})

test('a broken post is told over the page with file and line, and the page is back when it is mended', async () => {
  await restoredAfter(post)
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

test('what stands in every head changes in the open page', async () => {
  const page = await openPost()
  const head = '_includes/custom-head.html'
  await mkdir(path.join(dir, '_includes'), { recursive: true })
  onTestFinished(() => rm(path.join(dir, head), { force: true }))
  await writeFile(path.join(dir, head), '<meta name="own" content="1">')
  const own = page.locator('meta[name=own]')
  await own.waitFor({ state: 'attached' })
  expect(await own.getAttribute('content')).toBe('1')
})

test('whoever writes a draft on its page goes on writing while something is saved', async () => {
  await restoredAfter(post)
  const page = await browser.newPage()
  await page.goto(`${origin}/draft/`)
  const text = page.locator('textarea')
  await text.fill('')
  await text.press('a')
  const told = page.waitForRequest(/draft\/index\.json/)
  await edit(post, (before) => `${before}\nOne more line.\n`)
  await told
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('b')
  expect(await text.inputValue()).toBe('ab')
})

test.each(['h%23x.svg', 'q%3Fx.svg', 'a%20b&c.svg', 'a%20b%26c.svg', 'p%2541.svg'])(
  'a file whose name needs encoding is there: %s',
  async (address) => {
    const file = path.join(dir, 'assets', decodeURIComponent(address))
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    onTestFinished(() => rm(file))
    await expect.poll(async () => (await fetch(`${origin}/assets/${address}`)).status).toBe(200)
  },
)

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

test('a search finds titles, excerpts and tags, and says that it does not search texts', async () => {
  const page = await openPost()
  const listOnly = page
    .locator('dialog[open]')
    .getByText('While writing, only titles, excerpts and tags are searched.')
  await openDialog(page)
  expect(await find(page, 'microservices grpc')).toContain('/en/microservices-communication-using-grpc/')
  expect(await listOnly.count()).toBe(1)
  const later = path.join(dir, '_posts/2024-02-03-zebra-crossing.md')
  onTestFinished(() => rm(later))
  await writeFile(later, '---\ntitle: Zebra crossing\nlang: en\n---\n\nStripes.\n')
  await expect.poll(async () => (await fetch(`${origin}/en/zebra-crossing/`)).status).toBe(200)
  expect(await find(page, 'zebra')).toContain('/en/zebra-crossing/')
  await page.fill(field, 'protobuf-maven-plugin')
  await page.getByText('Nothing found for “protobuf-maven-plugin”').first().waitFor()
  expect(await listOnly.count()).toBe(1)
  await page.close()
})

test('a draft is there, and marked in lists and on its page', async () => {
  const page = await browser.newPage()
  await page.goto(origin)
  const card = page.locator('article', { hasText: 'Half done' })
  expect(await card.locator('strong').textContent()).toBe('Draft')
  await card.locator('a').first().click()
  expect(await page.locator('main strong').first().textContent()).toBe('Draft')
})

describe('what check finds', () => {
  test('stands in the corner, opens by the keyboard, and follows the text while it stays open', async () => {
    await restoredAfter(draft)
    const page = await browser.newPage()
    await page.goto(`${origin}/en/half-done/`)
    await started(page)
    await mark(page)
    const panel = panelOf(page)
    const headline = panel.locator('summary').first()
    await panel.getByText('2 findings').waitFor()
    await headline.press('Enter')
    const places = panel.getByRole('link', { name: draft })
    await places.first().waitFor()
    expect(await places.allTextContents()).toEqual([`${draft}:4:1`, `${draft}:7:11`])
    await panel.getByText('link/dead').click()
    expect(await panel.innerText()).toContain('leads to no page and no file')
    expect(await axeFindings(page)).toEqual([])

    await edit(draft, (text) => text.replace('coments', 'comments'))
    await panel.getByText('1 finding', { exact: true }).waitFor()
    expect(await places.allTextContents()).toEqual([`${draft}:7:11`])
    await places.click()
    await vi.waitFor(async () => expect(await textAt(opened)).toContain(`${draft} 7 11`))
    expect(await isMarked(page)).toBe(true)

    await page.reload()
    await places.waitFor()
  })

  test('is that of the page which is open now', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/en/half-done/`)
    await started(page)
    const panel = panelOf(page)
    await panel.getByText(/^\d findings?$/).waitFor()
    await mark(page)
    await page.getByRole('link', { name: 'About' }).click()
    await panel.getByText('No findings here').waitFor()
    expect(await isMarked(page)).toBe(true)
  })

  test('covers no text that a phone cannot scroll to', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(`${origin}/en/half-done/`)
    const panel = panelOf(page)
    await panel.waitFor()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const [end, corner] = [await page.getByRole('contentinfo').boundingBox(), await panel.boundingBox()]
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(corner?.y ?? 0)
    await panel.locator('summary').first().click()
    const box = await panel.boundingBox()
    expect([box!.x >= 0, box!.x + box!.width <= 320, box!.y > 640 / 3]).toEqual([true, true, true])
  })

  test('of the whole blog is a page of its own, by file, narrowed down by rule', async () => {
    await restoredAfter('_config.yml')
    const page = await browser.newPage()
    await page.goto(`${origin}/__check`)
    const file = page.getByRole('region', { name: '_config.yml' })
    await page.getByRole('region', { name: draft }).waitFor()
    expect(await file.count()).toBe(0)
    await edit('_config.yml', (text) => `${text}\nshow_draft: true\n`)
    await file.getByText('`show_drafts` is meant').waitFor()
    await page.getByRole('combobox').selectOption('config/misspelt')
    expect(await page.getByRole('region').count()).toBe(1)
    expect(await axeFindings(page)).toEqual([])
  })

  test.each([
    [{}, `${draft}:1:1`, 200],
    [{}, '../half-done.md', 403],
    [{}, '/etc/hosts', 403],
    [{ 'sec-fetch-site': 'cross-site' }, draft, 403],
  ])('with %j, the editor is asked for %s: %i', async (headers, file, status) => {
    const query = new URLSearchParams({ file })
    const response = await fetch(`${origin}/__open-in-editor?${query}`, { headers })
    expect(response.status).toBe(status)
  })
})

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Findings of check' })

async function textAt(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, 'utf8') : ''
}
