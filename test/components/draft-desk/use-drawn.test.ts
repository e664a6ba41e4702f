import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import type { DraftJob } from '../../../src/catalog/draft'
import type { PageOf } from '../../../src/catalog/page-data'
import { useDrawn } from '../../../src/components/draft-desk/use-drawn'
import { drawn, takeAway } from '../../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../../fake-hooks')).handDrawn(original),
)

const jobs: string[] = []
let worker: FakeWorker
class FakeWorker extends EventTarget {
  postMessage = ({ text }: DraftJob) => void jobs.push(text)
  terminate = vi.fn<() => void>()
}
const answer = (data: unknown) => worker.dispatchEvent(Object.assign(new Event('message'), { data }))

const page = { script: '/draft.js' } as PageOf<'draft'>
const write = (text: string) => {
  const now = drawn(() => useDrawn({ text, name: undefined, page }))
  vi.runAllTimers()
  return now
}

beforeEach(() => {
  jobs.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('Worker', function start() {
    return (worker = new FakeWorker())
  })
})
afterEach(() => {
  takeAway()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('one text is drawn at a time, and of those that come meanwhile the last (busy, waiting)', () => {
  for (const text of ['a', 'b', 'c']) write(text)
  expect(jobs).toEqual(['a'])
  answer('A')
  answer('C')
  expect(jobs).toEqual(['a', 'c'])
  write('d')
  expect([jobs, write('d').drawn]).toEqual([['a', 'c', 'd'], 'C'])
})

test('a text is drawn a moment after the last change (clearTimeout)', () => {
  for (const text of ['a', 'b']) drawn(() => useDrawn({ text, name: undefined, page }))
  vi.runAllTimers()
  expect(jobs).toEqual(['b'])
})

test('a worker that fails says so, draws the next text, and then no longer says so (failed)', () => {
  for (const text of ['a', 'b']) write(text)
  worker.dispatchEvent(new Event('error'))
  expect([jobs, write('b').failed]).toEqual([['a', 'b'], true])
  answer('B')
  expect(write('b')).toEqual({ drawn: 'B', failed: false })
})

test('a worker ends with its page (terminate)', () => {
  write('a')
  takeAway()
  expect(worker.terminate).toHaveBeenCalledOnce()
})
