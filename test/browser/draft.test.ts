import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { draftFolder } from '../../src/build/cache-folders'
import { openSource } from '../../src/build/load-site'
import type { SourceDocument } from '../../src/jekyll/source'
import { attacks } from './attacks'
import { axeFindings } from './axe'
import { browserSession, started } from './session'

// As `preview` serves it: the site was built without `draft_page`.
const beside = (site: string) => [draftFolder(site), path.resolve(import.meta.dirname, '../../lib/draft')]
const { open, origin } = browserSession(() => inject('site'), '', beside(inject('site')))

const example = `---
title: Retries That Help
date: 2024-03-01 09:00:00 +0100
aside: { toc: true }
coments: true
article_header: { type: overlay, theme: dark, background_color: "#203028" }
---

After reading this article, you will understand:

- What a queue is
- How birds fly

## What a queue is

A formula, $$a^2$$, and a [link](/about/).

> [!NOTE]
> A callout.

\`\`\`js
const a = 1
\`\`\`

\`\`\`mermaid
graph TD
  A --> B
\`\`\`

## Nothing here
`

async function desk(options?: BrowserContextOptions) {
  const opened = await open('/draft/', options)
  await started(opened.page)
  return { ...opened, area: opened.page.locator('textarea'), preview: opened.page.frameLocator('iframe') }
}

async function fill(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text)
}

/** Drops a file on an element, as from the desktop. */
async function drop(page: Page, selector: string, { name, text }: { name: string; text: string }) {
  const data = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([file.text], file.name))
      return transfer
    },
    { name, text },
  )
  await page.dispatchEvent(selector, 'drop', { dataTransfer: data })
}

const armed = (text: string) =>
  text.replaceAll('HIT', 'top.hit()').replaceAll('EVIL', 'https://evil.invalid/asked')

const heading = (preview: FrameLocator, words: string) => preview.locator('h1', { hasText: words }).waitFor()

test('a text is drawn as the article that it would be, while it is written', async () => {
  const { page, preview, complaints } = await desk()
  await fill(page, example)
  await heading(preview, 'Retries That Help')
  for (const part of [
    'header[data-words=light] h1',
    'nav[aria-label] a[href="#what-a-queue-is"]',
    '[itemprop=articleBody] li a[data-intro]',
    '[itemprop=articleBody] math',
    '[itemprop=articleBody] .hljs-keyword',
    '[itemprop=articleBody] figure.diagram svg',
    '[itemprop=articleBody] [class*=note]',
  ])
    expect([part, await preview.locator(part).count()]).toEqual([part, 1])
  const ground = preview.locator('header[data-words=light]')
  expect(await ground.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(32, 48, 40)',
  )
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
  expect(complaints).toEqual([])
})

test('a finding leads to its line', async () => {
  const { page, area } = await desk()
  await fill(page, `${example}\n${'\n\nMore words.'.repeat(200)}\n\n![](/a.png)\n`)
  const findings = page.locator('ol button')
  await findings.filter({ hasText: 'picture/alt' }).click()
  const before = await area.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(0, field.selectionStart),
  )
  expect(before.endsWith('![](') || before.endsWith('\n\n')).toBe(true)
  expect(await area.evaluate((field: HTMLTextAreaElement) => field.scrollTop)).toBeGreaterThan(1000)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  expect(await findings.locator('code').allTextContents()).toEqual([
    'front-matter/misspelt',
    'intro-list/unanswered',
    'picture/alt',
  ])
})

test('caret, scroll and the pictures in the preview stay while the text is written', async () => {
  const { page, area, preview } = await desk()
  await fill(page, `${example}\n${'\n\nMore words.'.repeat(200)}`)
  await heading(preview, 'Retries')
  const body = preview.locator('[itemprop=articleBody]')
  await body.evaluate((element) => element.ownerDocument.defaultView!.scrollTo(0, 900))
  const diagram = await preview.locator('svg[role=img]').elementHandle()
  const place = () => area.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.scrollTop])
  const drawn = (words: string) => preview.locator('p', { hasText: words }).first().waitFor()
  await area.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(1000, 1000))
  await page.keyboard.type(' X')
  await drawn(' X')
  const [at = 0, top] = await place()
  await page.keyboard.type('YZ')
  await drawn('XYZ')
  expect(await place()).toEqual([at + 2, top])
  expect(await body.evaluate((element) => element.ownerDocument.defaultView!.scrollY)).toBe(900)
  expect(await diagram?.evaluate((element) => element.isConnected)).toBe(true)
})

test('the text is there after a reload; «New» asks before it throws an unsaved one away', async () => {
  const { page, area } = await desk()
  await fill(page, 'Words.')
  await page.reload()
  await started(page)
  expect(await area.inputValue()).toBe('Words.')
  const asked: string[] = []
  page.once('dialog', (dialog) => (asked.push(dialog.message()), dialog.dismiss()))
  await page.getByRole('button', { name: 'New' }).click()
  expect(await area.inputValue()).toBe('Words.')
  page.once('dialog', (dialog) => (asked.push(dialog.message()), dialog.accept()))
  await page.getByRole('button', { name: 'New' }).click()
  expect(await area.inputValue()).toBe('')
  await page.getByRole('button', { name: 'New' }).click()
  expect(asked.length).toBe(2)
})

test('where storage is full the page says so, and asks before it is left', async () => {
  const { page, preview } = await desk()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.locator('textarea').click()
  await page.keyboard.type('---\ntitle: Kept\n---\n')
  await heading(preview, 'Kept')
  await page.getByText('This browser cannot keep the text').waitFor()
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.type())
      void dialog.accept()
    }),
  )
  await page.close({ runBeforeUnload: true })
  expect(await asked).toBe('beforeunload')
})

test('a file is opened by its button or dropped anywhere, and saved under its name', async () => {
  const { page, area, preview } = await desk()
  await page.locator('input[type=file]').setInputFiles({
    name: '2020-01-02-old.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('---\ntitle: Old\n---\r\nWords.\r\n'),
  })
  await heading(preview, 'Old')
  expect(await area.inputValue()).toBe('---\ntitle: Old\n---\nWords.\n')
  await page.evaluate(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker)
  await area.focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  expect(download.suggestedFilename()).toBe('2020-01-02-old.md')
  expect(readFileSync(await download.path(), 'utf8')).toBe('---\ntitle: Old\n---\nWords.\n')

  await drop(page, 'footer', { name: 'other.md', text: '---\ntitle: Other\n---\n' })
  await heading(preview, 'Other')
  await drop(page, 'footer', { name: 'x.png', text: 'a\0b' })
  await page.getByText('x.png is no text.').waitFor()
  expect(await area.inputValue()).toContain('Other')
})

test('a new text is saved as a post, where the reader chooses and from then on there', async () => {
  const { page, preview } = await desk()
  await page.evaluate(() => {
    const written: [string, string][] = []
    Object.assign(window, {
      written,
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => ({
        name: suggestedName,
        createWritable: async () => ({
          write: async (text: string) => void written.push([suggestedName, text]),
          close: async () => {},
        }),
      }),
    })
  })
  await fill(page, example)
  await heading(preview, 'Retries')
  await page.getByRole('button', { name: 'Save' }).click()
  await fill(page, 'Shorter.')
  await page.getByRole('button', { name: 'Save' }).click()
  const written = () => page.evaluate(() => (window as unknown as { written: unknown }).written)
  await expect.poll(written).toEqual([
    ['2024-03-01-retries-that-help.md', example],
    ['2024-03-01-retries-that-help.md', 'Shorter.'],
  ])
  // It is saved: nothing is asked.
  await page.getByRole('button', { name: 'New' }).click()
  expect(await page.locator('textarea').inputValue()).toBe('')
})

test('links within the preview lead to their section, others open beside the page', async () => {
  const { page, preview } = await desk()
  await fill(page, example.replace('## What', `${'Words.\n\n'.repeat(80)}## What`))
  await preview.locator('li a[data-intro]').click()
  const scrolled = () => preview.locator('body').evaluate((body) => body.ownerDocument.defaultView!.scrollY)
  await expect.poll(scrolled).toBeGreaterThan(500)
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    preview.locator('a[href="/about/"]').last().click(),
  ])
  expect(new URL(other.url()).pathname).toBe('/about/')
  // It may not change the page that it came from (`openLink`: noopener).
  expect(await other.evaluate(() => window.opener as unknown)).toBeNull()
  expect(await page.locator('textarea').inputValue()).toContain('Retries')
})

test('Liquid without an end ends in a finding, and the next text is drawn', async () => {
  const { page, preview } = await desk()
  await fill(page, '{% for i in (1..100000000) %}x{% endfor %}')
  await page.locator('ol button', { hasText: 'million' }).waitFor()
  await fill(page, '---\ntitle: Next\n---\n')
  await heading(preview, 'Next')
  expect(await page.locator('ol button').count()).toBe(0)
})

test('on a phone there are two tabs, which arrow keys reach', async () => {
  const { page, area } = await desk({ viewport: { width: 360, height: 740 } })
  await fill(page, example)
  expect(await page.locator('iframe').isVisible()).toBe(false)
  await page.getByRole('tab', { name: 'Text' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('iframe').isVisible()).toBe(true)
  expect(await area.isVisible()).toBe(false)
  expect(await page.getByRole('tab', { name: 'Preview' }).getAttribute('aria-selected')).toBe('true')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('without scripts it says what it needs', async () => {
  const { page } = await open('/draft/', { javaScriptEnabled: false })
  expect(await page.locator('main').textContent()).toContain('JavaScript, which is off here')
  expect(await page.locator('textarea').isEditable()).toBe(false)
})

test('nobody else loads anything of it', async () => {
  const { page, requests } = await open('/en/queues-tell-the-truth/')
  await started(page)
  await page.waitForLoadState('networkidle')
  expect(requests.filter((url) => url.includes('draft'))).toEqual([])
})

test.each<[width: number, side: 'write' | 'preview']>([
  [360, 'write'],
  [360, 'preview'],
  [1440, 'write'],
])('axe finds nothing on it, %i pixels wide, at the side «%s», light and dark', async (width, side) => {
  const { page } = await desk({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  await fill(page, example)
  await page.locator('main ol button').first().waitFor({ state: 'attached' })
  await page.locator(`#lectern-tab-${side}`).evaluate((tab: HTMLElement) => tab.click())
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await axeFindings(page)))
  }
  expect(found).toEqual([])
})

test.each(Object.entries(attacks))(
  'hostile texts run nothing and leave nothing that could: %s',
  async (kind, posts) => {
    const { page, preview } = await desk()
    let hits = 0
    const asked: string[] = []
    await page.exposeFunction('hit', () => hits++)
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(origin())) asked.push(request.url())
    })
    await fill(page, `---\ntitle: ${JSON.stringify(kind)}\n---\n\n${armed(posts.flat().join('\n\n'))}`)
    await heading(preview, kind)
    const left = await preview
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('*')]
          .filter(
            (element) =>
              element.matches('script, object, embed, base, meta, form, link, template, iframe') ||
              element.getAttributeNames().some((name) => name.startsWith('on')) ||
              /^\s*(?:javascript|vbscript):/i.test(element.getAttribute('href') ?? ''),
          )
          .map((element) => element.outerHTML),
      )
    expect({ left, hits, asked }).toEqual({ left: [], hits: 0, asked: [] })
  },
)

const isWhole = ({ body }: SourceDocument) => !/\{%-? *(?:include|link|post_url)/.test(body)

describe.skipIf(inject('corpus') === '')('a real blog', () => {
  const corpus = browserSession(() => inject('corpus'), '', beside(inject('corpus')))
  const dir = path.resolve(import.meta.dirname, '../../../shared/corpus/mincong')

  test('the preview of a post is its built article, for ten from all its years and languages', async () => {
    const { documents } = await openSource({ dir, drafts: false, future: false })
    const posts = documents.filter(({ collection }) => /^(?:posts|cn)$/.test(collection)).filter(isWhole)
    const ten = Array.from({ length: 10 }, (_, at) => posts[Math.floor((at * posts.length) / 10)]!)
    const { page } = await corpus.open('/draft/')
    await started(page)
    const preview = page.frameLocator('iframe')
    for (const { source, url } of ten) {
      await fill(page, '')
      await preview.locator('[itemprop=articleBody]:empty').waitFor({ state: 'attached' })
      await page.locator('input[type=file]').setInputFiles(path.join(dir, source))
      await preview.locator('[itemprop=articleBody]:not(:empty)').waitFor()
      const built = await page.request.get(`${new URL(page.url()).origin}${encodeURI(url)}`)
      const [drawn, expected] = await Promise.all([
        preview.locator('body').evaluate(bodyText, ''),
        page.locator('body').evaluate(bodyText, await built.text()),
      ])
      expect([source, drawn]).toEqual([source, expected])
    }
  })
})

/** An article's own HTML, without what is added to it and without the sizes and copies that a build makes of pictures. */
function bodyText(body: HTMLElement | SVGElement, html: string): string {
  const page = html === '' ? body.ownerDocument : new DOMParser().parseFromString(html, 'text/html')
  const text = page.querySelector('[itemprop=articleBody]')!.cloneNode(true) as HTMLElement
  for (const added of text.querySelectorAll('[data-ui]')) added.remove()
  for (const picture of text.querySelectorAll('picture'))
    picture.replaceWith(...picture.querySelectorAll('img'))
  for (const image of text.querySelectorAll('img')) {
    // A build asks its own host for its own pictures.
    image.setAttribute('src', image.getAttribute('src')!.replace('https://mincong.io/', '/'))
    for (const name of image.getAttributeNames())
      if (!['src', 'alt', 'title', 'class'].includes(name)) image.removeAttribute(name)
  }
  return text.innerHTML
}
