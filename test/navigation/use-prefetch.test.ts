import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { usePrefetch } from '../../src/navigation/use-prefetch'
import { drawn, takeAway } from '../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)
const asked: string[] = []
const answers = new Map<string, { give: (page: unknown) => void; refuse: (why: Error) => void }>()
vi.mock('../../src/navigation/payloads', () => ({
  loadPage: (url: string) => {
    asked.push(url)
    return new Promise((give, refuse) => void answers.set(url, { give, refuse }))
  },
}))

class Anchor {
  href: string
  top: number
  constructor(pathname: string, top = 0) {
    this.href = `https://example.org${pathname}`
    this.top = top
  }
  closest = () => this
  hasAttribute = () => false
  getBoundingClientRect = () => ({ top: this.top })
}

let links: Anchor[]
let look: (link: Anchor, isIntersecting?: boolean) => void
class Observer {
  observed = new Set<Anchor>()
  constructor(onSeen: (entries: { target: Anchor; isIntersecting: boolean }[]) => void) {
    look = (target, isIntersecting = true) =>
      this.observed.has(target) && onSeen([{ target, isIntersecting }])
  }
  observe = (link: Anchor) => void this.observed.add(link)
  unobserve = (link: Anchor) => void this.observed.delete(link)
  disconnect = () => this.observed.clear()
}

const fetched = vi.fn<(page: unknown) => void>()
const show = (whole = true) => drawn(() => usePrefetch('/here/', whole, fetched))
const lookAt = (...seen: Anchor[]) => {
  for (const link of seen) look(link)
  vi.runAllTimers()
}

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  fetched.mockReset()
  links = [new Anchor('/a/'), new Anchor('/b/', 100), new Anchor('/c/', 400), new Anchor('/d/', 210)]
  links.push(new Anchor('/here/', 200))
  look = () => {}
  vi.stubGlobal('Element', Anchor)
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.stubGlobal('document', { querySelectorAll: () => links })
  vi.stubGlobal('window', { setTimeout })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('location', { origin: 'https://example.org' })
  vi.stubGlobal('innerHeight', 400)
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work))
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
})
afterEach(() => {
  takeAway()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
  'nothing is fetched ahead for a reader who saves data: %j (savesData)',
  (connection) => {
    vi.stubGlobal('navigator', { connection })
    show()
    vi.runAllTimers()
    lookAt(...links)
    expect(asked).toEqual([])
  },
)

test('nothing is fetched ahead of a page of which only the beginning is there (whole)', () => {
  show(false)
  vi.runAllTimers()
  lookAt(...links)
  expect(asked).toEqual([])
})

test('two at a time, from the middle on, each once; one that cannot be had holds nothing up (atATime, catch)', async () => {
  show()
  vi.runAllTimers()
  for (const link of links) look(link)
  vi.runAllTimers()
  expect(asked).toEqual(['/a/', '/b/'])
  answers.get('/a/')?.refuse(new Error('gone'))
  await vi.runAllTimersAsync()
  expect(asked).toEqual(['/a/', '/b/', '/d/'])
  answers.get('/b/')?.give('B')
  await vi.runAllTimersAsync()
  expect([asked, fetched.mock.calls]).toEqual([['/a/', '/b/', '/d/', '/c/'], [['B']]])
  answers.get('/d/')?.give('D')
  await vi.runAllTimersAsync()
  lookAt(...links)
  expect(asked).toHaveLength(4)
})

test('nor what is only scrolled past, nor the page itself (glance, pathname)', () => {
  show()
  vi.runAllTimers()
  const [a] = links
  const here = links.at(-1)
  look(a!)
  look(a!, false)
  lookAt(here!)
  expect(asked).toEqual([])
})

test('nothing more is fetched for a page that was left (end)', async () => {
  show()
  vi.runAllTimers()
  const [a, b, c, d] = links
  lookAt(a!, b!, c!)
  look(d!)
  takeAway()
  answers.get('/a/')?.give('A')
  await vi.runAllTimersAsync()
  expect(asked).toEqual(['/a/', '/b/'])
  show()
  takeAway()
  vi.runAllTimers()
  lookAt(...links)
  expect(asked).toHaveLength(2)
})

test.each([{}, { connection: {} }])(
  'a browser that says nothing of it saves no data: %j (savesData)',
  (browser) => {
    vi.stubGlobal('navigator', browser)
    show()
    vi.runAllTimers()
    lookAt(...links)
    expect(asked).toHaveLength(2)
  },
)
