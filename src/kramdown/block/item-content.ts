import { readAttributeList, emptyAttributeList } from '../attributes'
import { trimStart } from '../whitespace'
import { SourceBuilder } from '../source'
import type { Element } from '../tree'
import type { BlockParser } from './block-parser'
import { endsLazily, isBlankLine, lineEnd } from './lines'

const itemAttributes = /^[ \t]*\{:(?!(?:\w[\w:-]*)?:|\/)((?:\\\}|[^}]){1,2000})\}[ \t\n]*/
const emptyFirstLine = /^(?:[ \t]*\{:(?!(?:\w[\w:-]*)?:|\/)(?:\\\}|[^}]){1,2000}\})?[ \t\n\v\f\r]*$/

/** The first line of a list item or a definition: its text and the column its content is indented to. */
interface FirstLine {
  text: string
  indentation: number
  /** How many characters of the line stand before `text`; fewer than none if tabs became spaces. */
  cut: number
}

/** A list item or a definition as far as its first line. */
export interface BegunItem {
  element: Element
  content: SourceBuilder
  firstText: string
  start: number
  /** Where the first line ends. */
  end: number
  /** The column that the content is indented to. */
  indentation: number
}

/** Whether an item begins at `offset` with at most `indent` spaces: where its marker ends, or -1. */
export function markerEnd(marker: RegExp, text: string, offset: number, indent: number): number {
  marker.lastIndex = offset
  const match = marker.exec(text)
  return match && match[1]!.length <= indent ? marker.lastIndex : -1
}

/** Begins an item with its first line, which is at `start`; its marker ends at `markAt`. */
export function beginItem(
  parser: BlockParser,
  { type, start, markAt }: { type: 'li' | 'dd'; start: number; markAt: number },
): BegunItem {
  const { text, source } = parser
  const end = lineEnd(text, start)
  const first = readFirstLine(text.slice(markAt, end), markAt - start)
  const element = parser.element(type, start, end)
  const firstText = takeItemAttributes(element, first.text)
  const content = new SourceBuilder()
  content.add(firstText, source.origin(markAt) + first.cut + first.text.length - firstText.length)
  return { element, content, firstText, start, end, indentation: first.indentation }
}

// Behind the marker, which is `markerWidth` wide; tabs count to the next multiple of 4.
function readFirstLine(line: string, markerWidth: number): FirstLine {
  let content = line
  let indentation = 4
  if (!emptyFirstLine.test(line)) {
    while (/^ *\t/.test(content)) {
      const spaces = /^ */.exec(content)![0].length
      const column = (spaces + markerWidth) % 4
      content = content.replace(
        /^( *)(\t+)/,
        (_, before: string, tabs: string) => before + ' '.repeat(4 - column + (tabs.length - 1) * 4),
      )
    }
    indentation = markerWidth + /^ */.exec(content)![0].length
  }
  const text = trimStart(content)
  return { text, indentation, cut: line.length - text.length }
}

/** Takes the attribute list from the beginning of an item's text; returns the rest. */
export function takeItemAttributes(element: Element, text: string): string {
  if (!text.includes('{:')) return text
  const match = itemAttributes.exec(text)
  if (!match) return text
  element.ial = readAttributeList(match[1]!, element.ial ?? emptyAttributeList())
  return text.slice(match[0].length)
}

/** A line of an item's content, with its indentation taken off if it had enough. */
export interface ContentLine {
  text: string
  /** How many characters of the line were taken off; fewer than none if tabs became spaces. */
  cut: number
  indented: boolean
  end: number
}

/** The line at `offset` as content of an item that is indented by `indentation`; null where it is not part of it. */
export function contentLineAt(
  text: string,
  offset: number,
  indentation: number,
  lazy: boolean,
): ContentLine | null {
  if (isBlankLine(text, offset)) return null
  if (!isIndented(text, offset, indentation) && !(lazy && !endsLazily(text, offset))) return null
  const end = lineEnd(text, offset)
  const line = text.slice(offset, end)
  let content = line
  if (content.charCodeAt(0) === 9) content = content.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length))
  const indented = leadingSpaces(content) >= indentation
  if (indented) content = content.slice(indentation)
  return { text: content, cut: line.length - content.length, indented, end }
}

function leadingSpaces(line: string): number {
  let count = 0
  while (line.charCodeAt(count) === 32) count++
  return count
}

// Indentation is counted in tabs and groups of four spaces, then single spaces.
function isIndented(text: string, offset: number, indentation: number): boolean {
  let at = offset
  let left = indentation
  while (left > 0) {
    if (text.charCodeAt(at) === 9) {
      at++
      left -= 4
      continue
    }
    let spaces = 0
    while (spaces < 4 && text.charCodeAt(at + spaces) === 32) spaces++
    if (spaces < Math.min(4, left)) return false
    at += spaces === 4 ? 4 : left
    left -= 4
  }
  return true
}

/**
 * Lets an item's first paragraph be drawn without its `p`. Before another block its line feed stays: a backslash may
 * stand there, which makes it a line break.
 */
export function drawTight(item: Element): void {
  const first = item.children[0]!
  first.transparent = true
  if (first.pending && item.children.length > 1)
    first.pending = { ...first.pending, text: `${first.pending.text}\n` }
}
