import { SourceBuilder } from '../source'
import type { Element } from '../tree'
import type { BlockParser } from './block-parser'
import { beginItem, contentLineAt, drawTight, markerEnd } from './item-content'
import { isBlankLine, isEndOfBlock, lineEnd } from './lines'
import { ruleEnd } from './rule'

const anyMarker = /^ {0,3}(?:[+*-]|\d+\.)[\t| ]/
const bullet = /( *)[+*-](?=[\t| ].*\n)/y
const number = /( *)\d+\.(?=[\t| ].*\n)/y

interface Item {
  element: Element
  /** Its text, and apart from that a list that begins inside it. */
  parts: SourceBuilder[]
  start: number
  end: number
  indentation: number
  /** Once a list has begun inside the item, or a blank line has been seen, later markers belong there. */
  nested: boolean
}

/** A list, from its first marker to the line that is no part of it. */
export function parseList(parser: BlockParser): boolean {
  const { text, position } = parser
  const ordered = markerEnd(bullet, text, position, 3) < 0
  const marker = ordered ? number : bullet
  if (markerEnd(marker, text, position, 3) < 0 || parser.tooDeep) return false
  const list = parser.add(parser.element(ordered ? 'ol' : 'ul', position, position))
  const { items, end, endedByMarker } = collectItems(parser, marker)
  list.end = parser.endOrigin(position, end)
  list.children = items.map((item) => item.element)
  parser.position = end
  for (const { element, parts } of items) {
    for (const part of parts) parser.parseInto(element, part.build())
  }
  const trailing = settleParagraphs(list, endedByMarker)
  if (trailing && !endedByMarker) parser.tree.children.push(trailing)
  return true
}

function collectItems(
  parser: BlockParser,
  marker: RegExp,
): { items: Item[]; end: number; endedByMarker: boolean } {
  const { text } = parser
  const items: Item[] = []
  let item: Item | undefined
  let at = parser.position
  let afterBlank = false
  while (at < text.length) {
    if ((!item || afterBlank) && ruleEnd(text, at) >= 0) break
    if (isEndOfBlock(text, at)) return { items, end: lineEnd(text, at), endedByMarker: true }
    const markAt = markerEnd(marker, text, at, item ? Math.min(3, item.indentation - 1) : 3)
    if (markAt >= 0) {
      item = listItem(parser, at, markAt)
      items.push(item)
      at = item.end
      afterBlank = false
      continue
    }
    if (!item) break
    if (isBlankLine(text, at)) {
      const end = lineEnd(text, at)
      item.parts.at(-1)!.add(text.slice(at, end), parser.source.origin(at))
      item.nested = true
      afterBlank = true
      at = end
      continue
    }
    const end = continueItem(parser, item, at, !afterBlank)
    if (end < 0) break
    afterBlank = false
    at = end
  }
  return { items, end: at, endedByMarker: false }
}

function listItem(parser: BlockParser, start: number, markAt: number): Item {
  const { content, firstText, ...item } = beginItem(parser, { type: 'li', start, markAt })
  return { ...item, parts: [content], nested: anyMarker.test(firstText) }
}

function continueItem(parser: BlockParser, item: Item, at: number, lazy: boolean): number {
  const line = contentLineAt(parser.text, at, item.indentation, lazy)
  if (!line) return -1
  const { source } = parser
  let { text, cut } = line
  if (!item.nested && line.indented && anyMarker.test(text)) {
    item.parts.push(new SourceBuilder())
    item.nested = true
  } else if (item.nested && !line.indented && anyMarker.test(text)) {
    text = ' '.repeat(item.indentation + 4) + text
    cut -= item.indentation + 4
  }
  item.parts.at(-1)!.add(text, source.origin(at) + cut)
  item.end = line.end
  item.element.end = parser.endOrigin(item.start, line.end)
  return line.end
}

/** Decides which items' first paragraphs are drawn without a `p`; gives back the blank lines behind the list. */
function settleParagraphs(list: Element, endedByMarker: boolean): Element | undefined {
  let trailing: Element | undefined
  const items = list.children
  for (const item of items) {
    const { children } = item
    const first = children[0]
    if (!first) continue
    trailing = undefined
    if (first.type === 'p' && first.ial && children[1]?.type === 'eob') children.splice(1, 1)
    const tight = first.type === 'p' && isTight(list, item, endedByMarker)
    if (children.at(-1)!.type === 'blank') trailing = children.pop()
    if (tight) drawTight(item)
  }
  return trailing
}

function isTight(list: Element, item: Element, endedByMarker: boolean): boolean {
  const items = list.children
  const isLast = items.at(-1) === item
  const second = item.children[1]
  const standsAlone = second === undefined || second.type !== 'blank'
  if (!standsAlone && !(isLast && item.children.length === 2 && !endedByMarker)) return false
  if (!isLast || items.length === 1) return true
  // The last item has no blank line behind it to tell: it is as the others are.
  return items.slice(0, -1).some((other) => {
    const first = other.children[0]
    return first === undefined || first.type !== 'p' || first.transparent
  })
}
