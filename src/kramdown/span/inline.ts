import { applyAttributeList, emptyAttributeList, readAttributeList } from '../attributes'
import { decodeReferences, referenceAt } from '../html/entities'
import { runExtension } from '../extensions'
import { attributesOf } from '../tree'
import { quoteAt, typographyOf } from '../typography'
import { codeSpanEnd } from './code-span'
import { trim } from '../whitespace'
import type { SpanParser } from './span-parser'

const spanList = /\{:(?!:\w|\/)((?:\\\}|[^}]){1,2000})\}/y
const extensionStart = /\{::(\w+)(?:[ \t\n\v\f\r]((?:\\\}|[^}]){0,2000}?))?(\/)?\}/y
const autolink =
  /<(?:((?:mailto|https?|ftps?):.{1,2000}?)|([-.\p{L}\p{M}\p{Nd}_]+@[-\p{L}\p{M}\p{Nd}_]+(?:\.[-\p{L}\p{M}\p{Nd}_]+)*\.[a-z]+))>/uy
const footnote = /\[\^(\w[\w:-]*)\]/y
const kramdownEscapes = new Set('\\.*_+`<>()[]{}#!:|"\'$=-')
const gfmEscapes = new Set('\\.*_+`<>()[]{}#!:|"\'$=-~')

/** The `value` of a line break that GFM adds to kramdown's own: it does not count at a block's end. */
export const gfmBreak = 'gfm'

/** A backslash: an escaped character or a line break. */
export function parseBackslash(parser: SpanParser): boolean {
  const { text, position, document } = parser
  const next = text.charAt(position + 1)
  if (next === '\n' && parser.breaksAsGfm && !document.hardWrap) {
    return parseBreak(parser, { start: position, end: position + 2, isGfm: true })
  }
  if (next === '\\' && text.charAt(position + 2) === '\n' && !document.hardWrap) {
    return parseBreak(parser, { start: position, end: position + 3 })
  }
  if (document.typography && /^(?:<<|>>)/.test(text.slice(position + 1, position + 3))) {
    parser.take('', 1)
    return parser.take(next + next, 2, true)
  }
  if (!(document.isGfm ? gfmEscapes : kramdownEscapes).has(next)) return false
  return parser.take(next, 2)
}

function parseBreak(parser: SpanParser, to: { start: number; end: number; isGfm?: boolean }): boolean {
  parser.position = to.start
  parser.flush()
  parser.addElement(parser.element('br', to.start, to.isGfm ? gfmBreak : ''), to.end)
  parser.textStart = to.end - 1
  return true
}

/** A line feed: a line break if two spaces stand before it, or in GFM with hard wraps. */
export function parseLineFeed(parser: SpanParser): boolean {
  const { text, position, document } = parser
  if (document.hardWrap)
    return parser.breaksAsGfm && parseBreak(parser, { start: position, end: position + 1, isGfm: true })
  const start = position - 2
  if (start < parser.textStart || text.charCodeAt(start) !== 32 || text.charCodeAt(start + 1) !== 32)
    return false
  return parseBreak(parser, { start, end: position + 1 })
}

/** `` `code` ``. */
export function parseCodeSpan(parser: SpanParser): boolean {
  const { text, position } = parser
  let width = 1
  while (text.charCodeAt(position + width) === 96) width++
  const end = codeSpanEnd(parser.codeSpans, position)
  if (end < 0) return parser.takeLiteral(width)
  parser.flush()
  let code = text.slice(position + width, end - width)
  if (width > 1) code = code.replace(/^ /, '').replace(/ $/, '')
  return parser.addElement(parser.element('codespan', position, code), end)
}

/** `<https://…>` and `<somebody@example.org>`. */
export function parseAutolink(parser: SpanParser): boolean {
  const { text, position, document } = parser
  if (document.search.find(text, '>', position) < 0) return false
  autolink.lastIndex = position
  const match = autolink.exec(text)
  if (!match) return false
  parser.flush()
  const url = decodeReferences(match[1] ?? `mailto:${match[2]}`)
  const link = parser.element('a', position)
  link.attributes = new Map([['href', url]])
  const label = parser.element('text', position + 1, url.replace(/^mailto:/, ''))
  label.end = parser.origin(position + match[0].length - 1)
  link.children = [label]
  return parser.addElement(link, autolink.lastIndex)
}

/** `[^name]`, if there is such a footnote. */
export function parseFootnoteMarker(parser: SpanParser): boolean {
  const { text, position, document } = parser
  if (text.charCodeAt(position + 1) !== 94) return false
  footnote.lastIndex = position
  const match = footnote.exec(text)
  if (!match) return false
  if (!document.footnotes.has(match[1]!)) {
    document.warn(`There is no footnote '${match[1]}'`, parser.origin(position), 'reference')
    return parser.takeLiteral(match[0].length)
  }
  parser.flush()
  return parser.addElement(parser.element('footnote', position, match[1]), footnote.lastIndex)
}

/** `$$a formula$$`. */
export function parseMath(parser: SpanParser): boolean {
  const { text, position, document } = parser
  if (text.charCodeAt(position + 1) !== 36) return false
  const close = document.search.find(text, '$$', position + 2)
  if (close < 0) return false
  parser.flush()
  return parser.addElement(parser.element('math', position, trim(text.slice(position + 2, close))), close + 2)
}

/** An attribute list for the element before it, or an extension. */
export function parseSpanExtension(parser: SpanParser): boolean {
  const { text, position, document } = parser
  if (text.charCodeAt(position + 1) !== 58) return false
  if (text.charCodeAt(position + 2) === 58 && parseExtension(parser)) return true
  if (document.search.find(text, '}', position) < 0) return false
  spanList.lastIndex = position
  const match = spanList.exec(text)
  if (!match) return false
  if (!parser.afterElement || parser.textStart < position) return false
  const last = parser.tree.children.at(-1)
  const end = spanList.lastIndex
  if (last && last.type !== 'text') {
    const list = readAttributeList(match[1]!, emptyAttributeList())
    last.ial = { ...list, references: [...(last.ial?.references ?? []), ...list.references] }
    applyAttributeList(attributesOf(last), list, document)
    last.end = parser.origin(end)
  }
  parser.position = end
  parser.textStart = end
  return true
}

function parseExtension(parser: SpanParser): boolean {
  const { text, position, document } = parser
  extensionStart.lastIndex = position
  const match = extensionStart.exec(text)
  if (!match) return false
  const bodyStart = extensionStart.lastIndex
  let end = bodyStart
  let body: string | undefined
  if (!match[3]) {
    if (document.budget < 0 || document.search.find(text, '{:/', bodyStart) < 0) return parser.takeLiteral(2)
    const stop = new RegExp(`\\{:/(?:${match[1]})?\\}`, 'g')
    stop.lastIndex = bodyStart
    const found = stop.exec(text)
    if (!found) {
      document.budget -= text.length - bodyStart
      return parser.takeLiteral(2)
    }
    body = text.slice(bodyStart, found.index)
    end = stop.lastIndex
  }
  const result = runExtension(document, { name: match[1]!, attributes: match[2] ?? '', body })
  if (result === null) return parser.takeLiteral(2)
  parser.flush()
  if (result.kind !== 'nothing')
    return parser.addElement(parser.element(result.kind, position, result.text), end)
  parser.position = end
  parser.textStart = end
  return true
}

/** `&name;`. */
export function parseReference(parser: SpanParser): boolean {
  const found = referenceAt(parser.text, parser.position)
  return found ? parser.take(found.text, found.length, found.isKnown) : false
}

/** A straight quote. */
export function parseQuote(parser: SpanParser): boolean {
  const { text, position, previous, document } = parser
  const { text: value, length } = quoteAt(text, position, previous, typographyOf(document.options))
  return parser.take(value, length, true)
}

/** `...`, `--`, `---`, `<<`, `>>`. */
export function parseSymbol(parser: SpanParser): boolean {
  const { text, position, document } = parser
  const code = text.charCodeAt(position)
  if (text.charCodeAt(position + 1) !== code) return false
  const { symbols } = typographyOf(document.options)
  if (code === 46) return text.charCodeAt(position + 2) === 46 && parser.take(symbols.get('...')!, 3, true)
  if (code === 45) {
    const width = text.charCodeAt(position + 2) === 45 ? 3 : 2
    return parser.take(symbols.get('-'.repeat(width))!, width, true)
  }
  if (code === 60) {
    const spaced = text.charCodeAt(position + 2) === 32
    return parser.take(symbols.get(spaced ? '<< ' : '<<')!, spaced ? 3 : 2, true)
  }
  if (parser.previous !== ' ') return parser.take(symbols.get('>>')!, 2, true)
  parser.position--
  return parser.take(symbols.get(' >>')!, 3, true)
}
