import { expect, test, vi } from 'vitest'
import { once, whileSame } from '../../src/catalog/once'

test('a value is made again when the rest is another than the last time, and not before (whileSame)', () => {
  const make = vi.fn<(key: object, a: number, b: string) => object>(() => ({}))
  const made = whileSame(make)
  const [one, two] = [{}, {}]
  const first = made(one, 1, 'a')
  made(two, 2, 'b')
  expect(made(one, 1, 'a')).toBe(first)
  expect(made(one, 1, 'b')).not.toBe(first)
  expect(made(one, 1, 'a')).not.toBe(first)
  expect(make).toHaveBeenCalledTimes(4)
})

test('what else a caller gives changes nothing: an index, as from map (once)', () => {
  const key = {}
  const made = once(() => ({}))
  expect([key].map(made)[0]).toBe(made(key))
})
