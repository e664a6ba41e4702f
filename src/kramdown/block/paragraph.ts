import { SourceBuilder } from '../source'
import type { Element } from '../tree'
import { isSpaceCode, trimEnd } from '../whitespace'
import type { BlockParser } from './block-parser'
import { endsLazily, indentAt, lineEnd } from './lines'

const listMarker = / {0,3}(?:[+*-]|\d+\.)[ \t|]/y
const gfmHeading = /#{1,6}[ \t]/y
const fence = / {0,3}(?:~{3}|`{3})/y
const definition = / {0,3}:[ \t|]/y

const matches = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset
  return pattern.test(text)
}

/** Whether the line at `offset` cannot belong to the paragraph before it. */
function endsParagraph(parser: BlockParser, offset: number): boolean {
  const { text } = parser
  if (endsLazily(text, offset)) return true
  const early = parser.document.paragraphsEndEarly
  const indent = indentAt(text, offset)
  switch (text.charCodeAt(offset + indent)) {
    case 58: // :
      return matches(definition, text, offset)
    case 35: // #
      return early && matches(gfmHeading, text, offset)
    case 62: // >
      return early && indent <= 3
    case 96:
    case 126: // ` ~
      return early && matches(fence, text, offset)
    case 42:
    case 43:
    case 45: // * + -
    case 48:
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
      return early && matches(listMarker, text, offset)
    default:
      return false
  }
}

/** Whatever is no other block is a paragraph; it goes on from one directly before it. */
export function parseParagraph(parser: BlockParser): boolean {
  const { text, position } = parser
  let end = lineEnd(text, position)
  while (end < text.length && !endsParagraph(parser, end)) end = lineEnd(text, end)
  const last = parser.tree.children.at(-1)
  const mayContinue = last?.pending?.source === parser.source || parser.document.budget >= 0
  if (last?.type === 'p' && last.pending && mayContinue) {
    continueParagraph(parser, last, end)
  } else {
    const paragraph = parser.add(parser.element('p', position + indentAt(text, position), end))
    parser.setSpans(paragraph, position, end)
  }
  parser.position = end
  return true
}

/** Adds lines to a paragraph that something has ended which then turned out to be nothing. */
function continueParagraph(parser: BlockParser, paragraph: Element, end: number): void {
  const { text, position, source } = parser
  const before = paragraph.pending!
  paragraph.end = parser.endOrigin(position, end)
  const isClean = !isSpaceCode(text.charCodeAt(position - 2))
  if (before.source === source && (isClean || parser.document.budget < 0)) {
    parser.setSpans(paragraph, before.base, end)
    return
  }
  // White space at the end of the line before is lost, unless it breaks the line.
  parser.document.budget -= before.text.length
  const breaks = text.slice(Math.max(0, position - 3), position).endsWith('  \n')
  const joined = new SourceBuilder()
  let at = before.base
  for (const line of `${before.text}${breaks ? '  ' : ''}`.split('\n')) {
    joined.add(`${line}\n`, before.source.origin(at))
    at += line.length + 1
  }
  for (let start = position; start < end;) {
    const next = lineEnd(text, start)
    joined.add(text.slice(start, next), source.origin(start))
    start = next
  }
  const whole = joined.build()
  paragraph.pending = { text: trimEnd(whole.text), source: whole, base: 0 }
}
