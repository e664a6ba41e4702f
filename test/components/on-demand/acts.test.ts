import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Aid } from '../../../src/components/on-demand/aid'
import { start as startAnchors } from '../../../src/components/on-demand/anchors'
import { start as startCode } from '../../../src/components/on-demand/code-blocks'
import { start as startEmbeds } from '../../../src/components/on-demand/embeds'
import { start as startFootnotes } from '../../../src/components/on-demand/footnotes'
import { start as startEnlarge } from '../../../src/components/on-demand/enlarge'
import { en } from '../../../src/components/words/en'
import { frameSandbox } from '../../../src/catalog/players'

/** One element that is all that is asked for: a link, a picture, a block of code; nothing stands in or around it. */
class FakeElement extends EventTarget {
  attributes = new Map<string, string>()
  dataset: Record<string, string> = { frame: 'https://player.example/', embed: 'Player' }
  style = { cssText: '' }
  href = 'https://example.org/a/#one'
  hash = '#one'
  pathname = '/a.png'
  width = 200
  alt = ''
  clientWidth = 100
  offsetWidth = 500
  replaced?: FakeElement
  parts: unknown[] = []
  childElementCount = 1
  cloneNode = () => Object.assign(new FakeElement(), { childNodes: [] })
  closest = (selector: string): FakeElement | null => (/^(?:li|sup|figure)/.test(selector) ? null : this)
  querySelector = (): FakeElement | null => this
  querySelectorAll: (selector: string) => FakeElement[] = () => []
  getAttribute = (name: string) => this.attributes.get(name) ?? null
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value)
  hasAttribute = (name: string) => this.attributes.has(name)
  toggleAttribute = (name: string, on: boolean) => void (on && this.attributes.set(name, ''))
  append = (...parts: unknown[]) => void this.parts.push(...parts)
  prepend = this.append
  replaceWith = (other: FakeElement) => void (this.replaced = other)
  focus = () => {}
  remove = () => {}
}

let body: FakeElement
let stop = () => {}
const begin = (aid: Aid) => {
  stop = aid({ body: body as unknown as HTMLElement, words: en, url: '/a/' })
}
const act = (type: string, given: object = {}) => {
  const event = Object.assign(new Event(type, { cancelable: true }), given)
  Object.defineProperty(event, 'target', { value: body })
  body.dispatchEvent(event)
  return event.defaultPrevented
}
const forbidden = () => {
  throw new DOMException('', 'SecurityError')
}

beforeEach(() => {
  body = new FakeElement()
  vi.stubGlobal('Element', FakeElement)
  vi.stubGlobal('HTMLElement', FakeElement)
  vi.stubGlobal('HTMLImageElement', FakeElement)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('getComputedStyle', () => ({ paddingLeft: '0', paddingRight: '0' }))
  vi.stubGlobal('document', { createElement: () => new FakeElement(), querySelectorAll: () => [] })
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

test.each(['ctrlKey', 'metaKey', 'shiftKey'])(
  'who asks the browser for a new tab or window gets it from it (%s: footnotes, embeds, enlarge)',
  (key) => {
    body.querySelectorAll = (selector: string) => (selector === 'img' ? [body] : [])
    for (const aid of [startFootnotes, startEmbeds, startEnlarge]) {
      begin(aid)
      expect(act('click', { [key]: true })).toBe(false)
      stop()
    }
  },
)

test.each<[guard: string, change: Partial<FakeElement>, key: string]>([
  ['smallest', { width: 100 }, 'Enter'],
  ['isFree', { closest: () => body }, 'Enter'],
  ['largerOf', { pathname: '/a/' }, ' '],
  ['onKey', {}, 'a'],
])('a picture is opened only where that shows more, by Enter and space (%s)', (_, change, key) => {
  body.querySelectorAll = (selector: string) => (selector === 'img' ? [body] : [])
  Object.assign(body, change)
  begin(startEnlarge)
  expect([act('keydown', { key }), key !== 'a' && act('click')]).toEqual([false, false])
})

test('what another host plays comes in a frame that may only play, and hears of nobody (frameOf)', () => {
  begin(startEmbeds)
  expect(act('click')).toBe(true)
  expect(body.replaced).toMatchObject({
    src: 'https://player.example/',
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  expect(body.replaced?.attributes.get('sandbox')).toBe(frameSandbox)
})

test('without a clipboard an anchor is a link as any other, and code has no button for it (clipboard)', () => {
  begin(startAnchors)
  expect(act('click')).toBe(false)
  stop()
  const block = new FakeElement()
  block.offsetWidth = 0
  body.querySelectorAll = () => [block]
  block.querySelector = () => null
  begin(startCode)
  expect(block.parts.flatMap((tools) => (tools as FakeElement).parts)).toEqual([])
})

test('where storage is forbidden lines of code can be wrapped all the same (isWrapped, setWrapped)', () => {
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden })
  const block = new FakeElement()
  body.querySelectorAll = () => [block]
  const all = vi.fn<() => FakeElement[]>(() => [block])
  vi.stubGlobal('document', { createElement: () => new FakeElement(), querySelectorAll: all })
  begin(startCode)
  const [tools = body] = block.parts as FakeElement[]
  const [wrap] = tools.parts as FakeElement[]
  wrap?.dispatchEvent(new Event('click'))
  expect(block.attributes.has('data-wrap')).toBe(true)
})

test('a fold opens for what was found in it, not for a scroll back to its start (scrollTop)', () => {
  begin(startCode)
  const fold = Object.assign(new FakeElement(), { checked: false })
  body.closest = () => Object.assign(new FakeElement(), { querySelector: () => fold })
  act('scroll', {})
  Object.assign(body, { scrollTop: 0 })
  fold.checked = false
  act('scroll')
  expect(fold.checked).toBe(false)
  Object.assign(body, { scrollTop: 9 })
  act('scroll')
  expect(fold.checked).toBe(true)
})

test('a footnote that is not there is not shown, and its number leads where the link does (noteOf)', () => {
  const make = vi.fn<() => FakeElement>()
  vi.stubGlobal('document', { createElement: make })
  vi.stubGlobal('window', { setTimeout: (work: () => void) => work() })
  begin(startFootnotes)
  body.querySelector = () => null
  act('pointerover', { pointerType: 'mouse' })
  expect([act('click'), make.mock.calls]).toEqual([false, []])
})
