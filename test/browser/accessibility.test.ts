import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { paletteCss } from '../../src/catalog/palette'
import { browserSession, started } from './session'

interface Finding {
  id: string
  nodes: { target: string[]; failureSummary: string }[]
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
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
  '/cn/wechat-network/',
]

describe('the example blog', () => {
  const { open } = browserSession(() => inject('site'))
  test.each(examplePages)(
    'axe finds nothing at %s, on a phone and a desktop, light and dark',
    async (path) => {
      expect(await findings(open, path)).toEqual([])
    },
  )
})

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

describe.skipIf(inject('corpus') === '')('the corpus (skipped where ../shared is not there)', () => {
  const { open } = browserSession(() => inject('corpus'))
  test.each(corpusPages)(
    'axe finds nothing at %s, on a phone and a desktop, light and dark',
    async (path) => {
      expect(await findings(open, path)).toEqual([])
    },
  )
})

async function findings(
  open: ReturnType<typeof browserSession>['open'],
  path: string,
  look: { widths: number[]; css?: string } = { widths },
): Promise<string[]> {
  const found: string[] = []
  for (const width of look.widths) {
    for (const colorScheme of themes) {
      const { page } = await open(path, {
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await started(page)
      if (look.css !== undefined) await page.addStyleTag({ content: look.css })
      // A palette comes with its page; one that comes later has to reach what is drawn already.
      await page.evaluate(async () => {
        const root = document.documentElement
        root.style.display = 'none'
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        root.style.display = ''
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))
      })
      await page.evaluate(axe)
      const violations = await page.evaluate(async (values): Promise<Finding[]> => {
        const { axe: runner } = window as unknown as {
          axe: { run: (...args: unknown[]) => Promise<{ violations: Finding[] }> }
        }
        return (await runner.run(document, { runOnly: { type: 'tag', values } })).violations
      }, rules)
      for (const { id, nodes } of violations) {
        found.push(
          `${width} ${colorScheme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
        )
      }
      await page.context().close()
    }
  }
  return found
}
