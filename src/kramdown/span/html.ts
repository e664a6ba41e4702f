import { closes, closeTagAt, commentEnd, openTagAt, type OpenTag } from '../html/tag'
import { blockElements, contentModelOf, textElements, voidElements } from '../html/model'
import { decodeReferences } from '../html/entities'
import type { Element } from '../tree'
import type { SpanParser, SpanTable, Stop } from './span-parser'

/** HTML inside running text: a comment or an element; tags of block elements stay text. */
export function parseSpanHtml(parser: SpanParser): boolean {
  const { text, position } = parser
  const next = text.charCodeAt(position + 1)
  if (next === 33) return parseComment(parser)
  if (next === 47) {
    const tag = closeTagAt(text, position)
    return tag ? parser.takeLiteral(tag.end - position) : false
  }
  const tag = openTagAt(text, position)
  if (!tag) return false
  if (blockElements.has(tag.name) || parser.tooDeep) return parser.takeLiteral(tag.end - position)
  return parseElement(parser, tag)
}

function parseComment(parser: SpanParser): boolean {
  const { text, position } = parser
  const end = commentEnd({ text, search: parser.document.search }, position)
  if (end < 0) return false
  parser.flush()
  return parser.addElement(parser.element('comment', position, text.slice(position + 4, end - 3)), end)
}

function parseElement(parser: SpanParser, tag: OpenTag): boolean {
  parser.flush()
  const element = parser.element('html', parser.position, tag.name)
  element.attributes = tag.attributes
  element.model = takesSpans(parser, element) ? 'span' : 'raw'
  if (tag.selfClosed || voidElements.has(tag.name)) return parser.addElement(element, tag.end)
  parser.position = tag.end
  const found = parser.run(element, closing(tag.name), element.model === 'span' ? parser.table : rawTable)
  if (element.model === 'raw') decodeTexts(element)
  return parser.addElement(element, found ? closeTagAt(parser.text, parser.position)!.end : parser.position)
}

function takesSpans(parser: SpanParser, element: Element): boolean {
  const written = element.attributes!.get('markdown')
  element.attributes!.delete('markdown')
  const isRaw = contentModelOf(element.value) === 'raw'
  if (written === '1') return !isRaw
  if (written === 'span') return true
  if (written === '0') return false
  return (
    !isRaw &&
    !(parser.tree.type === 'html' && parser.tree.model === 'raw') &&
    parser.document.options.parse_span_html
  )
}

function closing(name: string): Stop {
  return {
    codes: [60],
    test: ({ text, position }) =>
      text.charCodeAt(position + 1) === 47 && closes(closeTagAt(text, position)?.name, name),
  }
}

function decodeTexts(element: Element): void {
  if (textElements.has(element.value)) return
  for (const child of element.children) {
    if (child.type !== 'text') continue
    child.rawText = child.value
    child.value = decodeReferences(child.value)
  }
}

/** In elements that are not parsed, only HTML counts. */
const rawTable: SpanTable = Object.assign([] as SpanTable[number][], { 60: parseSpanHtml })
