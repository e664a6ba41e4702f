import { expect, test } from 'vitest'
import { modifiedKey } from '../../src/text/front-matter/dates-of'
import { deepMerge } from '../../src/text/front-matter/merge'
import { parseTime, toTime } from '../../src/text/front-matter/parse-time'
import { pairsAt, placeOfKey } from '../../src/text/front-matter/places'
import { categoriesOf, tagsOf } from '../../src/text/front-matter/terms'

test.each([
  [{ a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
  [{ a: 'word' }, { a: { c: 2 } }, { a: { c: 2 } }],
  [{ a: { b: 1 } }, { a: false }, { a: false }],
])('%j under %j is %j (deepMerge)', (under, over, merged) => {
  expect(deepMerge(under, over)).toEqual(merged)
})

test.each([
  [{ date_modified: null, modify_date: '2020-01-02' }, 'modify_date'],
  [{ date_modified: null }, undefined],
])('of %j the last change is said by %s (modifiedKey)', (values, key) => {
  expect(modifiedKey(values)).toBe(key)
})

test.each(['2021-06-01 25:30', '2021-06-01 12:60', '2021-06-01 12:30:61', '2021-02-29'])(
  '%s is no moment (parseTime)',
  (text) => {
    expect(parseTime(text, 'UTC')).toBeUndefined()
  },
)

test.each([[['2021-06-01']], [true], [null]])('%j is no date (toTime)', (value) => {
  expect(toTime(value, 'UTC')).toBeUndefined()
})

test.each([
  [{ tags: ['a', null, false, { b: 'c' }, ['d', 5]] }, ['a', 'd', '5']],
  [{ tags: ' a  b ' }, ['a', 'b']],
])('the tags of %j are %j (words, split)', (values, tags) => {
  expect(tagsOf(values)).toEqual(tags)
})

test('a category is there once, and none is empty (categoriesOf)', () => {
  expect(categoriesOf(['a'], { categories: 'a b' }, { categories: ['', 'c', 'b'], category: '' })).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('a key that is no word is none that is looked for, nor is one in what is no mapping (pairsAt)', () => {
  expect(['', 'a', '- a: b'].flatMap((yaml) => pairsAt(yaml, ['a']))).toEqual([])
  expect(pairsAt('? [a]\n: b\nundefined: c\n', ['undefined'])).toHaveLength(1)
})

test('what is not written has the place of its key (rangeOf)', () => {
  const text = 'a: 1\nb:\n'
  expect(placeOfKey({ text, part: { text, offset: 0 }, path: ['b'], of: 'value' })).toEqual({
    line: 2,
    column: 1,
  })
})
