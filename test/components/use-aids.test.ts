import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { useFinished } from '../../src/components/use-finished'
import { useReadingAids } from '../../src/components/use-reading-aids'
import { en } from '../../src/components/words/en'
import { drawn, takeAway } from '../fake-hooks'

let whole = true
vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original, () => whole),
)
// Two aids, of which the text has a use for one, and what waits for its end.
const stop = vi.fn<() => void>()
const start = vi.fn<() => () => void>(() => stop)
vi.mock('../../src/components/on-demand/anchors', () => ({ start: () => start() }))
vi.mock('../../src/components/on-demand/embeds', () => ({ start: () => start() }))
const waited = vi.fn<() => void>()
const ended = vi.fn<() => void>()
let end = () => {}
vi.mock('../../src/components/on-demand/finished', () => ({
  finishedArticles: () => new Set(['/b/']),
  awaitEnd: (_: string, onEnd: () => void) => {
    waited()
    end = onEnd
    return ended
  },
}))

let idle = () => {}
const querySelector = vi.fn<(selector: string) => true | null>()
const body = { querySelector }
const read = (element: unknown = body) =>
  drawn(() => useReadingAids({ ref: { current: element as HTMLElement }, words: en, url: '/a/', whole }))
const loaded = () => vi.dynamicImportSettled()

beforeEach(() => {
  whole = true
  end = () => {}
  vi.clearAllMocks()
  querySelector.mockImplementation((selector) => selector === 'a.anchor' || null)
  idle = () => {}
  vi.stubGlobal('requestIdleCallback', (work: () => void) => void (idle = work))
  vi.stubGlobal('cancelIdleCallback', () => void (idle = () => {}))
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test('a text gets the aids that it has a use for, and loses them again (needs, ends)', async () => {
  read()
  idle()
  await loaded()
  expect(start).toHaveBeenCalledOnce()
  takeAway()
  expect(stop).toHaveBeenCalledOnce()
})

test.each<[guard: string, hasTime: boolean]>([
  ['request', false],
  ['left', true],
])('no aid comes into a text that was left (%s)', async (_, hasTime) => {
  read()
  if (hasTime) idle()
  takeAway()
  idle()
  await loaded()
  expect([querySelector.mock.calls.length > 0, start.mock.calls.length]).toEqual([hasTime, 0])
})

test('no aid comes into a text that is not all there, or is none (whole, body)', async () => {
  read(null)
  idle()
  takeAway()
  whole = false
  read()
  idle()
  await loaded()
  expect(start).not.toHaveBeenCalled()
})

test('an article is finished when its end was seen, not before all of it is there (whole)', async () => {
  whole = false
  drawn(() => useFinished('/a/'))
  await loaded()
  end()
  expect([...drawn(() => useFinished('/a/'))]).toEqual([])
  whole = true
  drawn(() => useFinished('/a/'))
  await loaded()
  end()
  expect([...drawn(() => useFinished('/a/'))]).toEqual(['/b/', '/a/'])
  takeAway()
  expect(ended).toHaveBeenCalledOnce()
})

test('nothing waits for the end of a text that was left (left)', async () => {
  drawn(() => useFinished('/a/'))
  takeAway()
  await loaded()
  expect(waited).not.toHaveBeenCalled()
})
