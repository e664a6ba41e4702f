import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Comments } from '../../../src/catalog/page-data'
import { showComments } from '../../../src/components/on-demand/comments'

/** An element for comments, and the scripts that are put into a page. */
class FakeElement extends EventTarget {
  attributes = new Map<string, string>()
  parts: unknown[] = []
  classList = { add: () => {} }
  src = ''
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value)
  append = (...parts: unknown[]) => void this.parts.push(...parts)
  replaceChildren = (...parts: unknown[]) => void (this.parts = parts)
  querySelector = () => ({ contentWindow: { postMessage: told } })
}

const told = vi.fn<(message: unknown, origin: string) => void>()
let themeChanged: () => void
const watched = { disconnect: vi.fn<() => void>() }
let system: EventTarget
let element: FakeElement
let head: FakeElement
const show = (comments: Comments) =>
  showComments({ element: element as unknown as HTMLElement, comments, lang: 'en', failed: 'Not there.' })

const giscus: Comments = { provider: 'giscus', settings: { repo: 'a/b', term: '' } }
const disqus: Comments = { provider: 'disqus', shortname: 'a', url: 'https://example.org/a/' }

beforeEach(() => {
  vi.clearAllMocks()
  system = new EventTarget()
  element = new FakeElement()
  head = new FakeElement()
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', {
    createElement: () => new FakeElement(),
    head,
    documentElement: { dataset: {} },
  })
  vi.stubGlobal('getComputedStyle', () => ({ colorScheme: 'light' }))
  vi.stubGlobal('matchMedia', () => Object.assign(system, { matches: false }))
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(onChange: () => void) {
        themeChanged = onChange
      }
      observe = () => {}
      disconnect = watched.disconnect
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

test.each([giscus, disqus])('a provider that is kept away is said to be: %j (run: error)', (comments) => {
  show(comments)
  const [script] = (comments === giscus ? element : head).parts as FakeElement[]
  script?.dispatchEvent(new Event('error'))
  expect(element.parts).toEqual(['Not there.'])
})

test('a setting that says nothing is not told (run: value), and a theme only to the provider (tell: origin)', () => {
  show(giscus)
  const [script] = element.parts as FakeElement[]
  expect([...(script?.attributes.keys() ?? [])]).not.toContain('data-term')
  themeChanged()
  expect(told.mock.calls.map(([, origin]) => origin)).toEqual(['https://giscus.app'])
})

test('Disqus is loaded once a document, and begins again for the next article (DISQUS)', () => {
  show(disqus)
  const reset = vi.fn<() => void>()
  Object.assign(window, { DISQUS: { reset } })
  show(disqus)
  expect([head.parts.length, reset.mock.calls.length]).toEqual([1, 1])
})

test('nothing of a provider hears of a page that was left (disconnect)', () => {
  show(giscus)()
  system.dispatchEvent(new Event('change'))
  expect([element.parts, told.mock.calls, watched.disconnect.mock.calls.length]).toEqual([[], [], 1])
})
