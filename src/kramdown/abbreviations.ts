import { applyAttributeList } from './attributes'
import { decodeReferences } from './html/entities'
import type { KramdownDocument } from './document'
import { attributesOf, Element } from './tree'

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Marks the abbreviations that the document defines wherever their text stands alone. */
export function markAbbreviations(root: Element, document: KramdownDocument): void {
  const names = [...document.abbreviations.keys()].toSorted((a, b) => b.length - a.length)
  if (names.length === 0) return
  const pattern = new RegExp(`(?<!\\w)(?:${names.map(escapePattern).join('|')})(?!\\w)`, 'gu')
  mark(root, pattern, document)
}

function mark(element: Element, pattern: RegExp, document: KramdownDocument): void {
  const isRaw = element.type === 'html' && element.model === 'raw'
  let changed = false
  const children: Element[] = []
  for (const child of element.children) {
    const parts = child.type === 'text' && !isRaw ? split(child, pattern, document) : null
    if (parts) {
      for (const part of parts) children.push(part)
      changed = true
    } else {
      mark(child, pattern, document)
      children.push(child)
    }
  }
  if (changed) element.children = children
}

function split(text: Element, pattern: RegExp, document: KramdownDocument): Element[] | null {
  const parts: Element[] = []
  const piece = (from: number, to: number): Element =>
    new Element('text', text.value.slice(from, to), text.start + from, text.start + to)
  let at = 0
  for (const match of text.value.matchAll(pattern)) {
    if (match.index > at) parts.push(piece(at, match.index))
    const end = match.index + match[0].length
    const abbreviation = new Element('abbreviation', match[0], text.start + match.index, text.start + end)
    const { title, ial } = document.abbreviations.get(match[0])!
    if (ial) applyAttributeList(attributesOf(abbreviation), ial, document)
    if (title !== '') attributesOf(abbreviation).set('title', decodeReferences(title))
    abbreviation.children = [piece(match.index, end)]
    parts.push(abbreviation)
    at = end
  }
  if (at === 0) return null
  if (at < text.value.length) parts.push(piece(at, text.value.length))
  return parts
}
