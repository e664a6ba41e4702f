import { trimEnd } from '../whitespace'
import type { BlockParser } from './block-parser'
import { lineEnd } from './lines'

// In kramdown's own dialect the text may begin on the next line.
const kramdownAtx = /(#{1,6})[ \t]*(?:\n[ \t]*)?([^ \t\n].*)(?:\n|$)/y
const gfmAtx = /(#{1,6})[ \t]+([^ \t\n].*)(?:\n|$)/y
const setext = /( {0,3}[^ \t\n].*)\n([-=]*)([-=])[ \t\f\v\r]*(?:\n|$)/y
const headerId = /(?<=[ \t])\{#([A-Za-z][\w:-]*)\}[ \t]*$/y

/** `# A heading`, with an id in `{#braces}` if it has one. */
export function parseAtxHeading(parser: BlockParser): boolean {
  const { document, text, position } = parser
  if (!document.paragraphsEndEarly && !parser.afterBoundary) return false
  const pattern = document.isGfm ? gfmAtx : kramdownAtx
  pattern.lastIndex = position
  const match = pattern.exec(text)
  if (!match) return false
  const contentStart = position + match[0].indexOf(match[2]!, match[1]!.length)
  addHeading(parser, {
    level: match[1]!.length,
    start: contentStart,
    content: match[2]!,
    end: pattern.lastIndex,
    closing: true,
  })
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
  const level = match[3] === '=' ? 1 : 2
  addHeading(parser, { level, start: position, content: match[1]!, end: setext.lastIndex, closing: false })
  return true
}

interface HeadingText {
  level: number
  start: number
  content: string
  end: number
  /** Whether signs at the end of the text close it. */
  closing: boolean
}

function addHeading(parser: BlockParser, { level, start, content, end, closing }: HeadingText): void {
  headerId.lastIndex = Math.max(0, content.lastIndexOf('{#'))
  const id = headerId.exec(content)
  let text = id ? content.slice(0, id.index) : content
  if (closing) text = withoutClosingSigns(text)
  const heading = parser.add(parser.element('header', parser.position, end))
  heading.level = level
  parser.setSpans(heading, start, start + text.length)
  heading.rawText = heading.pending!.text
  if (id) heading.attributes = new Map([['id', id[1]!]])
  parser.position = end
}

function withoutClosingSigns(content: string): string {
  const text = trimEnd(content)
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 35) end--
  if (text.charCodeAt(end - 1) === 92 && end < text.length) end++
  return text.slice(0, end)
}
