import { expect, test } from 'vitest'
import { paginate } from '../../src/catalog/pagination'

const urlOf = (page: number) => (page === 1 ? '/' : `/page2/`.replace('2', String(page)))
const pagesOf = (count: number, size = 12) =>
  paginate({ items: Array.from({ length: count }, (_, i) => i), size, urlOf })

test.each([
  [0, [0]],
  [1, [1]],
  [12, [12]],
  [13, [12, 1]],
  [24, [12, 12]],
  [25, [12, 12, 1]],
])('%i posts make pages of %j', (count, expected) => {
  expect(pagesOf(count).map(({ items }) => items.length)).toEqual(expected)
})

test.each([
  [1, '1', undefined, undefined],
  [2, '1 2', undefined, '/page2/'],
  [5, '1 2 … 5', undefined, '/page2/'],
])('of %i pages the first shows %s', (pages, numbers, newer, older) => {
  const [first] = pagesOf(pages, 1)
  expect(shown(first!.pagination.numbers)).toBe(numbers)
  expect([first!.pagination.newer, first!.pagination.older]).toEqual([newer, older])
})

test.each([
  [1, '1 2 … 9'],
  [3, '1 2 3 4 … 9'],
  [4, '1 2 3 4 5 … 9'],
  [5, '1 … 4 5 6 … 9'],
  [6, '1 … 5 6 7 8 9'],
  [9, '1 … 8 9'],
])('page %i of 9 shows %s: no gap stands for one page alone', (page, numbers) => {
  expect(shown(pagesOf(9, 1)[page - 1]!.pagination.numbers)).toBe(numbers)
})

test('every number leads to its page, and the last page has no older one', () => {
  const last = pagesOf(3, 1)[2]!.pagination
  expect(last.numbers.map((each) => each?.url)).toEqual(['/', '/page2/', '/page3/'])
  expect([last.newer, last.older]).toEqual(['/page2/', undefined])
})

function shown(numbers: ({ page: number } | null)[]): string {
  return numbers.map((each) => each?.page ?? '…').join(' ')
}
