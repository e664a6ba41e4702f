import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
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

describe.skipIf(inject('corpus') === '')('the corpus (skipped where ../shared is not there)', () => {
  const { open } = browserSession(() => inject('corpus'))
  test.each(corpusPages)(
    'axe finds nothing at %s, on a phone and a desktop, light and dark',
    async (path) => {
      expect(await findings(open, path)).toEqual([])
    },
  )
})

async function findings(open: ReturnType<typeof browserSession>['open'], path: string): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    for (const colorScheme of themes) {
      const { page } = await open(path, {
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await started(page)
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
