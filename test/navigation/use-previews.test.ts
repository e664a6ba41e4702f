import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { usePreviews } from '../../src/navigation/use-previews'
import { drawn, takeAway } from '../fake-hooks'
import { EventPage } from '../event-page'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)

/** A link in a text, or in none. */
class Anchor extends EventTarget {
  href: string
  isText: boolean
  constructor(pathname: string, isText = true) {
    super()
    this.href = `https://example.org${pathname}`
    this.isText = isText
  }
  closest = (selector: string) => (selector === 'a' || this.isText ? this : null)
  hasAttribute = () => false
}
class Pointer extends Event {
  pointerType: string
  constructor(type: string, pointerType: string) {
    super(type)
    this.pointerType = pointerType
  }
}

const end = vi.fn<() => void>()
const startPreviews = vi.fn<() => () => void>(() => end)
const load = vi.fn<() => Promise<{ startPreviews: typeof startPreviews }>>()
let page: EventTarget
const act = async (link: Anchor, event: Event = new Event('focusin')) => {
  Object.defineProperty(event, 'target', { value: link })
  page.dispatchEvent(event)
  await new Promise((resolve) => setTimeout(resolve))
}

beforeEach(() => {
  vi.clearAllMocks()
  load.mockResolvedValue({ startPreviews })
  page = new EventPage()
  vi.stubGlobal('Element', Anchor)
  vi.stubGlobal('PointerEvent', Pointer)
  vi.stubGlobal('document', page)
  vi.stubGlobal('location', { origin: 'https://example.org', pathname: '/here/', search: '' })
  drawn(() => usePreviews(load))
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test('previews come with the first link that is pointed at, once, and hear of it (stop)', async () => {
  const link = new Anchor('/a/')
  const again = vi.fn<() => void>()
  link.addEventListener('focusin', again)
  for (let n = 0; n < 2; n++) await act(link)
  expect([load, startPreviews, again].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
  takeAway()
  expect(end).toHaveBeenCalledOnce()
})

test.each<[guard: string, link: Anchor, event?: Event]>([
  ['touch', new Anchor('/a/'), new Pointer('pointerover', 'touch')],
  ['linkIn: no text', new Anchor('/a/', false)],
  ['linkIn: isSamePage', new Anchor('/here/#one')],
  ['linkIn: linkToFollow', new Anchor('/a.png')],
])('nothing is loaded for what has no preview (%s)', async (_, link, event) => {
  await act(link, event)
  expect(load).not.toHaveBeenCalled()
})

test('previews do not begin on a page that was left while they were loaded (left)', async () => {
  const pointed = act(new Anchor('/a/'))
  takeAway()
  await pointed
  expect([load, startPreviews].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
})
