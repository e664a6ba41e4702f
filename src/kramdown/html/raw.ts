import { maxDepth, type KramdownDocument } from '../document'
import type { Source } from '../source'
import { Element } from '../tree'
import { decodeReferences } from './entities'
import { closes, closeTagAt, commentEnd, findCloseTag, openTagAt } from './tag'
import { textElements, voidElements } from './model'

export interface HtmlInput {
  document: KramdownDocument
  source: Source
  text: string
  position: number
  /** Reads an element whose content is not raw, if that is so: where it ended, or -1. */
  readMarked?(element: Element, position: number): number
}

/**
 * Reads an element's content as HTML, from `input.position` to behind its closing tag (or to the text's end, if it
 * is not closed), into `root`; returns where it ended.
 */
export function readRawHtml(input: HtmlInput, root: Element): number {
  return new RawHtml(input, root).read()
}

class RawHtml {
  private readonly input: HtmlInput
  private readonly open: Element[]
  private at: number
  /** Where the text that has been read but not added begins. */
  private textStart: number

  constructor(input: HtmlInput, root: Element) {
    this.input = input
    this.open = [root]
    this.at = input.position
    this.textStart = input.position
    if (textElements.has(root.value)) this.skipText(root.value)
  }

  read(): number {
    while (this.open.length > 0) {
      this.at = this.input.text.indexOf('<', this.at)
      if (this.at < 0) return this.readEnd()
      if (!this.readMarkup()) this.at++
    }
    return this.at
  }

  private readMarkup(): boolean {
    const next = this.input.text.charCodeAt(this.at + 1)
    if (next === 33) return this.readComment()
    if (next === 63) return this.readInstruction()
    return next === 47 ? this.readCloseTag() : this.readOpenTag()
  }

  private readComment(): boolean {
    const { document, text } = this.input
    const end = commentEnd({ text, search: document.search }, this.at)
    if (end >= 0) this.addComment(text.slice(this.at + 4, end - 3), end)
    return end >= 0
  }

  private readInstruction(): boolean {
    const { document, text } = this.input
    const close = document.search.find(text, '?>', this.at)
    // HTML knows no processing instructions: to a browser they are comments.
    if (close >= 0) this.addComment(text.slice(this.at + 1, close + 1), close + 2)
    return close >= 0
  }

  private readCloseTag(): boolean {
    const { source, text } = this.input
    const tag = closeTagAt(text, this.at)
    const current = this.open.at(-1)!
    if (!tag || !closes(tag.name, current.value)) return false
    this.addText(this.at)
    this.goOn(tag.end)
    current.end = source.origin(tag.end)
    this.open.pop()
    return true
  }

  private readOpenTag(): boolean {
    const { source, text } = this.input
    const tag = this.open.length < maxDepth ? openTagAt(text, this.at) : null
    if (!tag) return false
    this.addText(this.at)
    const element = new Element('html', tag.name, source.origin(this.at), source.origin(tag.end))
    element.isBlock = true
    element.attributes = tag.attributes
    this.add(element)
    this.goOn(tag.end)
    if (tag.selfClosed || voidElements.has(tag.name)) return true
    const markedEnd = this.input.readMarked?.(element, tag.end) ?? -1
    if (markedEnd >= 0) {
      this.goOn(markedEnd)
      return true
    }
    this.open.push(element)
    if (textElements.has(tag.name)) this.skipText(tag.name)
    return true
  }

  private readEnd(): number {
    const { document, text } = this.input
    this.addText(text.length)
    const unclosed = this.open.find(({ value }) => value !== '')
    if (unclosed) document.warn(`<${unclosed.value}> is not closed`, unclosed.start)
    return text.length
  }

  private skipText(name: string): void {
    const { text } = this.input
    const close = findCloseTag(text, name, this.at)
    this.at = close < 0 ? text.length : close
    this.addText(this.at, false)
    this.textStart = this.at
  }

  private addText(end: number, decode = true): void {
    const { source, text } = this.input
    if (end <= this.textStart) return
    const written = text.slice(this.textStart, end)
    const value = decode ? decodeReferences(written) : written
    this.add(new Element('text', value, source.origin(this.textStart), source.origin(end)))
  }

  private addComment(value: string, end: number): void {
    const { source } = this.input
    this.addText(this.at)
    const comment = new Element('comment', value, source.origin(this.at), source.origin(end))
    comment.isBlock = true
    this.add(comment)
    this.goOn(end)
  }

  private add(element: Element): void {
    this.open.at(-1)!.children.push(element)
  }

  private goOn(end: number): void {
    this.at = end
    this.textStart = end
  }
}
