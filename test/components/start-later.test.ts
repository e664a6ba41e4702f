import { expect, test } from 'vitest'
import { startLater } from '../../src/components/start-later'

const log: string[] = []
const start = () => {
  log.push('begun')
  return () => void log.push('ended')
}

test('what is loaded begins once it is there, and ends with whoever asked for it', async () => {
  const end = startLater(() => Promise.resolve(start))
  await Promise.resolve()
  expect(log.splice(0)).toEqual(['begun'])
  end()
  expect(log.splice(0)).toEqual(['ended'])
})

test('what comes when nobody needs it any more does not begin (left)', async () => {
  startLater(() => Promise.resolve(start))()
  await Promise.resolve()
  expect(log).toEqual([])
})
