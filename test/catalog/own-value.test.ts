import { expect, test } from 'vitest'
import { ownValue } from '../../src/catalog/own-value'

test.each([
  ['a', 1],
  ['b', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('under %s stands %s', (name, value) => {
  expect(ownValue({ a: 1 }, name)).toBe(value)
})
