import { readRawHtml } from '../html/raw'
import { closeTagAt, commentEnd, findCloseTag, openTagAt, type OpenTag } from '../html/tag'
import { contentModelOf, spanElements, textElements, voidElements } from '../html/model'
import { attributesOf, type ContentModel, type Element } from '../tree'
import type { BlockParser } from './block-parser'
import { indentAt } from './lines'

const restOfLine = /[ \t]*\n/y

function skipRestOfLine(parser: BlockParser): void {
  restOfLine.lastIndex = parser.position
  if (restOfLine.test(parser.text)) parser.position = restOfLine.lastIndex
}

/** A comment, an element that is not part of running text, or the closing tag of the one that is being read. */
export function parseHtmlBlock(parser: BlockParser): boolean {
  const { text, position } = parser
  const indent = indentAt(text, position)
  const at = position + indent
  if (indent > 3 || text.charCodeAt(at) !== 60) return false
  if (indent === 0 && text.charCodeAt(at + 1) === 33) return parseComment(parser)
  if (text.charCodeAt(at + 1) === 47) return parseClosingTag(parser, at)
  const tag = openTagAt(text, at)
  if (!tag || spanElements.has(tag.name)) return false
  parseElement(parser, tag)
  return true
}

function parseComment(parser: BlockParser): boolean {
  const { text, position } = parser
  const end = commentEnd({ text, search: parser.document.search }, position)
  if (end < 0) return false
  const comment = parser.element('comment', position, end, text.slice(position + 4, end - 3))
  comment.isBlock = true
  parser.tree.children.push(comment)
  parser.position = end
  skipRestOfLine(parser)
  return true
}

function parseClosingTag(parser: BlockParser, at: number): boolean {
  const tag = closeTagAt(parser.text, at)
  if (!tag || spanElements.has(tag.name)) return false
  const { tree } = parser
  if (tree.type !== 'html' || tree.value !== tag.name.toLowerCase()) return false
  parser.position = tag.end
  parser.closed = true
  parser.pendingIal = undefined
  return true
}

function parseElement(parser: BlockParser, tag: OpenTag): void {
  const { position } = parser
  const element = parser.add(parser.element('html', position, tag.end, tag.name))
  element.isBlock = true
  element.attributes = tag.attributes
  element.model = takeContentModel(element, parser.document.options.parse_block_html)
  parser.position = tag.end
  if (!tag.selfClosed && !voidElements.has(tag.name)) {
    if (element.model === 'block') skipRestOfLine(parser)
    readContent(parser, element)
    // Behind a script the line feed counts as a blank line.
    if (!textElements.has(element.value)) skipRestOfLine(parser)
  }
  element.end = parser.endOrigin(position, parser.position)
}

function takeContentModel(element: Element, parsesBlocks: boolean): ContentModel {
  const attributes = attributesOf(element)
  const written = attributes.get('markdown')
  attributes.delete('markdown')
  if (element.value === 'script' || element.value === 'style') return 'raw'
  switch (written) {
    case '1':
      return contentModelOf(element.value)
    case 'block':
      return 'block'
    case 'span':
      return 'span'
    case undefined:
      return parsesBlocks ? contentModelOf(element.value) : 'raw'
    default:
      return 'raw'
  }
}

function readContent(parser: BlockParser, element: Element): void {
  const { document, source, text, position } = parser
  if (element.model === 'block' && !parser.tooDeep) {
    const { depth } = parser
    parser.depth = depth + 1
    if (!parser.run(element)) document.warn(`<${element.value}> is not closed`, element.start)
    parser.depth = depth
    return
  }
  if (element.model === 'span') {
    const close = findCloseTag(text, element.value, position)
    const end = close < 0 ? text.length : close
    element.pending = { text: text.slice(position, end), source, base: position }
    parser.position = close < 0 ? end : closeTagAt(text, close)!.end
    if (close < 0) document.warn(`<${element.value}> is not closed`, element.start)
    return
  }
  const readMarked = (inner: Element, at: number): number => {
    inner.model = takeContentModel(inner, false)
    if (inner.model === 'raw' || parser.tooDeep) return -1
    parser.position = at
    if (inner.model === 'block') skipRestOfLine(parser)
    parser.depth++
    readContent(parser, inner)
    parser.depth--
    return parser.position
  }
  parser.position = readRawHtml({ document, source, text, position, readMarked }, element)
}
