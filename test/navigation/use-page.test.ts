import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import type * as Router from 'react-router-dom'
import type { PageData } from '../../src/catalog/page-data'
import { usePage } from '../../src/navigation/use-page'
import { drawn, takeAway } from '../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)
vi.mock('react-router-dom', async (original: () => Promise<typeof Router>) => ({
  ...(await original()),
  useLocation: () => location,
  useNavigate: () => (url: string) => goTo(url),
}))
vi.mock('../../src/navigation/payloads', () => ({
  pageAtHand: (pathname: string) => atHand.get(pathname),
  loadPage: (pathname: string) => new Promise((resolve, reject) => asked.set(pathname, { resolve, reject })),
}))
vi.mock('../../src/navigation/styles', () => ({
  stylesAtHand: () => ready.styles,
  loadStyles: () => Promise.resolve(),
  applyStyles: () => {},
}))
vi.mock('../../src/navigation/positions', () => ({ rememberPosition: () => {} }))
vi.mock('../../src/navigation/after-paint', () => ({
  afterPaint: (work: () => void) => {
    painted.push(work)
    return () => {}
  },
}))

// As much of an element as can lose the focus.
class Focusable {
  blurred = 0
  blur() {
    this.blurred++
  }
}

const page = (url: string, more: object = {}) => ({ kind: 'article', url, ...more }) as unknown as PageData
const begun = (url: string) => page(url, { beginning: 100 })
const needs = { atHand: () => ready.words, load: () => Promise.resolve() }
let ready: { styles: boolean; words: boolean }
let atHand: Map<string, PageData>
let asked: Map<string, { resolve: (page: PageData) => void; reject: (error: Error) => void }>
let painted: (() => void)[]
let loads: string[]
let location: { pathname: string; key: string }
let address: URL
let keys = 0

function goTo(url: string) {
  address = new URL(url, 'https://example.org')
  location = { pathname: address.pathname, key: `${++keys}` }
}
// What is on the screen, after what was set while it was drawn.
function shown() {
  drawn(() => usePage(start, needs))
  return drawn(() => usePage(start, needs))
}
const start = page('/a/')
const open = (url: string) => shown().open(new URL(url, address))
const settle = () => vi.advanceTimersByTimeAsync(1)
const answer = async (url: string, payload = page(url)) => {
  asked.get(url)?.resolve(payload)
  await settle()
}

beforeEach(() => {
  vi.useFakeTimers()
  ready = { styles: true, words: true }
  atHand = new Map()
  asked = new Map()
  painted = []
  loads = []
  goTo('/a/')
  const browser = {
    get href() {
      return address.href
    },
    get pathname() {
      return address.pathname
    },
    get search() {
      return address.search
    },
    assign: (url: string) => loads.push(new URL(url).pathname),
    reload: () => loads.push('reload'),
  }
  vi.stubGlobal('window', { location: browser })
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('document', { activeElement: null })
  vi.stubGlobal('HTMLElement', Focusable)
  shown()
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('of two links the second counts, whichever answers last (draw: wish)', async () => {
  open('/b/')
  open('/c/')
  await answer('/c/')
  await answer('/b/')
  expect([shown().page.url, address.pathname, shown().loading]).toEqual(['/c/', '/c/', false])
})

test('a link that fails when another one has been followed takes nobody away (leave: mine)', async () => {
  open('/b/')
  open('/c/')
  await answer('/c/')
  asked.get('/b/')?.reject(new Error('gone'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect([shown().page.url, loads]).toEqual(['/c/', []])
})

test('who comes back to what is not at hand gets all of it, and nothing seems to load then (commit, setWait, lost)', async () => {
  goTo('/b/')
  expect([shown().loading, shown().lost]).toEqual([true, false])
  await answer('/b/', begun('/b/'))
  expect([shown().page.url, shown().whole, shown().loading]).toEqual(['/b/', true, false])
  // A page that is whole waits for nothing more: to set it again would have no end.
  expect(painted).toEqual([])
})

test('the link that was followed loses the focus, one to a query of the same page keeps it (blurFocused)', async () => {
  const focused = new Focusable()
  vi.stubGlobal('document', { activeElement: focused })
  open('/a/?page=2')
  await answer('/a/')
  expect(focused.blurred).toBe(0)
  open('/b/')
  await answer('/b/')
  expect(focused.blurred).toBe(1)
})

test('whoever goes back meanwhile stays where they are (newest wish)', async () => {
  open('/b/')
  expect(shown().loading).toBe(true)
  goTo('/a/')
  expect(shown().loading).toBe(false)
  await answer('/b/')
  await vi.advanceTimersByTimeAsync(20_000)
  expect([shown().page.url, loads]).toEqual(['/a/', []])
})

test.each<[string, object, string[], boolean]>([
  ['with a connection', { onLine: true }, ['/b/'], false],
  ['without one, but with a worker', { onLine: false, serviceWorker: { controller: {} } }, ['/b/'], false],
  ['without one', { onLine: false, serviceWorker: { controller: null } }, [], true],
])('what cannot be had is loaded as a document, %s (stay)', async (_, navigator, expected, retries) => {
  vi.stubGlobal('navigator', navigator)
  open('/b/')
  asked.get('/b/')?.reject(new Error('gone'))
  await settle()
  expect([loads, shown().retry !== undefined, shown().lost]).toEqual([expected, retries, false])
})

test('what was given up is not drawn when it comes after all, and the way to it can be tried again (leave: wish, retry)', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  open('/b/')
  await vi.advanceTimersByTimeAsync(10_000)
  await answer('/b/')
  const { page: still, retry } = shown()
  expect(still.url).toBe('/a/')
  retry?.()
  await answer('/b/')
  expect([shown().page.url, shown().retry]).toEqual(['/b/', undefined])
})

test('a connection on which nothing comes is given up, one that has answered is not (patience, clearTimeout)', async () => {
  open('/b/')
  await vi.advanceTimersByTimeAsync(9000)
  await answer('/b/')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(loads).toEqual([])
  open('/c/')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(loads).toEqual(['/c/'])
})

test('a page with scripts of its own is loaded as a document, also from memory (runs)', async () => {
  atHand.set('/b/', page('/b/', { runs: true }))
  open('/b/')
  await answer('/b/', page('/b/', { runs: true }))
  expect([shown().page.url, loads]).toEqual(['/a/', ['/b/']])
})

test('what is at an address already is loaded anew there, and no other text stands for it (leaveFor, lost)', async () => {
  goTo('/b/')
  shown()
  asked.get('/b/')?.reject(new Error('gone'))
  await settle()
  expect(loads).toEqual(['reload'])
  vi.stubGlobal('navigator', { onLine: false })
  goTo('/c/')
  shown()
  asked.get('/c/')?.reject(new Error('gone'))
  await settle()
  expect([shown().lost, loads]).toEqual([true, ['reload']])
})

test.each<[string, Partial<typeof ready>]>([
  ['styles (stylesAtHand)', { styles: false }],
  ['words (needs.atHand)', { words: false }],
])('nothing is drawn without its %s', async (_, missing) => {
  atHand.set('/b/', page('/b/'))
  Object.assign(ready, missing)
  open('/b/')
  await settle()
  expect(shown().page.url).toBe('/a/')
  await answer('/b/')
  expect(shown().page.url).toBe('/b/')
})

test.each([
  ['/b/', begun('/b/'), false],
  ['/b/#part', begun('/b/'), true],
  ['/b/', page('/b/'), true],
])('%s of %o: all of it at once is %s (beginsAtTop)', async (url, payload, whole) => {
  atHand.set('/b/', payload)
  open(url)
  await settle()
  expect(shown().whole).toBe(whole)
})

test('the rest of a page that was left is not drawn for the next (now.page)', async () => {
  for (const url of ['/b/', '/c/']) {
    atHand.set(url, begun(url))
    open(url)
    await settle()
    shown()
  }
  painted[0]?.()
  expect(shown().whole).toBe(false)
  painted.at(-1)?.()
  expect(shown().whole).toBe(true)
})

test('whoever asks for a section while the beginning stands there gets all of it (isSamePage, whole)', async () => {
  atHand.set('/b/', begun('/b/'))
  open('/b/')
  await settle()
  expect(shown().whole).toBe(false)
  open('/b/#part')
  expect([shown().whole, address.hash]).toEqual([true, '#part'])
})
