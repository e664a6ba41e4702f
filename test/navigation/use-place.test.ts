import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import type * as Router from 'react-router-dom'
import { usePlace } from '../../src/navigation/use-place'
import { drawn, takeAway } from '../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)
let location: object
let back: boolean
vi.mock('react-router-dom', async (original: () => Promise<typeof Router>) => ({
  ...(await original()),
  useLocation: () => location,
  useNavigationType: () => (back ? 'POP' : 'PUSH'),
}))
vi.mock('../../src/navigation/positions', () => ({
  recallPosition: () => 700,
  rememberPosition: () => {},
  storePositions: () => {},
}))
vi.mock('../../src/navigation/draw-in-view', () => ({
  drawAll: () => {},
  drawRest: () => true,
}))
vi.mock('../../src/navigation/focus', () => ({ focusAfter: () => {} }))

const moves: unknown[] = []
// The page's height as a browser tells of it.
let grow = () => {}
class Growth {
  constructor(tell: () => void) {
    grow = tell
  }
  observe() {}
  disconnect() {
    grow = () => {}
  }
}
let keys = 0
/** Where the reader is taken to when the address is that, and the page on the screen this. */
const goTo = (url: string, given: { on?: string; back?: boolean; state?: unknown } = {}) => {
  const { pathname, search, hash } = new URL(url, 'https://example.org')
  location = { pathname, search, hash, key: `${++keys}`, state: given.state ?? null }
  back = given.back ?? false
  return draw(given.on ?? pathname)
}
const draw = (pathname: string) => {
  moves.length = 0
  drawn(() => usePlace(pathname, true))
  return [...moves]
}

beforeEach(() => {
  vi.stubGlobal('history', {})
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('scrollTo', (_: number, y: number) => moves.push(y))
  vi.stubGlobal('innerHeight', 600)
  vi.stubGlobal('ResizeObserver', Growth)
  vi.stubGlobal('document', {
    body: { scrollHeight: 9000 },
    activeElement: {},
    getElementById: (id: string) => (id === 'gone' ? null : { scrollIntoView: () => moves.push(id) }),
  })
  goTo('/here/')
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test.each<[string, Parameters<typeof goTo>, unknown[]]>([
  ['at the top of another page', ['/a/'], [0]],
  ['at a section', ['/a/#one'], ['one']],
  ['at a section in other letters (decodePath)', ['/a/#caf%C3%A9'], ['café']],
  ['at a section whose name is no escape (decodePath)', ['/a/#100%'], ['100%']],
  ['at the top where there is no such section', ['/a/#gone'], [0]],
  ['where they were, after going back', ['/a/#one', { back: true }], [700]],
  ['nowhere while the page of the address is not there yet (pathname)', ['/a/', { on: '/here/' }], []],
  ['nowhere by a page’s own query (staysPut)', ['/here/?q=a', { state: { stay: true } }], []],
  ['nowhere by going back within that (staysPut)', ['/here/?q=a', { back: true }], []],
  ['at the top by a link with a query (staysPut)', ['/here/?q=a'], [0]],
  [
    'at the top of another page, whatever its state is (staysPut)',
    ['/a/?q=a', { state: { stay: true } }],
    [0],
  ],
])('the reader is put %s', (_, given, expected) => {
  expect(goTo(...given)).toEqual(expected)
})

test('a page that finds out by itself what it shows is scrolled again when it is long enough (scrollBack)', () => {
  document.body = { scrollHeight: 900 } as HTMLElement
  expect(goTo('/a/', { back: true })).toEqual([700])
  grow()
  expect(moves).toEqual([700])
  document.body = { scrollHeight: 1300 } as HTMLElement
  grow()
  grow()
  expect(moves).toEqual([700, 700])
})

test('it is not scrolled after the reader has gone on (stopWaiting)', () => {
  document.body = { scrollHeight: 900 } as HTMLElement
  goTo('/a/', { back: true })
  goTo('/b/')
  document.body = { scrollHeight: 1300 } as HTMLElement
  grow()
  expect(moves).toEqual([0])
})

test('a page that is drawn again leaves the reader where they are (placed)', () => {
  goTo('/a/')
  expect([draw('/a/'), draw('/here/'), draw('/a/')]).toEqual([[], [], []])
})
