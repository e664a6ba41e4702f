import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { useLinks } from '../../src/navigation/use-links'
import { drawn, takeAway } from '../fake-hooks'

vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original),
)
const load = vi.fn<(url: string) => Promise<unknown>>()
vi.mock('../../src/navigation/payloads', () => ({ loadPage: async (url: string) => load(url) }))

class Anchor {
  href = 'https://example.org/a/'
  closest = () => this
  hasAttribute = () => false
}
const page = new EventTarget()
const open = vi.fn<(url: URL) => void>()
const act = (type: string, given: { ctrlKey?: boolean; answered?: boolean } = {}) => {
  const event = Object.assign(new Event(type, { cancelable: true }), { button: 0, ...given })
  if (given.answered) event.preventDefault()
  Object.defineProperty(event, 'target', { value: new Anchor() })
  page.dispatchEvent(event)
  return event
}

beforeEach(() => {
  open.mockReset()
  load.mockReset().mockRejectedValue(new Error('gone'))
  vi.stubGlobal('Element', Anchor)
  vi.stubGlobal('document', page)
  vi.stubGlobal('location', { origin: 'https://example.org' })
  drawn(() => useLinks(open))
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test('a click opens the page in its place (preventDefault)', () => {
  expect([act('click').defaultPrevented, open.mock.calls.map(([url]) => url.pathname)]).toEqual([
    true,
    ['/a/'],
  ])
})

test('what somebody else has answered, or the browser is to do, is left to them (defaultPrevented, event)', () => {
  act('click', { answered: true })
  expect(act('click', { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(open).not.toHaveBeenCalled()
})

// Vitest fails where a rejection is handled by nobody.
test.each(['pointerover', 'focusin', 'touchstart'])(
  '%s asks ahead, and a failure is no error (catch)',
  async (type) => {
    act(type)
    await new Promise((resolve) => setTimeout(resolve))
    expect(load.mock.calls).toEqual([['/a/']])
  },
)

test('nobody follows links of a page that was taken away (removeEventListener)', () => {
  takeAway()
  for (const type of ['click', 'pointerover']) act(type)
  expect([open.mock.calls, load.mock.calls]).toEqual([[], []])
})
