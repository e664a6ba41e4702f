import { BacktickRuns, codeSpanEnd, skipCode, type CodeSpanText } from '../span/code-span'
import { closeTagAt, findCloseTag } from '../html/tag'
import { Element, type Alignment } from '../tree'
import { trim } from '../whitespace'
import type { BlockParser } from './block-parser'
import { lineEnd } from './lines'
import { everyLineHasPipe } from './table-pipes'

const firstLine = / {0,3}(?=\S)(?:\||.*?[^\\\n]\|).*(?:\n|$)/y
const tableLine = /(?:\||.*?[^\\\n]\|).*(?:\n|$)/y
const separator = /[+|: \t-]*-[+|: \t-]*(?:\n|$)/y
const footer = /[+|: \t=]*=[+|: \t=]*(?:\n|$)/y
const column = /[ \t]?(:?)-+(:?)[ \t]?/g

const endOf = (pattern: RegExp, text: string, offset: number): number => {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : -1
}

interface Reading {
  parser: BlockParser
  table: Element
  rows: Element[]
  hasFooter: boolean
  leadingPipe: boolean
}

/** Lines with pipes in them, up to a block's boundary: head, bodies and foot are parted by `|---` and `|===`. */
export function parseTable(parser: BlockParser): boolean {
  const { text, position } = parser
  const firstEnd = lineEnd(text, position)
  // Within the line: a search of all that follows would go over a long text once for each paragraph.
  const hasPipe = text.slice(position, firstEnd).includes('|')
  if (!hasPipe || !parser.afterBoundary || endOf(firstLine, text, position) < 0) return false
  const table = parser.element('table', position, position)
  table.alignments = []
  const reading: Reading = {
    parser,
    table,
    rows: [],
    hasFooter: false,
    leadingPipe: /^[ \t]*\|/.test(text.slice(position, firstEnd)),
  }
  const first = endOf(separator, text, position)
  const end = readLines(reading, first < 0 ? position : first)
  const { pendingIal } = parser
  // What looks like a table and is none takes an attribute list before it along.
  parser.pendingIal = undefined
  if (!parser.isBoundary(end) || !everyLineHasPipe(parser, position, end)) return false
  if (reading.rows.length > 0) addSection(reading, reading.hasFooter ? 'tfoot' : 'tbody')
  if (!table.children.some((section) => section.type === 'tbody') || !evenColumns(parser, table)) return false
  table.end = parser.endOrigin(position, end)
  parser.pendingIal = pendingIal
  parser.add(table)
  parser.position = end
  return true
}

function readLines(reading: Reading, start: number): number {
  const { text } = reading.parser
  let at = start
  while (at < text.length && endOf(tableLine, text, at) >= 0) {
    const separatorEnd = endOf(separator, text, at)
    const footerEnd = separatorEnd < 0 ? endOf(footer, text, at) : -1
    if (separatorEnd >= 0) readSeparator(reading, text.slice(at, separatorEnd))
    else if (footerEnd >= 0) {
      if (reading.rows.length > 0) addSection(reading, 'tbody')
      reading.hasFooter = true
    } else reading.rows.push(readRow(reading, at, lineEnd(text, at)))
    at = lineEnd(text, at)
  }
  return at
}

function readSeparator(reading: Reading, line: string): void {
  const { table, rows, hasFooter } = reading
  if (rows.length === 0) return
  if (table.alignments!.length > 0 || hasFooter) {
    if (!hasFooter) addSection(reading, 'tbody')
    return
  }
  addSection(reading, 'thead')
  table.alignments = [...line.matchAll(column)].map(([, left, right]) =>
    alignmentOf(left !== '', right !== ''),
  )
}

function alignmentOf(left: boolean, right: boolean): Alignment {
  if (left) return right ? 'center' : 'left'
  return right ? 'right' : null
}

function addSection(reading: Reading, type: 'thead' | 'tbody' | 'tfoot'): void {
  const { table, rows, parser } = reading
  const section = parser.element(type, 0, 0)
  section.start = rows[0]!.start
  section.end = rows.at(-1)!.end
  section.children = rows
  reading.rows = []
  table.children.push(section)
}

const isEmpty = (cell: Cell): boolean => trim(cell.text) === ''

function readRow({ parser, leadingPipe }: Reading, start: number, end: number): Element {
  const { text } = parser
  const row = parser.element('tr', start, end)
  const cells = splitCells(text, start, text.charCodeAt(end - 1) === 10 ? end - 1 : end)
  if (leadingPipe && isEmpty(cells[0]!)) cells.shift()
  if (cells.length > 0 && isEmpty(cells.at(-1)!)) cells.pop()
  row.children = cells.map((cell) => {
    const element = parser.element('td', cell.start, cell.end)
    parser.setSpans(element, cell.start, cell.end)
    element.pending!.text = trim(cell.text)
    return element
  })
  return row
}

const codeTag = /<code[ \t\n>]/iy

/** The end of the code that begins at `offset`, as a code span or a `code` element; -1 where there is none. */
function codeEnd(line: CodeSpanText & { codeIsOpen: boolean }, offset: number): number {
  const { text, end } = line
  if (text.charCodeAt(offset) === 96) return codeSpanEnd(line, offset)
  codeTag.lastIndex = offset
  if (line.codeIsOpen || !codeTag.test(text)) return -1
  const close = findCloseTag(text, 'code', offset)
  line.codeIsOpen = close < 0 || close >= end
  return line.codeIsOpen ? -1 : closeTagAt(text, close)!.end
}

interface Cell {
  start: number
  end: number
  /** The cell's text, where escaped pipes are but pipes. */
  text: string
}

function splitCells(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = []
  let cell: Cell = { start, end, text: '' }
  const line = { text, end, runs: new BacktickRuns(text, start, end), codeIsOpen: false }
  let plainStart = start
  let at = start
  const finish = (to: number): void => {
    cell.text += text.slice(plainStart, to)
    cell.end = to
    cells.push(cell)
    cell = { start: to + 1, end, text: '' }
    plainStart = at = to + 1
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 92 && text.charCodeAt(at + 1) === 124) {
      cell.text += text.slice(plainStart, at)
      plainStart = at + 1
      at += 2
    } else if (code === 124) {
      finish(at)
    } else if (code === 96 || code === 60) {
      const close = codeEnd(line, at)
      at = code === 60 && close < 0 ? at + 1 : skipCode(text, at, close)
    } else at++
  }
  finish(end)
  return cells
}

const maxCells = 300_000

/** Gives all rows as many cells as the widest has; false where that would be more than anyone can have meant. */
function evenColumns(parser: BlockParser, table: Element): boolean {
  const rows = table.children.flatMap((section) => section.children)
  const columns = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  if (columns * rows.length > maxCells) {
    parser.document.warn(
      `A table of ${columns} columns and ${rows.length} rows is too large; it stays text`,
      table.start,
    )
    return false
  }
  for (const row of rows) {
    while (row.children.length < columns) row.children.push(new Element('td', '', row.end, row.end))
  }
  const alignments = table.alignments!.slice(0, columns)
  while (alignments.length < columns) alignments.push(null)
  table.alignments = alignments
  return true
}
