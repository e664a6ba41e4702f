import { maxDepth, type KramdownDocument } from '../document'
import type { Source } from '../source'
import { Element, type AttributeList, type ElementType } from '../tree'
import { isSpaceCode } from '../whitespace'
import { isAttributeLine, isBlankLine, isEndOfBlock } from './lines'

/** Parses the block at the parser's position, adds it to the tree and moves on; false: not this kind of block. */
export type BlockConstruct = (parser: BlockParser) => boolean

/** Reads one block of whatever kind stands at the parser's position. */
export type BlockDispatch = (parser: BlockParser) => void

/** The state of reading one source's blocks. */
export class BlockParser {
  readonly document: KramdownDocument
  readonly source: Source
  readonly text: string
  depth: number
  /** The element whose blocks are being read. */
  tree: Element
  position = 0
  /** An attribute list that stands before the block it is for. */
  pendingIal: AttributeList | undefined = undefined
  /** Set when the closing tag of the HTML element that is being read has been found. */
  closed = false
  /** The signs of fences that have no end from here on. */
  readonly unclosedFences = new Set<string>()
  private readonly dispatch: BlockDispatch

  constructor(
    document: KramdownDocument,
    source: Source,
    tree: Element,
    dispatch: BlockDispatch,
    depth: number,
  ) {
    this.document = document
    this.source = source
    this.text = source.text
    this.tree = tree
    this.dispatch = dispatch
    this.depth = depth
  }

  /** Reads blocks into `tree` to the text's end, or to the closing tag of `tree` if that is an HTML element. */
  run(tree: Element): boolean {
    const outer = this.tree
    this.tree = tree
    this.closed = false
    while (this.position < this.text.length && !this.closed) {
      const ial = this.pendingIal
      this.dispatch(this)
      // Blank lines, comments and raw text may stand between an attribute list and its block.
      const last = this.tree.children.at(-1)?.type
      const isForNext = last === 'blank' || last === 'comment' || last === 'raw'
      if (ial !== undefined && this.pendingIal === ial && !isForNext) this.pendingIal = undefined
    }
    const found = this.closed
    this.closed = false
    this.tree = outer
    return found
  }

  /** Reads the blocks of another source (a quote's, a list item's) into `tree`. */
  parseInto(tree: Element, source: Source): void {
    new BlockParser(this.document, source, tree, this.dispatch, this.depth + 1).run(tree)
  }

  get tooDeep(): boolean {
    return this.depth >= maxDepth
  }

  /** An element that reaches from `start` to `end` in this source. */
  element(type: ElementType, start: number, end: number, value = ''): Element {
    return new Element(type, value, this.source.origin(start), this.endOrigin(start, end))
  }

  /** Where a block that ends at `end` ends in the document: white space behind it does not count. */
  endOrigin(start: number, end: number): number {
    let last = end
    while (last > start && this.text.charCodeAt(last - 1) <= 32) last--
    return last === start ? this.source.origin(start) : this.source.origin(last - 1) + 1
  }

  /** Adds a block, which takes over the attribute list that stood before it. */
  add(element: Element): Element {
    if (this.pendingIal !== undefined) {
      element.ial = this.pendingIal
      this.pendingIal = undefined
    }
    this.tree.children.push(element)
    return element
  }

  /** Lets the text from `start` to `end`, without white space at its ends, be parsed as `element`'s spans. */
  setSpans(element: Element, start: number, end: number): void {
    let [first, last] = [start, end]
    while (first < last && isSpaceCode(this.text.charCodeAt(first))) first++
    while (last > first && isSpaceCode(this.text.charCodeAt(last - 1))) last--
    element.pending = { text: this.text.slice(first, last), source: this.source, base: first }
  }

  /** Whether a block may begin here that must not follow another one directly. */
  get afterBoundary(): boolean {
    if (this.pendingIal !== undefined) return true
    const last = this.tree.children.at(-1)
    return last === undefined || last.type === 'blank' || (last.type === 'eob' && last.value === '')
  }

  /** Whether what stands at `offset` ends a block that must not be followed by another one directly. */
  isBoundary(offset: number): boolean {
    const { text } = this
    return isBlankLine(text, offset) || isEndOfBlock(text, offset) || isAttributeLine(text, offset)
  }
}
