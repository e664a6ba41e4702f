import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { paletteCss } from '../../src/catalog/palette'
import { pages } from '../../src/routes'
import { axeFindings } from './axe'
import { browserSession, started } from './session'

const widths = [360, 1440]
const themes = ['light', 'dark'] as const

const examplePages = [
  '/',
  '/cn/',
  '/en/microservices-communication-using-grpc/',
  '/en/queues-tell-the-truth/',
  '/cn/writing-with-lectern/',
  '/about/',
  '/archive/',
  '/tags/',
  '/search/?q=deadline',
  '/categories/microservices/',
  '/series/calls-that-fail-well/',
  '/404.html',
]
const corpusPages = [
  '/',
  '/cn/',
  '/en/categories/',
  '/en/archive/',
  '/en/change-log-level-at-runtime-in-logback/',
  '/2020/08/30/gc-in-elasticsearch/',
  '/cn/wechat-network/',
  '/en/about/',
  '/cn/tags/',
  '/tags/java/',
  '/en/series/es-admin/',
  '/cn/search/?q=快照',
  '/404.html',
]

everyPage('site', examplePages)
everyPage('corpus', corpusPages)

function everyPage(site: 'site' | 'corpus', paths: string[]) {
  describe.skipIf(inject(site) === '')(`every kind of page: ${site}`, () => {
    const { open } = browserSession(() => inject(site))
    test.each(paths)('axe finds nothing at %s, on a phone and a desktop, light and dark', async (path) => {
      expect(await findings(open, path, { widths })).toEqual([])
    })
    test('these are pages of every kind', () => {
      const kinds = new Set(paths.map((each) => kindOf(inject(site), each)))
      expect([...kinds].toSorted()).toEqual(Object.keys(pages).toSorted())
    })
  })
}

function kindOf(dir: string, url: string): string {
  const file = url.replace(/\?.*/, '').replace(/\/$/, '/index.html')
  return /data-kind="([^"]+)"/.exec(readFileSync(dir + file, 'utf8'))?.[1] ?? ''
}

describe('the skins', () => {
  const { open } = browserSession(() => inject('site'))
  // The others differ in colours only, whose contrast is computed.
  const configs = [
    { text_skin: 'dark' },
    { text_skin: 'chocolate', highlight_theme: 'tomorrow-night', accent_color: '#ffe600' },
  ]
  test.each(configs)('axe finds nothing with %j', async (config) => {
    const css = paletteCss(config)
    expect(await findings(open, '/en/changing-a-table-in-use/', { css, widths: [1000] })).toEqual([])
  })

  test('the dark one begins dark, words and all', async () => {
    const { page } = await open('/en/writing-with-lectern/', { colorScheme: 'dark' })
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
    const dark = await ink()
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await ink()).not.toBe(dark)
    await page.addStyleTag({ content: paletteCss({ text_skin: 'dark' }) })
    expect(await ink()).toBe(dark)
  })
})

async function findings(
  open: ReturnType<typeof browserSession>['open'],
  path: string,
  look: { widths: number[]; css?: string },
): Promise<string[]> {
  const found: string[] = []
  for (const width of look.widths) {
    const { page } = await open(path, { viewport: { width, height: 800 }, reducedMotion: 'reduce' })
    await started(page)
    if (path.includes('?q=')) await page.waitForSelector('main ol a')
    if (look.css !== undefined) await page.addStyleTag({ content: look.css })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      // A palette comes with its page; one that comes later has to reach what is drawn already.
      await page.evaluate(async () => {
        const root = document.documentElement
        root.style.display = 'none'
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        root.style.display = ''
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))
      })
      for (const finding of await axeFindings(page)) found.push(`${width} ${colorScheme} ${finding}`)
    }
    await page.context().close()
  }
  return found
}
