import type { Point, Position } from 'unist'

/** Turns offsets in a text into lines and columns. */
export class Positions {
  private readonly lineStarts: number[] = [0]
  private readonly length: number
  // Nodes come in the text's order, more or less: the next one is looked for where the last one was.
  private line = 0

  constructor(text: string) {
    this.length = text.length
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1)
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(Math.max(start, end)) }
  }

  private point(given: number): Point {
    const { lineStarts } = this
    const offset = Math.min(Math.max(given, 0), this.length)
    let { line } = this
    if (lineStarts[line]! > offset || offset - lineStarts[line]! > 2000) line = this.search(offset)
    while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= offset) line++
    this.line = line
    return { line: line + 1, column: offset - lineStarts[line]! + 1, offset }
  }

  private search(offset: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
