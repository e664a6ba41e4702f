import { isSpaceCode } from '../whitespace'

/** The backticks in a text: which runs there are, and whether a long one is still to come. */
export class BacktickRuns {
  private readonly starts: number[] = []
  private readonly widths: number[] = []
  /** The width of the widest run from each one on. */
  private readonly widest: number[] = []

  constructor(text: string, start: number, end: number) {
    // Not by indexOf, which would look beyond the end: a table asks for each of its lines.
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== 96) continue
      const from = at
      while (at < end && text.charCodeAt(at) === 96) at++
      this.starts.push(from)
      this.widths.push(at - from)
    }
    let most = 0
    for (let index = this.widths.length - 1; index >= 0; index--) {
      most = Math.max(most, this.widths[index]!)
      this.widest[index] = most
    }
  }

  /** The first offset from `offset` on where at least `width` backticks stand; -1 where there is none. */
  find(offset: number, width: number): number {
    const { starts, widths, widest } = this
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! < offset) low = middle + 1
      else high = middle
    }
    for (let index = low; index < starts.length && widest[index]! >= width; index++) {
      if (widths[index]! >= width) return starts[index]!
    }
    return -1
  }
}

export interface CodeSpanText {
  text: string
  /** The text's end for code spans: beyond it, none closes. */
  end: number
  runs: BacktickRuns
}

/** Where the code span that begins at `offset` ends; -1 where the backticks there begin none. */
export function codeSpanEnd({ text, end, runs }: CodeSpanText, offset: number): number {
  let at = offset
  while (text.charCodeAt(at) === 96) at++
  const width = at - offset
  if (width === 1 && isSpaceAt(text, at) && (offset === 0 || isSpaceAt(text, offset - 1))) return -1
  const close = runs.find(at, width)
  return close < 0 || close + width > end ? -1 : close + width
}

function isSpaceAt(text: string, offset: number): boolean {
  return isSpaceCode(text.charCodeAt(offset))
}

/** The offset behind the code that begins at `offset` and ends at `end`; behind the marks alone if it has no end. */
export function skipCode(text: string, offset: number, end: number): number {
  if (end >= 0) return end
  let at = offset + 1
  while (text.charCodeAt(at) === 96) at++
  return at
}
