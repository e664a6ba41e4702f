import { expect, test } from 'vitest'
import { veilOver } from '../../src/catalog/veil'

const even = (color: string) => `linear-gradient(${color}, ${color})`

test.each([
  ['none under a gradient that is dense enough', even('rgba(0, 0, 0, .6)'), 0],
  ['none, in other ways to write it', even('rgb(0 0 0 / 60%)'), 0],
  ['none, as hex with alpha', even('#000000a0'), 0],
  ['none over a full colour', even('#203028'), 0],
  ['a little where one end is thin', 'linear-gradient(135deg, rgba(0, 0, 0, .6), rgba(0, 0, 0, .4))', 28],
  ['all that a white picture needs without a gradient', undefined, 61],
  ['as much where the gradient ends clear', 'linear-gradient(rgba(0, 0, 0, .9), transparent)', 61],
  ['as much where the colour cannot be read', even('oklch(30% 0.1 200)'), 61],
  ['as much where one of two can', 'linear-gradient(rgba(0, 0, 0, .9), hsl(0 0% 100%))', 61],
  ['more over a gradient that is light itself', even('rgba(255, 255, 255, .5)'), 61],
])('light words: %s', (_, gradient, percent) => {
  expect(Math.abs(veilOver('dark', gradient) - percent)).toBeLessThanOrEqual(1)
})

test('dark words need a light ground', () => {
  expect(veilOver('light', even('rgba(255, 255, 255, .7)'))).toBe(0)
  expect(veilOver('light', even('rgba(0, 0, 0, .7)'))).toBeGreaterThan(45)
})
