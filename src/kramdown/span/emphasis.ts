import type { Element } from '../tree'
import { isSpaceCode } from '../whitespace'
import type { SpanParser } from './span-parser'
import { type Stop } from './span-parser'

const alphanumeric = /[\p{L}\p{M}\p{Nd}]/u
const wordBefore = /[\p{L}\p{M}]-?[\p{L}\p{M}]*$/u

/** `*emphasis*` and `**strong**`, with asterisks or underscores. */
export function parseEmphasis(parser: SpanParser): boolean {
  const { text, position } = parser
  const mark = text.charAt(position)
  const double = text.charAt(position + 1) === mark
  const width = double ? 2 : 1
  if (!mayOpen(parser, mark, width)) return parser.takeLiteral(width)
  parser.flush()
  const element = tryMark(parser, mark, width)
  if (element) return parser.addElement(element, parser.position)
  if (double && parser.tree.type !== 'em') {
    const single = tryMark(parser, mark, 1)
    if (single) return parser.addElement(single, parser.position)
  }
  return parser.takeLiteral(width)
}

function mayOpen(parser: SpanParser, mark: string, width: number): boolean {
  const { text, position, document } = parser
  const next = text.charCodeAt(position + width)
  if (isSpaceCode(next) || parser.isInside(width === 2 ? 'strong' : 'em')) return false
  if (parser.tooDeep || document.budget < 0) return false
  return mark !== '_' || !wordBefore.test(text.slice(Math.max(0, position - 40), position))
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Reads the element that the mark opens; on success the position is behind its closing mark. */
function tryMark(parser: SpanParser, mark: string, width: number): Element | null {
  const { position } = parser
  const delimiter = mark.repeat(width)
  const element = parser.element(width === 2 ? 'strong' : 'em', position)
  parser.position = position + width
  if (
    parser.document.search.find(parser.text, delimiter, parser.position) >= 0 &&
    parser.run(element, closing(mark, delimiter))
  ) {
    parser.position += width
    return element
  }
  parser.revert(position, parser.position)
  return null
}

function closing(mark: string, delimiter: string): Stop {
  const pair = mark + mark
  return {
    codes: [mark.charCodeAt(0)],
    test({ text, position, tree }) {
      if (!text.startsWith(delimiter, position) || isSpaceCode(text.charCodeAt(position - 1))) return false
      if (delimiter.length === 1 && text.startsWith(pair, position) && text.charAt(position + 2) !== mark)
        return false
      if (mark === '_' && alphanumeric.test(characterAt(text, position + delimiter.length))) return false
      return tree.children.length > 0
    },
  }
}

const strike = /~~[^ \t\n\v\f\r~](?:[^]*?[^ \t\n\v\f\r~])??~~/y

/** GFM's `~~deleted~~`: up to the first such mark, whatever is between. */
export function parseStrikethrough(parser: SpanParser): boolean {
  const { document, text, position } = parser
  if (!text.startsWith('~~', position)) return false
  if (parser.tooDeep || document.budget < 0) return parser.takeLiteral(2)
  strike.lastIndex = position
  if (!strike.test(text)) {
    document.budget -= text.length - position
    return false
  }
  const end = strike.lastIndex
  parser.flush()
  const element = parser.element('del', position)
  parser.readPart(element, position + 2, end - 2)
  return parser.addElement(element, end)
}
