import { trim } from '../whitespace'
import type { BlockParser } from './block-parser'
import { indentAt } from './lines'

const restOfLine = /[ \t\f\v\r]*(?:\n|$)/y

interface Formula {
  content: string
  end: number
}

/** The formula that begins with the `$$` at `start` and stands alone; null where there is none. */
function formulaAt(parser: BlockParser, start: number): Formula | null {
  const { text } = parser
  if (!text.startsWith('$$', start) || !parser.afterBoundary) return null
  const close = parser.document.search.find(text, '$$', start + 2)
  if (close < 0) return null
  restOfLine.lastIndex = close + 2
  const end = restOfLine.test(text) ? restOfLine.lastIndex : close + 2
  return parser.isBoundary(end) ? { content: text.slice(start + 2, close), end } : null
}

/** A formula between `$$` and `$$` that stands alone. */
export function parseMathBlock(parser: BlockParser): boolean {
  const { text, position } = parser
  const formula = formulaAt(parser, position + indentAt(text, position))
  if (!formula) return false
  const math = parser.add(parser.element('math', position, formula.end, trim(formula.content)))
  math.isBlock = true
  parser.position = formula.end
  return true
}

/** `\\$$a formula$$` that stands alone: a paragraph with the formula in it. */
export function skipMathEscape(parser: BlockParser): boolean {
  const { text, position } = parser
  const start = position + indentAt(text, position)
  if (formulaAt(parser, start + 1)) parser.position = start + 1
  return false
}
