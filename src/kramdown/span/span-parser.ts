import { maxDepth, type KramdownDocument } from '../document'
import type { Source, SpanText } from '../source'
import { BacktickRuns, type CodeSpanText } from './code-span'
import { Element, type ElementType } from '../tree'

/** Ends the spans that are being read, where `test` says so at one of the characters in `codes`. */
export interface Stop {
  codes: readonly number[]
  test(parser: SpanParser): boolean
}

/** Reads what begins at the parser's position, if anything does; false: the character there is text. */
export type SpanConstruct = (parser: SpanParser) => boolean

/** The constructs that may begin with a character, by its code. */
export type SpanTable = readonly (SpanConstruct | undefined)[]

/** The state of reading one text's spans. */
export class SpanParser {
  readonly document: KramdownDocument
  readonly text: string
  readonly source: Source
  readonly base: number
  /** The element whose spans are being read, and those around it. */
  tree: Element
  readonly open: Element[] = []
  /** How deep the text that this one is a part of had got. */
  private outerDepth = 0
  position = 0
  /** Where the text that has been read but not added begins. */
  textStart = 0
  /** Whether the last thing added was an element, not text: an attribute list may follow it. */
  afterElement = false
  readonly table: SpanTable
  /** Whether GFM's line breaks count in this text: they do not in HTML blocks and footnotes. */
  isGfmText = false
  private backticks: CodeSpanText | undefined = undefined

  constructor(document: KramdownDocument, { text, source, base }: SpanText, tree: Element, table: SpanTable) {
    this.document = document
    this.text = text
    this.source = source
    this.base = base
    this.tree = tree
    this.table = table
  }

  /** Reads spans into `tree` until `stop` holds (true) or the text ends (false). */
  run(tree: Element, stop?: Stop, table: SpanTable = this.table): boolean {
    const outer = this.tree
    this.open.push(outer)
    this.tree = tree
    this.textStart = this.position
    this.afterElement = tree.children.length > 0
    const found = this.readSpans(stop, table)
    this.flush()
    this.tree = outer
    this.open.pop()
    return found
  }

  private readSpans(stop: Stop | undefined, table: SpanTable): boolean {
    const { text } = this
    while (this.position < text.length) {
      const code = text.charCodeAt(this.position)
      if (stop !== undefined && stop.codes.includes(code)) {
        this.flush()
        if (stop.test(this)) return true
      }
      const construct = code < 128 ? table[code] : undefined
      if (construct === undefined || !construct(this)) this.position++
    }
    return false
  }

  /** Reads the spans of the text from `start` to `end` into `element`; what is open around it does not count. */
  readPart(element: Element, start: number, end: number): void {
    const { document, source, base, table } = this
    const part = new SpanParser(
      document,
      { text: this.text.slice(start, end), source, base: base + start },
      element,
      table,
    )
    part.outerDepth = this.outerDepth + this.open.length + 1
    part.isGfmText = this.isGfmText
    part.run(element)
  }

  /** The text's backticks, counted when the first one is met. */
  get codeSpans(): CodeSpanText {
    const { text } = this
    return (this.backticks ??= { text, end: text.length, runs: new BacktickRuns(text, 0, text.length) })
  }

  get tooDeep(): boolean {
    return this.outerDepth + this.open.length >= maxDepth
  }

  /** Adds the text up to the position (or up to `end`) as a text element. */
  flush(end = this.position): void {
    if (end > this.textStart) this.addText(this.text.slice(this.textStart, end), this.textStart, end)
    this.textStart = this.position
  }

  private addText(value: string, start: number, end: number): void {
    const last = this.tree.children.at(-1)
    if (last?.type === 'text') {
      last.value += value
      last.end = this.origin(end)
    } else {
      this.tree.children.push(new Element('text', value, this.origin(start), this.origin(end)))
    }
    this.afterElement = false
  }

  /** Adds `value` for the next `length` characters. A character (a quote, a dash) counts as an element. */
  take(value: string, length: number, isCharacter = false): true {
    this.flush()
    if (value !== '') this.addText(value, this.position, this.position + length)
    this.position += length
    this.textStart = this.position
    this.afterElement = isCharacter
    return true
  }

  /** Adds the next `length` characters as they are; whatever follows does not see them as its context. */
  takeLiteral(length: number): true {
    return this.take(this.text.slice(this.position, this.position + length), length)
  }

  /** Adds an element that ends at `end` and goes on there. */
  addElement(element: Element, end: number): true {
    this.tree.children.push(element)
    element.end = this.origin(end)
    this.position = end
    this.textStart = end
    this.afterElement = true
    return true
  }

  element(type: ElementType, start: number, value = ''): Element {
    const offset = this.origin(start)
    return new Element(type, value, offset, offset)
  }

  origin(offset: number): number {
    return this.source.origin(this.base + offset)
  }

  /** The character before the position, where it is text that has not been added yet. */
  get previous(): string {
    return this.position > this.textStart ? this.text.charAt(this.position - 1) : ''
  }

  /** Whether GFM's line breaks count at the position. */
  get breaksAsGfm(): boolean {
    return this.isGfmText && !this.isInside('html', 'del')
  }

  /** Whether an element of one of these types is being read. */
  isInside(...types: ElementType[]): boolean {
    return types.includes(this.tree.type) || this.open.some((element) => types.includes(element.type))
  }

  /** Goes back to `position` after reading in vain. */
  revert(position: number, read: number): void {
    this.document.budget -= read - position
    this.position = position
    this.textStart = position
  }
}
