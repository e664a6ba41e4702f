import { afterEach, expect, test, vi } from 'vitest'
import type { Aid } from '../../../src/components/on-demand/aid'
import { start as startFootnotes } from '../../../src/components/on-demand/footnotes'
import { start as startTicks } from '../../../src/components/on-demand/intro-ticks'
import { en } from '../../../src/components/words/en'

// As much of a document as the aids ask for: a text in which selectors find what a test says.
class FakeElement extends EventTarget {
  attributes = new Set<string>()
  hash: string | undefined
  id: string | undefined
  found: Record<string, FakeElement>
  constructor({ hash, id }: { hash?: string; id?: string }, found: Record<string, FakeElement> = {}) {
    super()
    this.hash = hash
    this.id = id
    this.found = found
  }
  closest = () => this
  querySelector = (selector: string) => this.found[selector] ?? null
  querySelectorAll = (selector: string) =>
    Object.entries(this.found).flatMap(([name, each]) => (selector.startsWith(name) ? [each] : []))
  toggleAttribute = (name: string, on: boolean) => void (on && this.attributes.add(name))
}

const startIn = (start: Aid, body: FakeElement) =>
  start({ body: body as unknown as HTMLElement, words: en, url: '/a/' })

afterEach(() => vi.unstubAllGlobals())

test.each(['#100%', '#100%25', ''])('a footnote’s number may lead to %j (noteOf: decodePath)', (hash) => {
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  const looked: string[] = []
  const body = new FakeElement({ hash })
  body.querySelector = (selector) => {
    looked.push(selector)
    return null
  }
  startIn(startFootnotes, body)
  body.dispatchEvent(new Event('click'))
  expect(looked).toEqual([`[id="${hash === '' ? '' : '100%'}"]`])
})

test.each(['#100%', '#100%25'])(
  'an item of an intro list may lead to %s (sectionsOf: decodePath)',
  (hash) => {
    vi.stubGlobal('localStorage', { getItem: () => '100%\n100%' })
    vi.stubGlobal('addEventListener', () => {})
    const link = new FakeElement({ hash })
    startIn(startTicks, new FakeElement({}, { 'a[data-intro]': link, h1: new FakeElement({ id: '100%' }) }))
    expect([...link.attributes]).toEqual(['data-read', 'data-here'])
  },
)
