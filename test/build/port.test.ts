import { expect, test } from 'vitest'
import { portOf } from '../../src/build/port'

test.each([
  [undefined, 5173],
  ['0', 0],
  ['65535', 65_535],
])('--port %s is %i', (value, port) => {
  expect(portOf(value, 5173)).toBe(port)
})

test.each(['x', '80.5', '-1', '65536'])('--port %s is no port (portOf)', (value) => {
  expect(() => portOf(value, 5173)).toThrow(`--port must be a number from 0 to 65535, but is «${value}».`)
})
