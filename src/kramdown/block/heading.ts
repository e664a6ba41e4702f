import { isSpaceCode, trimEnd } from '../whitespace'
import type { BlockParser } from './block-parser'
import { lineEnd } from './lines'

// In kramdown's own dialect the text may begin on the next line.
const kramdownAtx = /(#{1,6})[ \t]*(?:\n[ \t]*)?([^ \t\n].*)(?:\n|$)/y
const gfmAtx = /(#{1,6})[ \t]+([^ \t\n].*)(?:\n|$)/y
const setext = /( {0,3}[^ \t\n].*)\n([-=])[-=]*[ \t\f\v\r]*(?:\n|$)/y
const headerId = /(?<=^|[ \t])\{#([A-Za-z][\w:-]*)\}[ \t]*$/y

/** `# A heading`, with an id in `{#braces}` if it has one. */
export function parseAtxHeading(parser: BlockParser): boolean {
  const { document, text, position } = parser
  if (!document.paragraphsEndEarly && !parser.afterBoundary) return false
  const pattern = document.isGfm ? gfmAtx : kramdownAtx
  pattern.lastIndex = position
  const match = pattern.exec(text)
  if (!match) return false
  const { id, text: content } = splitId(match[2]!)
  const closed = withoutClosingSigns(content, document.paragraphsEndEarly)
  if (closed === '') return false
  const start = position + match[0].indexOf(match[2]!, match[1]!.length)
  addHeading(parser, { level: match[1]!.length, id, start, length: closed.length, end: pattern.lastIndex })
  return true
}

/** A line underlined with `=` or `-`. */
export function parseSetextHeading(parser: BlockParser): boolean {
  const { text, position } = parser
  // A line of other signs below the text is what most paragraphs have; it is cheap to see.
  const below = text.charCodeAt(lineEnd(text, position))
  if ((below !== 45 && below !== 61) || !parser.afterBoundary) return false
  setext.lastIndex = position
  const match = setext.exec(text)
  if (!match) return false
  const level = match[2] === '=' ? 1 : 2
  const { id, text: content } = splitId(match[1]!)
  addHeading(parser, { level, id, start: position, length: content.length, end: setext.lastIndex })
  return true
}

interface HeadingParts {
  level: number
  id: string | undefined
  start: number
  length: number
  end: number
}

function addHeading(parser: BlockParser, { level, id, start, length, end }: HeadingParts): void {
  const heading = parser.add(parser.element('header', parser.position, end))
  heading.level = level
  parser.setSpans(heading, start, start + length)
  heading.rawText = heading.pending!.text
  if (id !== undefined) heading.attributes = new Map([['id', id]])
  parser.position = end
}

/** A heading's text and the id behind it; where nothing else is there, the id is the text as well. */
function splitId(content: string): { text: string; id: string | undefined } {
  headerId.lastIndex = Math.max(0, content.lastIndexOf('{#'))
  const match = headerId.exec(content)
  const text = match ? trimEnd(content.slice(0, match.index)) : content
  return { text: text === '' ? content : text, id: match?.[1] }
}

// In GFM, white space stands before the signs that close a heading, and a heading of nothing else is text.
function withoutClosingSigns(content: string, isGfm: boolean): string {
  const text = trimEnd(content)
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 35) end--
  if (isGfm)
    return end === text.length || isSpaceCode(text.charCodeAt(end - 1)) ? trimEnd(text.slice(0, end)) : text
  if (text.charCodeAt(end - 1) === 92 && end < text.length) end++
  return trimEnd(text.slice(0, end))
}
