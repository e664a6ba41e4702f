import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileBlog, hostilePages, hostileQueries, tried } from './hostile-blog'
import { browserSession, isMarked, mark, started } from './session'

// The guards that this file holds, with the pages' policy off: `src/article/clean.ts`, and for words that are no article's
// the escaping of React (`src/components/`), of the outputs (`src/build/output/`) and the forms that fields must have.

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-hostile-'))
const site = path.join(folder, 'site')

beforeAll(() => {
  for (const [name, text] of Object.entries(hostileBlog)) {
    const file = path.join(folder, 'source', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
  const call = [bin, 'build', path.join(folder, 'source'), '--out', site, '--keep-going']
  // What cannot be read is an error; all the rest is built.
  spawnSync(process.execPath, call, { cwd: folder, stdio: 'ignore' })
})
afterAll(() => rmSync(folder, { recursive: true }))
afterAll(() => console.log(`${tried} attacks tried`))

const { open, origin } = browserSession(() => site)

/** A page that counts what has run in it and what it has asked other hosts for since it was last asked. */
async function watched() {
  const { page } = await open('/start/', { bypassCSP: true })
  let hits = 0
  let asked: string[] = []
  await page.exposeFunction('hit', () => hits++)
  page.on('dialog', (dialog) => dialog.dismiss())
  await page.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(origin())) return route.continue()
    // In feeds the site's own pictures are named with their host.
    if (!url.startsWith('https://hostile.example/')) asked.push(url)
    return route.abort()
  })
  const result = () => {
    const seen = { hits, asked }
    hits = 0
    asked = []
    return seen
  }
  return { page, result }
}

/** Does what readers do: points at everything, focuses it, clicks links that lead nowhere else. */
async function use(page: Page): Promise<void> {
  await page.evaluate(() => {
    const looked = '[itemprop=articleBody] *, header *, nav *, dialog *'
    for (const element of document.querySelectorAll(looked)) {
      for (const type of ['mouseover', 'focus', 'pointerover', 'toggle', 'animationstart', 'begin'])
        element.dispatchEvent(new Event(type, { bubbles: type !== 'focus' }))
    }
    for (const link of document.querySelectorAll('a'))
      if (!/^(?:https?|mailto):$/.test(link.protocol)) link.click()
  })
}

const harmless = { hits: 0, asked: [] }

describe(`${tried} attacks`, () => {
  test('run nothing and ask nobody where the page is loaded', async () => {
    const { page, result } = await watched()
    // What the document does by itself; the app has the next test.
    await page.route('**/_app/**', (route) => route.abort())
    const failed: unknown[] = []
    for (const [at, text] of hostilePages) {
      await page.goto(origin() + at)
      await use(page)
      const seen = result()
      if (!isDeepStrictEqual(seen, harmless)) failed.push([at, text, seen])
    }
    expect(failed).toEqual([])
  }, 300_000)

  test('run nothing and ask nobody where it is opened from another', async () => {
    const { page, result } = await watched()
    await page.goto(`${origin()}/start/`)
    await started(page)
    await mark(page)
    const failed: unknown[] = []
    for (const [at, text] of hostilePages) {
      await page.evaluate((href) => {
        const link = document.createElement('a')
        link.href = href
        document.querySelector('main')!.append(link)
        link.click()
      }, at)
      await page.waitForFunction((href) => location.pathname === href, at)
      await use(page)
      const seen = result()
      if (!isDeepStrictEqual(seen, harmless)) failed.push([at, text, seen])
    }
    expect(failed).toEqual([])
    expect(await isMarked(page)).toBe(true)
  }, 300_000)

  test('run nothing and ask nobody as a search, as what it finds and as a preview', async () => {
    const { page, result } = await watched()
    const failed: unknown[] = []
    for (const query of hostileQueries) {
      await page.goto(
        `${origin()}/search/?${new URLSearchParams({ q: query, tag: query, lang: query }).toString()}`,
      )
      await started(page)
      await page.getByRole('searchbox').first().fill(`${query} words`)
      await page.waitForLoadState('networkidle')
      const seen = result()
      if (!isDeepStrictEqual(seen, harmless)) failed.push([query, seen])
    }
    await page.goto(`${origin()}/search/?q=words`)
    await page.locator('main mark').first().waitFor()
    await use(page)
    await page.goto(`${origin()}/links/`)
    await started(page)
    for (const link of await page.locator('[itemprop=articleBody] a').all()) {
      await link.focus()
      await page.locator('#lectern-preview').waitFor()
      await link.blur()
    }
    expect([...failed, result()]).toEqual([harmless])
  }, 300_000)

  test('run nothing and ask nobody in the light box, which names who made a picture', async () => {
    const { page, result } = await watched()
    await page.goto(`${origin()}/gallery/`)
    await started(page)
    for (const picture of await page.locator('[itemprop=articleBody] img').all()) {
      await picture.click()
      await page.locator('dialog[open] a').first().waitFor()
      await use(page)
      await page.keyboard.press('Escape')
    }
    expect(result()).toEqual(harmless)
  }, 300_000)

  test('run nothing and ask nobody in a feed’s reader', async () => {
    const { page, result } = await watched()
    const shown = await page.evaluate(async () => {
      const names = ['/feed.xml', '/rss.xml', '/feed.json']
      const [atom = '', rss = '', json = ''] = await Promise.all(
        names.map(async (name) => (await fetch(name)).text()),
      )
      const parser = new DOMParser()
      const elements = [
        ...parser.parseFromString(atom, 'text/xml').querySelectorAll('[type=html]'),
        ...parser.parseFromString(rss, 'text/xml').querySelectorAll('item > *'),
      ]
      const { items } = JSON.parse(json) as { items: { content_html: string }[] }
      const texts = [
        ...elements.map(({ textContent }) => textContent),
        ...items.map(({ content_html: html }) => html),
      ]
      for (const srcdoc of texts)
        document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }))
      return texts.length
    })
    await page.waitForLoadState('networkidle')
    expect(shown).toBeGreaterThan(hostilePages.length)
    expect(result()).toEqual(harmless)
  })
})
