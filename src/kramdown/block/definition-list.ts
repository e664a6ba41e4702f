import { Element } from '../tree'
import type { BlockParser } from './block-parser'
import { beginItem, contentLineAt, drawTight, markerEnd, takeItemAttributes } from './item-content'
import type { BegunItem } from './item-content'
import { isBlankLine, isEndOfBlock, lineEnd } from './lines'

const marker = /( *):(?=[\t| ].*\n)/y

interface Definition extends BegunItem {
  /** Whether its first paragraph keeps its `p`: there is a blank line before the definition. */
  loose: boolean
}

/** `: a definition` below a paragraph, each of whose lines is a term. */
export function parseDefinitionList(parser: BlockParser): boolean {
  const { text, position, tree } = parser
  if (markerEnd(marker, text, position, 3) < 0 || parser.tooDeep) return false
  const before = tree.children
  const last = before.at(-1)
  const blank = last?.type === 'blank' && last.value === '\n'
  const terms = blank ? before.at(-2) : last
  if (terms?.type !== 'p' || !terms.pending) return false
  before.length -= blank ? 2 : 1

  const list = parser.element('dl', position, position)
  list.start = terms.start
  list.ial = terms.ial
  list.children = readTerms(terms)
  const { definitions, end } = collectDefinitions(parser, blank)
  list.end = parser.endOrigin(position, end)
  parser.position = end
  const trailing = parseDefinitions(parser, definitions)
  for (const { element } of definitions) list.children.push(element)
  addToTree(tree, list)
  if (trailing) tree.children.push(trailing)
  return true
}

function readTerms(paragraph: Element): Element[] {
  const { text, source, base } = paragraph.pending!
  const terms: Element[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const origin = source.origin(base + at)
    const term = new Element('dt', '', origin, origin + line.length)
    const content = takeItemAttributes(term, line)
    term.rawText = content
    term.pending = { text: content, source, base: base + at + line.length - content.length }
    terms.push(term)
    at += line.length + 1
  }
  return terms
}

function collectDefinitions(
  parser: BlockParser,
  blankBefore: boolean,
): { definitions: Definition[]; end: number } {
  const { text, source } = parser
  const definitions: Definition[] = []
  let current: Definition | undefined
  let at = parser.position
  let loose = blankBefore
  let afterBlank = false
  while (at < text.length) {
    const end = lineEnd(text, at)
    const markAt = markerEnd(marker, text, at, current ? Math.min(3, current.indentation - 1) : 3)
    if (markAt >= 0) {
      current = { ...beginItem(parser, { type: 'dd', start: at, markAt }), loose }
      definitions.push(current)
      loose = false
      afterBlank = false
    } else if (!current || isEndOfBlock(text, at)) {
      break
    } else if (isBlankLine(text, at)) {
      current.content.add(text.slice(at, end), source.origin(at))
      loose = true
      afterBlank = true
    } else {
      const line = contentLineAt(text, at, current.indentation, !afterBlank)
      if (!line) break
      current.content.add(line.text, source.origin(at) + line.cut)
      current.element.end = parser.endOrigin(current.start, end)
      loose = false
      afterBlank = false
    }
    at = end
  }
  return { definitions, end: at }
}

function parseDefinitions(parser: BlockParser, definitions: readonly Definition[]): Element | undefined {
  let trailing: Element | undefined
  for (const { element, content, loose } of definitions) {
    parser.parseInto(element, content.build())
    const { children } = element
    if (children.length === 0) continue
    trailing = children.at(-1)?.type === 'blank' ? children.pop() : undefined
    const first = children[0]
    if (first?.type === 'p' && !loose) drawTight(element)
  }
  return trailing
}

function addToTree(tree: Element, list: Element): void {
  const last = tree.children.at(-1)
  const before = last?.type === 'blank' ? tree.children.at(-2) : last
  if (before?.type !== 'dl') {
    tree.children.push(list)
    return
  }
  if (last !== before) tree.children.pop()
  for (const child of list.children) before.children.push(child)
  before.end = list.end
}
