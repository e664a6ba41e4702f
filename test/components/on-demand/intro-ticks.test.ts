import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { start } from '../../../src/components/on-demand/intro-ticks'
import { en } from '../../../src/components/words/en'

/** A link in an intro list, or a heading at a height; its text ends at 2,000 px. */
class FakeElement {
  tagName = 'H2'
  dataset: Record<string, string> = {}
  id: string
  hash: string
  top: number
  constructor(id: string, top = 0) {
    this.id = id
    this.hash = `#${id}`
    this.top = top
  }
  toggleAttribute = (name: string, on: boolean) => {
    const key = name.replace('data-', '')
    if (on) this.dataset[key] = ''
    else delete this.dataset[key]
  }
  getBoundingClientRect = () => ({ top: this.top - scrollY })
}

const items = ['one', 'two', 'gone']
let links: FakeElement[]
let scrolled: () => void
let storage: {
  kept: string | null
  getItem: () => string | null
  setItem: (key: string, text: string) => void
}

const open = () => {
  const headings = [new FakeElement('one', 500), new FakeElement('two', 1000)]
  links = items.map((id) => new FakeElement(id))
  const body = {
    querySelectorAll: (selector: string) => (selector.startsWith('h1') ? headings : links),
    getBoundingClientRect: () => ({ bottom: 2000 - scrollY }),
  }
  start({ body: body as unknown as HTMLElement, words: en, url: '/a/' })
}
const read = () => links.filter(({ dataset }) => dataset['read'] !== undefined).map(({ id }) => id)
const scrollOn = (y: number) => {
  vi.stubGlobal('scrollY', y)
  scrolled()
}
const forbidden = () => {
  throw new DOMException('', 'SecurityError')
}

beforeEach(() => {
  storage = {
    kept: null,
    getItem: () => storage.kept,
    setItem: (_, text) => void (storage.kept = text),
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => void (scrolled = listener))
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => (work(), 0))
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('innerHeight', 400)
  vi.stubGlobal('scrollY', 0)
})
afterEach(() => vi.unstubAllGlobals())

test('what was read is ticked off, also on the next visit; an item without a section never (heading)', () => {
  open()
  for (const y of [300, 700]) scrollOn(y)
  expect(read()).toEqual(['one'])
  open()
  expect(read()).toEqual(['one'])
})

test('a jump over a section is no reading (seen)', () => {
  open()
  scrollOn(1700)
  expect(read()).toEqual([])
})

test('where storage is forbidden ticks last as long as the page (readKept, keep)', () => {
  Object.assign(storage, { getItem: forbidden, setItem: forbidden })
  open()
  for (const y of [300, 700]) scrollOn(y)
  expect(read()).toEqual(['one'])
})
