import { beforeEach, expect, test, vi } from 'vitest'
import { patch } from '../../../src/components/draft-desk/patch'

// As much of a document as a patch needs.
class FakeNode {
  childNodes: FakeNode[] = []
  parent?: FakeNode
  name: string
  /** Texts have none. */
  tagName: string | undefined
  nodeType: number
  attributes: { name: string; value: string }[]
  constructor(called: string, attributes: Record<string, string> = {}, childNodes: FakeNode[] = []) {
    this.name = called
    this.tagName = called.startsWith('#') ? undefined : called
    this.nodeType = this.tagName === undefined ? 3 : 1
    this.attributes = Object.entries(attributes).map(([name, value]) => ({ name, value }))
    for (const child of childNodes) this.insertBefore(child, null)
  }
  toString = (): string =>
    `${this.name}${this.attributes.map(({ name, value }) => `[${name}=${value}]`).join('')}(${this.childNodes.join(' ')})`
  isEqualNode = (other: FakeNode | null) => String(this) === String(other)
  hasAttribute = (name: string) => this.attributes.some((each) => each.name === name)
  getAttribute = (name: string) => this.attributes.find((each) => each.name === name)?.value ?? null
  setAttribute = (name: string, value: string) => {
    // A frame or a picture whose address is said again is loaded again.
    if (this.getAttribute(name) === value) throw new Error(`${name} is ${value} already`)
    this.removeAttribute(name)
    this.attributes.push({ name, value })
  }
  // Who goes through the list meanwhile goes through what is left.
  removeAttribute = (name: string) => {
    const at = this.attributes.findIndex((each) => each.name === name)
    if (at >= 0) this.attributes.splice(at, 1)
  }
  remove = () => void this.parent?.childNodes.splice(this.parent.childNodes.indexOf(this), 1)
  replaceWith = (other: FakeNode) => {
    this.parent?.insertBefore(other, this)
    this.remove()
  }
  insertBefore = (child: FakeNode, next: FakeNode | null) => {
    child.remove()
    child.parent = this
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, child)
  }
}

const text = (words: string) => new FakeNode(`#${words}`)
const of = (...children: FakeNode[]) => new FakeNode('div', {}, children)
const p = (words: string, attributes = {}) => new FakeNode('p', attributes, [text(words)])

beforeEach(() => void vi.stubGlobal('Node', { ELEMENT_NODE: 1 }))

test.each<[guard: string, old: FakeNode, next: FakeNode, kept: number[]]>([
  ['same: the end of both', of(p('a')), of(p('a')), [0]],
  ['same: the end of one', of(p('a'), p('b')), of(p('a')), [0]],
  ['same: the end of the other', of(p('a')), of(p('a'), p('b')), [0]],
  ['from: the same twice, then once', of(p('a'), p('a')), of(p('a')), [0]],
  ['nextEnd: the same once, then twice', of(p('a')), of(p('a'), p('a')), [0]],
  ['same: something between', of(p('a'), p('c')), of(p('a'), p('b'), p('c')), [0, 1]],
  ['same: something gone', of(p('a'), p('b'), p('c')), of(p('a'), p('c')), [0, 2]],
  ['isElement: words for an element', of(p('a'), text('x')), of(text('x'), p('a')), []],
  ['tagName: another element', of(p('a')), of(of(text('a'))), []],
  ['takeAttributes', of(p('a', { class: 'x', title: 'y' })), of(p('b', { lang: 'en' })), [0]],
  ['takeAttributes', of(p('a', { src: 'x', id: 'y' })), of(p('b', { src: 'x', id: 'z' })), [0]],
  ['isElement: words for words', of(text('a')), of(text('b')), []],
  ['isEqualNode', of(p('a'), text('x'), p('c')), of(p('b'), text('x'), p('d')), [0, 1, 2]],
  ['nothing', of(), of(), []],
])('an element becomes the same as another, and what they share stays (%s)', (_, old, next, kept) => {
  const [before, after] = [[...old.childNodes], String(next)]
  patch(old as unknown as Element, next as unknown as Element)
  expect(String(old)).toBe(after)
  expect(before.flatMap((node, at) => (old.childNodes.includes(node) ? [at] : []))).toEqual(kept)
})
