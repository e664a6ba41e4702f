import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { noChoice, noCounts } from '../../src/components/search/engine'
import type * as Engines from '../../src/components/search/engine'
import { useSearch } from '../../src/components/search/use-search'
import { drawn, takeAway } from '../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)
vi.mock('../../src/components/search/engine', async (original: () => Promise<typeof Engines>) => ({
  ...(await original()),
  loadEngine: () => Promise.resolve(engines[0]),
  forgetEngine: () => void engines.shift(),
}))

type Engine = Engines.Engine
const engines: Engine[] = []

const engineOf = (total: number, isOld?: Engine['isOld'], find?: Engine['find']): Engine => ({
  whole: true,
  isOld,
  find: find ?? (async () => ({ total, load: async () => [], count: async () => noCounts })),
})
const search = (text: string, counted = false) =>
  drawn(() =>
    useSearch({ query: { text, choice: noChoice, lang: 'en' }, page: '/search/', most: 1, counted }),
  )
const answered = async (text: string) => {
  search(text)
  await vi.runAllTimersAsync()
  return search(text)
}
const failing = async () => {
  throw new Error('gone')
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockReturnValue()
  engines.length = 0
})
afterEach(() => {
  takeAway()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test.each<[guard: string, engines: Engine[], expected: object]>([
  ['one that fails', [engineOf(0, undefined, failing)], { state: 'failed' }],
  ['one that fails and is not old', [engineOf(0, async () => false, failing)], { state: 'failed' }],
  ['isOld: after an error', [engineOf(0, async () => true, failing), engineOf(2)], { total: 2 }],
  ['isOld: after nothing', [engineOf(0, async () => true), engineOf(2)], { total: 2 }],
  [
    'isFound: what is found is not looked at twice',
    [engineOf(1, async () => true), engineOf(2)],
    { total: 1 },
  ],
  ['isOld: itself not to be had', [engineOf(0, failing), engineOf(2)], { state: 'found', total: 0 }],
])('an engine may have been replaced (%s)', async (_, all, expected) => {
  engines.push(...all)
  expect(await answered('a')).toMatchObject(expected)
})

test('an answer that comes too late is dropped, and so is a failure (current)', async () => {
  const waiting: (() => void)[] = []
  const late = new Promise<void>((resolve) => void waiting.push(resolve))
  const find: Engine['find'] = async ({ text }) => {
    if (text !== 'b') await late
    if (text === 'c') throw new Error('late')
    return { total: text === 'b' ? 2 : 1, load: async () => [], count: async () => noCounts }
  }
  engines.push(engineOf(0, undefined, find))
  for (const text of ['a', 'c', 'b']) await answered(text)
  waiting[0]?.()
  await vi.runAllTimersAsync()
  expect(search('b')).toMatchObject({ state: 'found', text: 'b', total: 2 })
})

test('nothing is asked for while a word is typed, nor for nothing (typingPause, idle)', async () => {
  const find = vi.fn<Engine['find']>(engineOf(1).find)
  engines.push(engineOf(1, undefined, find))
  for (const text of ['a', 'ab', 'abc']) search(text)
  await vi.runAllTimersAsync()
  expect(find.mock.calls.map(([{ text }]) => text)).toEqual(['abc'])
  await answered('')
  expect([find.mock.calls.length, search('').state]).toEqual([1, 'idle'])
})
