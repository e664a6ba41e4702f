import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import { useCurrentSection } from '../../src/components/use-current-section'
import { drawn, takeAway } from '../fake-hooks'

let whole = true
vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original, () => whole),
)
// Two short sections at the start of the window, and one that is not there.
const heights = new Map([
  ['one', 10],
  ['100%', 200],
])
const page = {
  getElementById: (id: string) =>
    heights.has(id) ? { id, getBoundingClientRect: () => ({ top: (heights.get(id) ?? 0) - scrollY }) } : null,
  documentElement: { scrollHeight: 2000 },
}
const listen = vi.fn<() => void>()
const section = () => {
  drawn(() => useCurrentSection(['one', '100%', 'gone']))
  return drawn(() => useCurrentSection(['one', '100%', 'gone']))
}

beforeEach(() => {
  whole = true
  listen.mockReset()
  vi.stubGlobal('document', page)
  page.documentElement.scrollHeight = 2000
  vi.stubGlobal('addEventListener', listen)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('innerHeight', 500)
  vi.stubGlobal('scrollY', 0)
})
afterEach(() => {
  takeAway()
  vi.unstubAllGlobals()
})

test.each<[hash: string, section: string]>([
  ['', 'one'],
  ['#100%', '100%'],
  ['#100%25', '100%'],
  ['#gone', 'one'],
])('the section that is read, with %j in the address, is %s (askedFor, decodePath)', (hash, expected) => {
  vi.stubGlobal('location', { hash })
  expect(section()).toBe(expected)
})

test('a section that was asked for and is out of the window is not read (askedFor)', () => {
  vi.stubGlobal('location', { hash: '#one' })
  vi.stubGlobal('scrollY', 180)
  expect(section()).toBe('100%')
})

test('a text that is no longer than the window is read at its end (sectionAtLine: Math.max)', () => {
  page.documentElement.scrollHeight = 500
  expect(section()).toBe('100%')
})

test('nothing is looked at in a text that is not all there (whole)', () => {
  whole = false
  expect([section(), listen.mock.calls]).toEqual([undefined, []])
})
