import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followSections } from '../../../src/components/on-demand/sections'

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
const linkTo = (id: string, top: number) => ({
  hash: `#${encodeURIComponent(id)}`,
  getBoundingClientRect: () => ({ top }),
})
// As long as two windows; the link to the second section lies in the second.
const list = {
  querySelectorAll: () => [linkTo('one', 60), linkTo('100%', 500), linkTo('gone', 540)],
  getBoundingClientRect: () => ({ top: 0 }),
  clientHeight: 300,
  scrollTop: 0,
}
const section = () => {
  let current: string | undefined
  followSections(list as unknown as HTMLElement, (id) => (current = id))()
  return current
}

beforeEach(() => {
  vi.stubGlobal('document', page)
  page.documentElement.scrollHeight = 2000
  list.scrollTop = 0
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('innerHeight', 500)
  vi.stubGlobal('scrollY', 0)
})
afterEach(() => vi.unstubAllGlobals())

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

test('the link to the section is kept in the window of a list that scrolls (keepInView)', () => {
  section()
  expect(list.scrollTop).toBe(0)
  vi.stubGlobal('location', { hash: '#100%25' })
  section()
  expect(list.scrollTop).toBe(350)
})
