import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { browserSession, started } from './session'

// Bytes as a host sends them: Brotli at level 9.
const limits = {
  document: 25_000,
  laterStyles: 14_000,
  scripts: 90_000,
  home: 250_000,
  requestsBeforeLoad: 5,
}

const grpc = '/en/microservices-communication-using-grpc/'
const examples = {
  home: '/',
  list: '/categories/microservices/',
  article: '/en/queues-tell-the-truth/',
  archive: '/archive/',
  search: '/search/?q=deadline',
}
const posts229 = {
  home: '/',
  list: '/cn/',
  article: grpc,
  'longest article': '/2020/08/30/gc-in-elasticsearch/',
  archive: '/en/archive/',
  search: '/search/?q=elasticsearch',
}

budget('the example blog', 'site', examples)
budget('a blog of 229 posts', 'corpus', posts229)

function budget(name: string, site: 'site' | 'corpus', pages: Record<string, string>) {
  describe.skipIf(inject(site) === '')(`bytes of ${name}`, () => {
    const dir = inject(site)
    const { open } = browserSession(() => dir)

    test.each(Object.entries(pages))('%s', async (kind, url) => {
      const { page, requests } = await open(url)
      await started(page)
      await page.waitForLoadState('networkidle')
      const paths = requests.map((each) => new URL(each).pathname)
      expect(twice(paths)).toEqual([])
      expect(await requestsBeforeLoad(page)).toBeLessThanOrEqual(limits.requestsBeforeLoad)
      // What a search loads of its index has a limit of its own.
      const own = paths.filter((each) => !each.startsWith('/pagefind/'))
      expect(sum(dir, own, /\.js$/)).toBeLessThanOrEqual(limits.scripts)
      // The document has its styles in it; those of other pages come with the scripts.
      expect(sum(dir, own, /\/$|\.(?:html|woff2)$/)).toBeLessThanOrEqual(limits.document)
      expect(sum(dir, own, /\.css$/)).toBeLessThanOrEqual(limits.laterStyles)
      // The corpus is built without its pictures' copies, and payloads of other pages are fetched ahead.
      const most = kind === 'home' && site === 'site' ? limits.home : Infinity
      expect(sum(dir, own, /(?<!\.json)$/)).toBeLessThanOrEqual(most)
    })
  })
}

function sum(dir: string, paths: readonly string[], wanted: RegExp): number {
  return paths.filter((each) => wanted.test(each)).reduce((bytes, each) => bytes + sent(dir, each), 0)
}

function sent(dir: string, pathname: string): number {
  const file = path.join(dir, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
  if (!/\.(?:html|css|js|svg)$/.test(file)) return statSync(file).size
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return brotliCompressSync(readFileSync(file), { params }).length
}

function twice(paths: readonly string[]): string[] {
  return paths.filter((each, at) => paths.indexOf(each) !== at)
}

// Pictures apart; the document itself is not among its resources.
function requestsBeforeLoad(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const others = resources.filter(({ initiatorType }) => !['img', 'image'].includes(initiatorType))
    return 1 + others.filter(({ startTime }) => startTime < (navigation?.loadEventStart ?? 0)).length
  })
}
