import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChoice, noCounts } from '../../src/components/search/engine'
import type { Query } from '../../src/components/search/engine'
import { openIndex } from '../../src/components/search/index-engine'
import type * as Pagefind from '../../src/components/search/pagefind'

type Ask = Pagefind.Ask

let ask: Ask
vi.mock('../../src/components/search/pagefind', () => ({
  openPagefind: async () => ({ ask: (...asked: Parameters<Ask>) => ask(...asked), isOld: async () => false }),
}))

const hit = (id: string, words = ''): Pagefind.Hit => ({
  id,
  data: async () => ({
    url: `/${id}/`,
    excerpt: words,
    meta: { title: id, lang: 'en', date: '' },
    sub_results: [],
  }),
})
const row = (hits: Pagefind.Hit[], counts: object = {}): Pagefind.Row => ({
  total: hits.length,
  first: async () => hits,
  counts: async () => counts,
})
const find = async (query: Partial<Query>) =>
  (await openIndex()).find({ text: '', choice: noChoice, lang: 'en', ...query })
const urls = async (query: Partial<Query>, most: number) =>
  (await (await find(query)).load(most)).map(({ url }) => url)

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(['elasticsearch'])))
afterEach(() => vi.unstubAllGlobals())

test('the page’s language comes first, and nothing twice (ordered: ids)', async () => {
  ask = async (_, { language }) => row(language.length > 0 ? [hit('b')] : [hit('a'), hit('b'), hit('c')])
  expect(await urls({}, 5)).toEqual(['/b/', '/a/', '/c/'])
})

test('where another language was chosen, the page’s does not come first (ordered: language)', async () => {
  ask = async (_, { language }) => row(language[0] === 'zh' ? [hit('z')] : [hit('e')])
  expect(await urls({ choice: { ...noChoice, language: ['zh'] } }, 5)).toEqual(['/z/'])
})

test('no more than what is shown is loaded (most)', async () => {
  const data = vi.fn<Pagefind.Hit['data']>(hit('a').data)
  const all = vi.fn<Pagefind.Row['first']>(async () => [])
  const own = row(Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, data })))
  ask = async (_, { language }) => (language.length > 0 ? own : { ...own, first: all })
  expect(await urls({}, 4)).toHaveLength(4)
  expect([data.mock.calls.length, all.mock.calls.length]).toEqual([4, 0])
})

test('to see whether a word was found, no more is loaded than it takes (looked, unknown)', async () => {
  const data = vi.fn<Pagefind.Hit['data']>(hit('a', 'a <mark>lease</mark>').data)
  ask = async () => row(Array.from({ length: 9 }, (_, n) => ({ id: `${n}`, data })))
  const words = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', words)
  await find({ text: 'lease' })
  expect([data.mock.calls.length, words.mock.calls.length]).toEqual([3, 0])
})

test.each<[guard: string, text: string, words: string, total: number, instead?: string]>([
  ['unknown', 'lease', 'a <mark>lease</mark>', 1],
  ['corrected', 'elasticsaerch', 'an <mark>e</mark>', 1, 'elasticsearch'],
  ['nothing: a word that was shortened is another', 'zzyzx', 'a <mark>z</mark>', 0],
])('an answer is one to what was asked for (%s)', async (_, text, words, total, instead) => {
  ask = async () => row([hit('a', words)])
  const found = await find({ text })
  expect([found.total, found.instead]).toEqual([total, instead])
})

test('a choice does not hide what else there is of its facet, and narrows what narrows (count: manifold)', async () => {
  const asked = vi.fn<Ask>(async (_, choice) =>
    row([], {
      year: choice.year.length > 0 ? { 2024: 1 } : { 2024: 1, 2023: 2 },
      tag: choice.tag.length > 0 ? { a: 1 } : { a: 1, b: 2 },
    }),
  )
  ask = asked
  const counts = await (await find({ choice: { ...noChoice, year: ['2024'], tag: ['a'] } })).count()
  expect(counts).toEqual({ ...noCounts, year: { 2024: 1, 2023: 2 }, tag: { a: 1 } })
  // For the answer, for the page's language, and for all years.
  expect(asked).toHaveBeenCalledTimes(3)
})

test('a facet that the index does not know has no values (count: {})', async () => {
  ask = async () => row([])
  const counts = await (await find({ choice: { ...noChoice, series: ['s'] } })).count()
  expect(counts.series).toEqual({})
})
