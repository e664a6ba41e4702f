import type { BlockParser } from './block-parser'
import { endsLazily, isBlankLine, lineEnd } from './lines'

const kramdownFence = /(~{3,})[ \t\f\v\r]*(.*?)[ \t\f\v\r]*\n/y
const gfmFence = / {0,3}(~{3,}|`{3,})[ \t\f\v\r]*([^\n`]*?)[ \t\f\v\r]*\n/y
const indented = /(?:\t| {4})[ \t]*\S/y

/** Whether the line at `offset` is indented code. */
export function isIndentedCode(text: string, offset: number): boolean {
  indented.lastIndex = offset
  return indented.test(text)
}

/** The end of the lines from `offset` on that are indented, or that lazily continue such a line. */
export function indentedEnd(text: string, offset: number): number {
  let end = offset
  for (;;) {
    let at = end
    while (at < text.length && isBlankLine(text, at)) at = lineEnd(text, at)
    if (at >= text.length || !isIndentedCode(text, at)) return end
    while (at < text.length && isIndentedCode(text, at)) at = lineEnd(text, at)
    while (at < text.length && !endsLazily(text, at)) at = lineEnd(text, at)
    end = at
  }
}

/** Code indented by four spaces or a tab. */
export function parseIndentedCode(parser: BlockParser): boolean {
  const { text, position } = parser
  if (!isIndentedCode(text, position)) return false
  const end = indentedEnd(text, position)
  const block = parser.add(parser.element('codeblock', position, end))
  block.value = withoutIndent(text, position, end)
  parser.position = end
  return true
}

function withoutIndent(text: string, start: number, end: number): string {
  let code = ''
  for (let at = start; at < end;) {
    const next = lineEnd(text, at)
    const line = text.slice(at, next)
    const width = line.startsWith('    ') ? 4 : line.startsWith('\t') ? 1 : 0
    // A line that lazily continues code is put behind the line before it.
    if (width === 0 && /^ {0,3}\S/.test(line) && code.endsWith('\n')) code = `${code.slice(0, -1)} `
    code += line.slice(width)
    at = next
  }
  return code.endsWith('\n') ? code : `${code}\n`
}

interface Fence {
  mark: string
  info: string
  contentStart: number
  contentEnd: number
  end: number
}

function fenceAt(parser: BlockParser, offset: number): Fence | null {
  const { text } = parser
  const pattern = parser.document.isGfm ? gfmFence : kramdownFence
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  if (!match) return null
  const contentStart = pattern.lastIndex
  const mark = match[1]!
  const info = match[2]!
  if (/[ \t\v\f\r]/.test(info)) return null
  const sign = mark.charAt(0)
  if (mark.length >= (parser.unclosedFences.get(sign) ?? Infinity)) return null
  for (let at = contentStart; at < text.length; at = lineEnd(text, at)) {
    const end = closingFence(text, at, { mark, indentable: parser.document.isGfm })
    if (end > 0) return { mark, info, contentStart, contentEnd: at, end }
  }
  parser.unclosedFences.set(sign, mark.length)
  return null
}

function closingFence(text: string, offset: number, fence: { mark: string; indentable: boolean }): number {
  let at = offset
  if (fence.indentable) while (at - offset < 3 && text.charCodeAt(at) === 32) at++
  if (!text.startsWith(fence.mark, at)) return -1
  const sign = fence.mark.charCodeAt(0)
  at += fence.mark.length
  while (text.charCodeAt(at) === sign) at++
  return isBlankLine(text, at) ? lineEnd(text, at) : -1
}

/** Code between two lines of tildes (in GFM also backticks). */
export function parseFencedCode(parser: BlockParser): boolean {
  const { text, position } = parser
  const fence = fenceAt(parser, position)
  if (!fence) return false
  const block = parser.add(parser.element('codeblock', position, fence.end))
  block.value = text.slice(fence.contentStart, fence.contentEnd)
  block.language = fence.info
  parser.position = fence.end
  return true
}
