import { describe, expect, test, vi, afterEach, beforeEach } from 'vitest'
import { isSamePage, linkToFollow } from '../../src/navigation/links'

// As much of a document as a link needs.
class Anchor {
  target = ''
  href: string
  readonly attributes: Record<string, string>
  constructor(href: string, attributes: Record<string, string> = {}) {
    this.href = href && new URL(href, 'https://example.org/here/').href
    this.attributes = attributes
    this.target = attributes['target'] ?? ''
  }
  closest() {
    return this
  }
  hasAttribute(name: string) {
    return name in this.attributes
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', Anchor)
  vi.stubGlobal('location', { origin: 'https://example.org', search: '?q=here' })
})
afterEach(() => vi.unstubAllGlobals())

const follow = (href: string, attributes = {}, event?: Partial<MouseEvent>) =>
  linkToFollow(
    new Anchor(href, attributes) as unknown as EventTarget,
    event && ({ button: 0, ...event } as MouseEvent),
  )?.href.replace('https://example.org', '')

describe('a link opens inside the app', () => {
  test.each([
    ['/a/', '/a/'],
    ['/a.html#h', '/a.html#h'],
    ['/a', '/a'],
    ['../b/?q=1', '/b/?q=1'],
    ['#h', '/here/#h'],
    ['/v1.2/notes/', '/v1.2/notes/'],
    ['https://example.org/', '/'],
  ])('%s', (href, url) => {
    expect(follow(href, {}, {})).toBe(url)
  })
})

test('a link to the same search in another language takes the search along', () => {
  expect(follow('/cn/search/', { 'data-query': 'true' }, {})).toBe('/cn/search/?q=here')
})

describe('the browser opens it itself', () => {
  test.each<[string, string, object, Partial<MouseEvent>]>([
    ['another site', 'https://example.com/a/', {}, {}],
    ['another protocol', 'http://example.org/a/', {}, {}],
    ['mail', 'mailto:a@example.org', {}, {}],
    ['a file', '/paper.pdf', {}, {}],
    ['a picture', '/assets/a.webp', {}, {}],
    ['the feed', '/feed.xml', {}, {}],
    ['a new tab that the author asked for', '/a/', { target: '_blank' }, {}],
    ['a download', '/a/', { download: '' }, {}],
    ['no address', '', {}, {}],
    ['the middle button', '/a/', {}, { button: 1 }],
    ['Ctrl', '/a/', {}, { ctrlKey: true }],
    ['Command', '/a/', {}, { metaKey: true }],
    ['Shift', '/a/', {}, { shiftKey: true }],
    ['Alt', '/a/', {}, { altKey: true }],
  ])('%s', (_, href, attributes, event) => {
    expect(follow(href, attributes, event)).toBeUndefined()
  })

  test('what is not an element at all', () => {
    expect(linkToFollow(null)).toBeUndefined()
  })
})

test.each([
  [{ pathname: '/a/', search: '' }, true],
  [{ pathname: '/a/', search: '?q=1' }, false],
  [{ pathname: '/b/', search: '' }, false],
])('/a/ and %j are one page: %j', (other, expected) => {
  expect(isSamePage({ pathname: '/a/', search: '' }, other)).toBe(expected)
})
