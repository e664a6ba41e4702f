import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { focusAfter } from '../../src/navigation/focus'
import { outOfSight } from '../../src/navigation/links'

// As much of a document as finding a place needs: a name for each element that can be found.
let focused: string | undefined
const element = (name: string) => ({ tabIndex: -1, focus: () => (focused = name) }) as unknown as HTMLElement

// A list that is kept out of sight has such a link, too, and cannot take the focus.
const inView = `a[href="escaped /a/"]:not(${outOfSight})`

beforeEach(() => {
  focused = undefined
  const found: Record<string, string> = { main: 'main', [inView]: 'the link to /a/' }
  vi.stubGlobal('CSS', { escape: (text: string) => `escaped ${text}` })
  vi.stubGlobal('document', {
    querySelector: (selector: string) => (found[selector] ? element(found[selector]) : null),
  })
})
afterEach(() => vi.unstubAllGlobals())

test.each<[string, { back: boolean; from: string; section?: string }, string]>([
  ['following a link, at the page’s start', { back: false, from: '/a/' }, 'main'],
  ['following a link to a section, on it', { back: false, from: '/a/', section: 'Setup' }, 'Setup'],
  ['going back, on the link that led away', { back: true, from: '/a/' }, 'the link to /a/'],
  ['going back where that link is gone, at the start', { back: true, from: '/z/' }, 'main'],
  ['going back to a section, on it', { back: true, from: '/a/', section: 'Setup' }, 'Setup'],
])('the keyboard is, after %s', (_, { back, from, section }, expected) => {
  focusAfter({ back, from: { pathname: from }, section: section ? element(section) : null })
  expect(focused).toBe(expected)
})

test('a page without main leaves the keyboard where it is', () => {
  vi.stubGlobal('document', { querySelector: () => null })
  focusAfter({ back: false, from: { pathname: '/' }, section: null })
  expect(focused).toBeUndefined()
})
