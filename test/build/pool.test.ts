import { expect, test } from 'vitest'
import { createPool } from '../../src/build/pool'

test('no more is under way than there is room for, and the end waits for all (most)', async () => {
  const pool = createPool(2)
  const ends: (() => void)[] = []
  const work = () => new Promise<void>((resolve) => ends.push(resolve))
  await pool.add(work())
  let [added, done] = [false, false]
  const adding = pool.add(work()).then(() => (added = true))
  const ended = pool.done().then(() => (done = true))
  await Promise.resolve()
  expect([added, done]).toEqual([false, false])
  ends[0]?.()
  await adding
  expect(done).toBe(false)
  ends[1]?.()
  await ended
})

test('what fails before anybody waits is told to whoever does (piece)', async () => {
  const pool = createPool(2)
  await pool.add(Promise.reject(new Error('no room')))
  // A failure that nobody handles would end the process here.
  await new Promise(setImmediate)
  await expect(pool.done()).rejects.toThrow('no room')
})
