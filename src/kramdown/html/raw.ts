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
  const { document, source, text } = input
  const open: Element[] = [root]
  let at = input.position
  let textStart = at
  const addText = (end: number, decode = true): void => {
    if (end <= textStart) return
    const written = text.slice(textStart, end)
    const value = decode ? decodeReferences(written) : written
    open.at(-1)!.children.push(new Element('text', value, source.origin(textStart), source.origin(end)))
  }
  const addComment = (start: number, { end, value }: { end: number; value: string }): void => {
    const comment = new Element('comment', value, source.origin(start), source.origin(end))
    comment.isBlock = true
    open.at(-1)!.children.push(comment)
  }
  const skipText = (name: string): void => {
    const close = findCloseTag(text, name, at)
    textStart = at
    at = close < 0 ? text.length : close
    addText(at, false)
    textStart = at
  }
  if (textElements.has(root.value)) skipText(root.value)
  while (at < text.length) {
    at = text.indexOf('<', at)
    if (at < 0) break
    const next = text.charCodeAt(at + 1)
    if (next === 33) {
      const end = commentEnd({ text, search: document.search }, at)
      if (end < 0) {
        at++
        continue
      }
      addText(at)
      addComment(at, { end, value: text.slice(at + 4, end - 3) })
      textStart = at = end
    } else if (next === 63 && document.search.find(text, '?>', at) >= 0) {
      // HTML knows no processing instructions: to a browser they are comments.
      const end = text.indexOf('?>', at) + 2
      addText(at)
      addComment(at, { end, value: text.slice(at + 1, end - 1) })
      textStart = at = end
    } else if (next === 47) {
      const tag = closeTagAt(text, at)
      const current = open.at(-1)!
      if (!tag || !closes(tag.name, current.value)) {
        at++
        continue
      }
      addText(at)
      textStart = at = tag.end
      current.end = source.origin(at)
      open.pop()
      if (open.length === 0) return at
    } else {
      const tag = open.length < maxDepth ? openTagAt(text, at) : null
      if (!tag) {
        at++
        continue
      }
      addText(at)
      const element = new Element('html', tag.name, source.origin(at), source.origin(tag.end))
      element.isBlock = true
      element.attributes = tag.attributes
      open.at(-1)!.children.push(element)
      textStart = at = tag.end
      if (tag.selfClosed || voidElements.has(tag.name)) continue
      const markedEnd = input.readMarked?.(element, at) ?? -1
      if (markedEnd >= 0) {
        textStart = at = markedEnd
        continue
      }
      open.push(element)
      if (textElements.has(tag.name)) skipText(tag.name)
    }
  }
  addText(text.length)
  const unclosed = open.find(({ value }) => value !== '')
  if (unclosed) document.warn(`<${unclosed.value}> is not closed`, unclosed.start)
  return text.length
}
