import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitEnd, finishedArticles } from '../../../src/components/on-demand/finished'

let kept: string | null
const storage = { getItem: () => kept, setItem: (_: string, value: string) => void (kept = value) }
const forbidden = () => {
  throw new DOMException('', 'SecurityError')
}

/** The last line of a text: `seen` brings it into view, or only near. */
let seen: (isIntersecting: boolean) => void
class Observer {
  constructor(onSeen: (entries: { isIntersecting: boolean }[]) => void) {
    seen = (isIntersecting) => onSeen([{ isIntersecting }])
  }
  observe = (end: unknown) => {
    if (!end) throw new TypeError()
  }
  disconnect = () => {}
}

beforeEach(() => {
  kept = null
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('IntersectionObserver', Observer)
  vi.stubGlobal('document', { querySelector: () => ({ lastElementChild: {} }) })
  vi.stubGlobal('scrollY', 100)
})
afterEach(() => vi.unstubAllGlobals())

test.each<[guard: string, text: string, articles: string[]]>([
  ['catch', '{', []],
  ['catch', '{"/a/":1}', []],
  ['catch', 'null', []],
  ['string', '["/a/", 1, null]', ['/a/']],
])('what is kept may be anything (%s): %s', (_, text, articles) => {
  kept = text
  expect([...finishedArticles()]).toEqual(articles)
})

test('where storage is forbidden nothing has been read, and what is read now is told (catch)', () => {
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden })
  const onEnd = vi.fn<() => void>()
  awaitEnd('/a/', onEnd)
  seen(true)
  expect([[...finishedArticles()], onEnd.mock.calls.length]).toEqual([[], 1])
})

test('an end that is not in view, or in view without a step down, has not been read (isIntersecting, scrollY)', () => {
  awaitEnd('/a/', () => {})
  seen(false)
  vi.stubGlobal('scrollY', 0)
  seen(true)
  expect([...finishedArticles()]).toEqual([])
  vi.stubGlobal('scrollY', 1)
  seen(true)
  expect([...finishedArticles()]).toEqual(['/a/'])
})

test('an article that is read again is one of the last (keep)', () => {
  kept = '["/a/","/b/"]'
  awaitEnd('/a/', () => {})
  seen(true)
  expect([...finishedArticles()]).toEqual(['/b/', '/a/'])
})

test('no more articles are kept than are of use, the last that were read (mostKept)', () => {
  kept = JSON.stringify(Array.from({ length: 500 }, (_, n) => `/${n}/`))
  for (const url of ['/0/', '/a/']) {
    awaitEnd(url, () => {})
    seen(true)
  }
  const articles = [...finishedArticles()]
  expect([articles.length, articles[0], ...articles.slice(-2)]).toEqual([500, '/2/', '/0/', '/a/'])
})

test.each([null, { lastElementChild: null }])('a page without a text has no end: %j (end)', (body) => {
  vi.stubGlobal('document', { querySelector: () => body })
  expect(awaitEnd('/a/', () => {})).not.toThrow()
})
