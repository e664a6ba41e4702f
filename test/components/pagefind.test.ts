import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noChoice } from '../../src/components/search/engine'
import { openPagefind } from '../../src/components/search/pagefind'

// Pagefind's program, as far as it is used: three shards of articles, oldest first, and everything that it is asked.
const folder = `${mkdtempSync(path.join(tmpdir(), 'lectern-pagefind-'))}/`
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  `${folder}pagefind.js`,
  `export const createInstance = () => ({
  init: async () => {},
  mergeIndex: async (base) => void globalThis.asked.push(base),
  filters: async () => void globalThis.asked.push('filters'),
  search: async (text, { filters }) => {
    globalThis.asked.push([text, filters])
    const shard = filters.shard?.[0] ?? '0'
    const results = ['a', 'b', 'c'].map((name) => ({ id: shard + name, score: name === 'c' ? 2 : 1 }))
    return { results, filters: { shard: { 0: 3, 1: 0, 2: 3 } } }
  },
})`,
)

const asked: unknown[] = []
let shards: string[]
beforeEach(() => {
  asked.length = 0
  shards = ['x', 'y', 'z']
  vi.stubGlobal('asked', asked)
  vi.stubGlobal('fetch', async () => Response.json(shards))
})
afterEach(() => vi.unstubAllGlobals())

test('every shard is loaded, the first one once (opened)', async () => {
  await openPagefind(folder)
  expect(asked).toEqual([`${folder}1/`, `${folder}2/`])
})

test('without words the newest shard answers, and no more of them than are needed (newest: size, most)', async () => {
  const { ask } = await openPagefind(folder)
  const row = await ask('', noChoice)
  asked.length = 0
  expect((await row.first(1)).map(({ id }) => id)).toEqual(['2a', '2b', '2c'])
  expect(asked).toHaveLength(1)
  expect((await row.first(9)).map(({ id }) => id)).toEqual(['2a', '2b', '2c', '0a', '0b', '0c'])
  expect(asked).toHaveLength(3)
})

test('the best are first, and of those that are as good the newest (ranked)', async () => {
  const { ask } = await openPagefind(folder)
  const row = await ask('a', noChoice)
  expect((await row.first(9)).map(({ id }) => id)).toEqual(['0c', '0b', '0a'])
})

test('quotation marks ask for words, not for a phrase that has to be closed (wordsFor)', async () => {
  const { ask } = await openPagefind(folder)
  asked.length = 0
  await ask('a "b', noChoice)
  expect(asked).toEqual([['a b', {}]])
})

test('filters are loaded when they are asked for, once (hasFilters)', async () => {
  const { ask } = await openPagefind(folder)
  await (await ask('a', noChoice)).counts()
  asked.length = 0
  await (await ask('a', noChoice)).counts()
  expect(asked).toEqual([['a', {}]])
})

test('an index is old when the names of its shards have changed (isOld)', async () => {
  const { isOld } = await openPagefind(folder)
  expect(await isOld()).toBe(false)
  shards = ['x', 'y', 'w']
  expect(await isOld()).toBe(true)
})
