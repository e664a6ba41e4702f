import { closeTagAt } from '../html/tag'
import { spanElements } from '../html/model'

/** The offset behind the line feed that ends the line at `offset`. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  return at < 0 ? text.length : at + 1
}

/** The number of spaces at `offset`. */
export function indentAt(text: string, offset: number): number {
  let at = offset
  while (text.charCodeAt(at) === 32) at++
  return at - offset
}

const blank = /[ \t\f\v\r]*(?:\n|$)/y
const endOfBlock = /\^[ \t\f\v\r]*(?:\n|$)/y
const attributeList = / {0,3}\{:(?!:|\/)(?:\\\}|[^}]){1,2000}\}[ \t\f\v\r]*(?:\n|$)/y
// Of a tag's name, what stands before the first sign decides whether the tag may be part of running text.
const tagWord = /[\p{L}_][\p{L}\p{N}_]*/uy

const matches = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset
  return pattern.test(text)
}

/** Whether the line at `offset` has nothing but white space. */
export function isBlankLine(text: string, offset: number): boolean {
  return matches(blank, text, offset)
}

/** Whether the line at `offset` is an end-of-block marker: a lone `^`. */
export function isEndOfBlock(text: string, offset: number): boolean {
  return text.charCodeAt(offset) === 94 && matches(endOfBlock, text, offset)
}

/** Whether the line at `offset` is an attribute list or the definition of one. */
export function isAttributeLine(text: string, offset: number): boolean {
  return matches(attributeList, text, offset)
}

/** Whether the tag at `offset`, open or close, is one that ends a paragraph. */
function isBlockTag(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 60) return false
  const closing = text.charCodeAt(offset + 1) === 47
  if (closing && !closeTagAt(text, offset)) return false
  tagWord.lastIndex = offset + (closing ? 2 : 1)
  const word = tagWord.exec(text)?.[0]
  // A script may stand in a paragraph's middle, though at its beginning it is a block.
  return word !== undefined && word !== 'script' && !spanElements.has(word)
}

/** Whether the line at `offset` cannot lazily continue the block before it. */
export function endsLazily(text: string, offset: number): boolean {
  const indent = indentAt(text, offset)
  switch (text.charCodeAt(offset + indent)) {
    case 123: // {
      return indent <= 3 && isAttributeLine(text, offset)
    case 94: // ^
      return indent === 0 && isEndOfBlock(text, offset)
    case 60: // <
      return indent <= 3 && isBlockTag(text, offset + indent)
    case 10:
    case 9:
    case 12:
    case 11:
    case 13:
      return isBlankLine(text, offset)
    default:
      return offset + indent >= text.length
  }
}
