import { isSpaceCode } from '../whitespace'

/**
 * Where the code span that begins at `offset` ends, not beyond `end`; -1 where the backticks there begin none.
 */
export function codeSpanEnd(text: string, offset: number, end: number): number {
  let at = offset
  while (text.charCodeAt(at) === 96) at++
  const width = at - offset
  if (width === 1 && isSpaceAt(text, at) && (offset === 0 || isSpaceAt(text, offset - 1))) return -1
  const close = text.indexOf('`'.repeat(width), at)
  return close < 0 || close + width > end ? -1 : close + width
}

function isSpaceAt(text: string, offset: number): boolean {
  return isSpaceCode(text.charCodeAt(offset))
}
