import type { BlockParser } from './block-parser'
import { endsLazily, indentAt, isBlankLine, lineEnd } from './lines'

const kramdownFence = /(~{3,})([ \t\f\v\r]*)(\S*)[ \t\f\v\r]*\n/y
const gfmFence = / {0,3}(~{3,}|`{3,})([ \t\f\v\r]*)(\S*)[ \t\f\v\r]*\n/y
// What a fence may say behind its language where `fence_meta` allows it; to kramdown it is then no fence.
const fenceWithWords =
  / {0,3}(~{3,}|`{3,})([ \t]*)([^\s{`]+ +(?:\{[\d\s,-]+\}|(?:title|file)=|(?:linenos|showLineNumbers)\b)[^\n`]*?)[ \t]*\n/y
const indented = /(?:\t| {4})[ \t]*\S/y

/** Whether the line at `offset` is indented code. */
function isIndentedCode(text: string, offset: number): boolean {
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
  info: string
  contentStart: number
  contentEnd: number
  end: number
}

/** The fenced code at `offset`. A fence that only narrower ones follow is as wide as those; the rest is its info. */
function fenceAt(parser: BlockParser, offset: number): Fence | null {
  const { text, document } = parser
  const { options } = document
  const pattern = document.isGfm ? gfmFence : kramdownFence
  const match =
    matchAt(pattern, text, offset) ?? (options.fence_meta ? matchAt(fenceWithWords, text, offset) : null)
  if (!match) return null
  const [, mark, space, info] = match as unknown as [string, string, string, string]
  const sign = mark.charAt(0)
  const contentStart = offset + match[0].length
  const close = closingFence(parser, { sign, width: mark.length, from: contentStart })
  const rest = mark.slice(close?.width)
  if (!close || (rest !== '' && space !== '' && info !== '')) return null
  return { info: rest + info, contentStart, contentEnd: close.start, end: close.end }
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

interface ClosingFence {
  width: number
  start: number
  end: number
}

/** The first fence from `from` on that is at least as wide, else the widest. */
function closingFence(
  parser: BlockParser,
  open: { sign: string; width: number; from: number },
): ClosingFence | null {
  const { text, document, unclosedFences } = parser
  if (unclosedFences.has(open.sign)) return null
  let widest: ClosingFence | null = null
  for (let at = open.from; at < text.length; at = lineEnd(text, at)) {
    const start = document.isGfm ? at + Math.min(3, indentAt(text, at)) : at
    let end = start
    while (text.charAt(end) === open.sign) end++
    const width = Math.min(end - start, open.width)
    if (width < 3 || width <= (widest?.width ?? 0) || !isBlankLine(text, end)) continue
    widest = { width, start: at, end: lineEnd(text, end) }
    if (width === open.width) return widest
  }
  if (!widest) unclosedFences.add(open.sign)
  return widest
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
