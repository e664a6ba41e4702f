import { afterEach, expect, test, vi } from 'vitest'
import type { FindableEntry } from '../../src/catalog/search-list'
import { loadEngine, noChoice } from '../../src/components/search/engine'
import { openList } from '../../src/components/search/list-engine'

afterEach(() => vi.unstubAllGlobals())

const entry: FindableEntry = {
  url: '/a/',
  title: 'C++ and grpc-java, (un)said',
  excerpt: '',
  date: '',
  facets: { language: ['en'], category: [], tag: ['constructor'], series: [], year: [] },
}

const listOf = (...entries: FindableEntry[]) => {
  vi.stubGlobal('fetch', async () => Response.json(entries))
  return openList('/search/')
}

test.each(['c++', 'grpc-java,', '(un)'])('what is asked for may be of any signs: %s (mark)', async (text) => {
  const { find } = await listOf(entry)
  const [found] = await (await find({ text, choice: noChoice, lang: 'en' })).load(1)
  expect(found?.title.filter(({ hit }) => hit).map((piece) => piece.text.toLowerCase())).toEqual([text])
})

test('terms are counted by whatever name', async () => {
  const { find } = await listOf(entry, entry)
  const { tag } = await (await find({ text: '', choice: noChoice, lang: 'en' })).count()
  expect(tag).toEqual({ constructor: 2 })
})

test('a list that is not there is a failure, and the next search asks again (openList, forgetEngine)', async () => {
  vi.stubGlobal('fetch', async () => Response.json([], { status: 404 }))
  await expect(loadEngine('/search/')).rejects.toThrow('404')
  vi.stubGlobal('fetch', async () => Response.json([]))
  expect(await loadEngine('/search/')).toMatchObject({ whole: false })
})
