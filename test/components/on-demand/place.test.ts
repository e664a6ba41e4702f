import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { start } from '../../../src/components/on-demand/place'
import { en } from '../../../src/components/words/en'

// As much of a document as a reader's place needs: a text of 5,000 px whose sections begin at these heights.
class FakeElement {
  children: FakeElement[] = []
  isConnected = false
  act = () => {}
  id: string
  height: () => number
  constructor(id = '', height: () => number = () => 0) {
    this.id = id
    this.height = height
  }
  offsetHeight = 5000
  textContent = 'Title'
  getBoundingClientRect = () => ({ top: this.height() - scrollY, bottom: 5000 - scrollY })
  querySelectorAll = (selector: string): FakeElement[] =>
    selector.startsWith('h1') ? sections.map(([id, height]) => new FakeElement(id, () => height)) : []
  cloneNode = () => new FakeElement()
  setAttribute = () => {}
  addEventListener = (_: string, act: () => void) => void (this.act = act)
  focus = () => {}
  append = (...children: FakeElement[]) => {
    for (const child of children) if (child instanceof FakeElement) child.isConnected = true
    this.children.push(...children)
  }
  remove = () => void (this.isConnected = false)
}

let sections: [id: string, height: number][]
let kept: string | null
let scrolled: () => void
const forbidden = () => {
  throw new DOMException('', 'SecurityError')
}

const open = (url = '/a/') => {
  const body = new FakeElement()
  start({ body: body as unknown as HTMLElement, words: en, url })
  return body.children[0]
}
const scrollOn = (y: number) => {
  vi.stubGlobal('scrollY', y)
  scrolled()
  vi.runAllTimers()
}
const places = () => JSON.parse(kept ?? '{}') as Record<string, { id: string; into: number }>

beforeEach(() => {
  vi.useFakeTimers()
  sections = [
    ['one', 1000],
    ['two', 3000],
  ]
  kept = null
  vi.stubGlobal('localStorage', {
    getItem: () => kept,
    setItem: (_: string, value: string) => void (kept = value),
  })
  vi.stubGlobal('document', { createElement: () => new FakeElement() })
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => void (scrolled = listener))
  vi.stubGlobal('window', { setTimeout })
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('innerHeight', 800)
  vi.stubGlobal('scrollY', 0)
  vi.stubGlobal('scrollTo', (_: number, y: number) => vi.stubGlobal('scrollY', y))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each(['{', 'null', '5', '{"/a/":null}', '{"/a/":{"id":"gone","into":0}}'])(
  'what is kept may be anything (readPlaces): %s',
  (text) => {
    kept = text
    expect(open()).toBeUndefined()
    scrollOn(2000)
    expect(text === '{"/a/":null}' || places()['/a/']).toBeTruthy()
  },
)

test('where storage is forbidden a text is read all the same (readPlaces, keepPlace)', () => {
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden })
  open()
  expect(() => scrollOn(2000)).not.toThrow()
})

test('whoever follows a link to a section, or is far down already, is not asked (location.hash, scrollY)', () => {
  kept = '{"/a/":{"id":"two","into":0.5}}'
  vi.stubGlobal('location', { hash: '#one' })
  expect(open()).toBeUndefined()
  vi.stubGlobal('location', { hash: '' })
  vi.stubGlobal('scrollY', 900)
  expect(open()).toBeUndefined()
  vi.stubGlobal('scrollY', 100)
  expect(open()?.isConnected).toBe(true)
})

test('a place that is offered is not lost to a look at the beginning (offer)', () => {
  kept = '{"/a/":{"id":"two","into":0.5}}'
  open()
  scrollOn(300)
  expect(places()['/a/']).toEqual({ id: 'two', into: 0.5 })
  scrollOn(1760)
  expect(places()['/a/']).toEqual({ id: 'one', into: 0.5 })
})

test('nothing is kept of a text that is only begun, or read to its end (placeIn)', () => {
  open()
  scrollOn(100)
  expect(kept).toBeNull()
  scrollOn(2000)
  expect(places()['/a/']?.id).toBe('one')
  scrollOn(4300)
  expect(places()).toEqual({})
})

test('sections of no height have a place, too (Math.max)', () => {
  sections = [
    ['one', 1000],
    ['two', 1000],
    ['three', 1000.2],
  ]
  open()
  scrollOn(760.1)
  expect(places()['/a/']).toEqual({ id: 'two', into: 0.1 })
})

test('no more places are kept than are of use, the last ones (mostKept)', () => {
  kept = JSON.stringify(
    Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`/${n}/`, { id: 'one', into: 0 }])),
  )
  open()
  scrollOn(2000)
  expect([Object.keys(places()).length, Object.keys(places())[0], Object.keys(places()).at(-1)]).toEqual([
    100,
    '/1/',
    '/a/',
  ])
})
