import { expect, test } from 'vitest'
import { shardsOf } from '../../src/build/search/shards'

// Articles newest first, by their age in reverse: the oldest is 0.
const articles = (count: number) => Array.from({ length: count }, (_, at) => count - 1 - at)
const sizes = (count: number) => shardsOf(articles(count)).map(({ length }) => length)

test.each([
  [0, [0]],
  [1, [1]],
  [1000, [1000]],
  [1001, [1000, 1]],
  [2500, [1000, 1000, 500]],
  [10_001, [2000, 2000, 2000, 2000, 2000, 1]],
])('%i articles are indexed in shards of %j', (count, expected) => {
  expect(sizes(count)).toEqual(expected)
})

test('there are ten at the most', () => {
  for (const count of [9999, 10_000, 40_000, 100_000]) expect(sizes(count).length).toBeLessThanOrEqual(10)
})

test('all are oldest first, and a new article comes after all others', () => {
  const [first, second] = shardsOf(articles(1500))
  expect([first?.at(0), first?.at(-1)]).toEqual([0, 999])
  expect([second?.at(0), second?.at(-1)]).toEqual([1000, 1499])
  expect(shardsOf(articles(1501))).toEqual([first, [...(second ?? []), 1500]])
})
