import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as ChildProcess from 'node:child_process'
import { liveCheck } from '../../../src/build/dev/live-check'

class Checker extends EventEmitter {
  send = vi.fn<(message: string) => void>()
  unref = vi.fn<() => void>()
  channel = { unref: vi.fn<() => void>() }
}

const checkers: Checker[] = []

vi.mock('node:child_process', async (original) => ({
  ...(await original<typeof ChildProcess>()),
  fork: () => {
    const checker = new Checker()
    checkers.push(checker)
    return checker
  },
}))

beforeEach(() => {
  checkers.length = 0
  vi.useFakeTimers()
})

const home = { root: '', lib: '' }
const asked = () => checkers.map(({ send }) => send.mock.calls.length)

test('nobody who does not ask has the blog looked at (asked)', () => {
  const check = liveCheck({ dir: '', home, told: () => {} })
  check.renew()
  vi.runAllTimers()
  expect(asked()).toEqual([])
  check.answer()
  checkers[0]?.emit('message', { findings: [] })
  check.answer()
  expect(asked()).toEqual([1])
})

test('changes during a look are looked at after it, together (looking, changed)', () => {
  const told = vi.fn<() => void>()
  const check = liveCheck({ dir: '', home, told })
  check.answer()
  for (let n = 0; n < 3; n++) {
    check.renew()
    vi.runAllTimers()
  }
  expect(asked()).toEqual([1])
  checkers[0]?.emit('message', { findings: [] })
  expect(asked()).toEqual([2])
  checkers[0]?.emit('message', { findings: [] })
  expect([asked(), told.mock.calls.length]).toEqual([[2], 2])
})

test('a check that ends says so, and the next look starts another (exit)', () => {
  const check = liveCheck({ dir: '', home, told: () => {} })
  check.answer()
  checkers[0]?.emit('exit', 137)
  expect(check.answer()).toEqual({ error: 'The check ended with 137; the terminal says why.' })
  check.renew()
  vi.runAllTimers()
  expect(asked()).toEqual([1, 1])
})

test('the server does not wait for a check to end (unref)', () => {
  liveCheck({ dir: '', home, told: () => {} }).answer()
  expect(
    checkers.map(({ unref, channel }) => [unref, channel.unref].map(({ mock }) => mock.calls.length)),
  ).toEqual([[1, 1]])
})
