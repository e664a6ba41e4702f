import { trim } from '../whitespace'
import type { BlockParser } from './block-parser'
import { indentAt } from './lines'

const restOfLine = /[ \t\f\v\r]*(?:\n|$)/y

interface Formula {
  content: string
  end: number
  /** Whether nothing follows on the formula's last line. */
  endsLine: boolean
}

/** The formula that begins with the `$$` at `start`, behind a block's boundary; null where there is none. */
function formulaAt(parser: BlockParser, start: number): Formula | null {
  const { text } = parser
  if (!text.startsWith('$$', start) || !parser.afterBoundary) return null
  const close = parser.document.search.find(text, '$$', start + 2)
  if (close < 0) return null
  restOfLine.lastIndex = close + 2
  const endsLine = restOfLine.test(text)
  return { content: text.slice(start + 2, close), end: endsLine ? restOfLine.lastIndex : close + 2, endsLine }
}

/** A formula between `$$` and `$$` that stands alone. */
export function parseMathBlock(parser: BlockParser): boolean {
  const { text, position } = parser
  const formula = formulaAt(parser, position + indentAt(text, position))
  if (!formula || !parser.isBoundary(formula.end)) return false
  const math = parser.add(parser.element('math', position, formula.end, trim(formula.content)))
  math.isBlock = true
  parser.position = formula.end
  return true
}

/** `\\$$a formula$$` on lines of its own: a paragraph with the formula in it. */
export function skipMathEscape(parser: BlockParser): boolean {
  const { text, position } = parser
  const start = position + indentAt(text, position) + 1
  if (formulaAt(parser, start)?.endsLine) parser.position = start
  return false
}
