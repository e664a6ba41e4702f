import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as ChildProcess from 'node:child_process'
import { liveCheck } from '../../../src/build/dev/live-check'

class Checker extends EventEmitter {
  send = vi.fn<(message: string) => void>()
  connected = connected
  unref = vi.fn<() => void>()
  channel = { unref: vi.fn<() => void>() }
}

const checkers: Checker[] = []
let connected = true

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
  connected = true
  vi.useFakeTimers()
})

const home = { root: '', lib: '' }
const asked = () => checkers.map(({ send }) => send.mock.calls.length)

test('nobody who does not ask has the blog looked at (asked)', () => {
  const check = liveCheck({ folder: { dir: '' }, home, told: () => {} })
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
  const check = liveCheck({ folder: { dir: '' }, home, told })
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
  const check = liveCheck({ folder: { dir: '' }, home, told: () => {} })
  check.answer()
  checkers[0]?.emit('exit', 137)
  expect(check.answer()).toEqual({ error: 'The check ended with 137; the terminal says why.' })
  check.renew()
  vi.runAllTimers()
  expect(asked()).toEqual([1, 1])
})

test('a check that cannot run says why, once, and the next look starts another (error, failed)', () => {
  const told = vi.fn<() => void>()
  const check = liveCheck({ folder: { dir: '' }, home, told })
  check.answer()
  const [first] = checkers
  first?.emit('error', new Error('spawn EAGAIN'))
  expect(check.answer()).toEqual({ error: 'The check cannot run: spawn EAGAIN.' })
  check.renew()
  vi.runAllTimers()
  first?.emit('error', new Error('write EPIPE'))
  first?.emit('exit', 1)
  checkers[1]?.emit('message', { findings: [] })
  expect([asked(), told.mock.calls.length, check.answer()]).toEqual([[1, 1], 2, { findings: [] }])
})

test('where no more processes can be started, nothing is said to one that is none (connected)', () => {
  const check = liveCheck({ folder: { dir: '' }, home, told: () => {} })
  connected = false
  check.answer()
  checkers[0]?.emit('error', new Error('spawn EMFILE'))
  expect([asked(), check.answer()]).toEqual([[0], { error: 'The check cannot run: spawn EMFILE.' }])
})

test('the server does not wait for a check to end (unref)', () => {
  liveCheck({ folder: { dir: '' }, home, told: () => {} }).answer()
  expect(
    checkers.map(({ unref, channel }) => [unref, channel.unref].map(({ mock }) => mock.calls.length)),
  ).toEqual([[1, 1]])
})
