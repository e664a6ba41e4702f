/**
 * Text to parse and where each of its lines stood in the document. Blocks inside a quote or a list item are
 * parsed from a text without the outer block's marks, so an offset has to be led back line by line.
 */
export class Source {
  readonly text: string
  private readonly starts: readonly number[]
  private readonly origins: readonly number[]

  constructor(text: string, starts: readonly number[], origins: readonly number[]) {
    this.text = text
    this.starts = starts
    this.origins = origins
  }

  /** Where the character at `offset` stood in the document, as an offset there. */
  origin(offset: number): number {
    const { starts, origins } = this
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return origins[low]! + offset - starts[low]!
  }
}

/** Collects lines, each with the offset at which it began in the document, into a source. */
export class SourceBuilder {
  private text = ''
  private readonly starts: number[] = []
  private readonly origins: number[] = []

  /** Appends a line (with its line feed) that began at `origin`, or at an offset before 0 if its marks grew. */
  add(line: string, origin: number): void {
    this.starts.push(this.text.length)
    this.origins.push(origin)
    this.text += line
  }

  build(): Source {
    if (this.starts.length === 0) this.add('', 0)
    return new Source(this.text, this.starts, this.origins)
  }
}

const lineEnds = /\r\n?|\n/g

/** The document as a source: line feeds only, one at its end, offsets as in the text that was given. */
export function documentSource(given: string): Source {
  if (!given.includes('\r')) {
    const text = given.endsWith('\n') ? given : `${given}\n`
    return new Source(text, [0], [0])
  }
  const lines = new SourceBuilder()
  let start = 0
  for (const match of given.matchAll(lineEnds)) {
    lines.add(`${given.slice(start, match.index)}\n`, start)
    start = match.index + match[0].length
  }
  if (start < given.length) lines.add(`${given.slice(start)}\n`, start)
  return lines.build()
}

/** A piece of a source whose text may have been trimmed at both ends: what spans are parsed from. */
export interface SpanText {
  text: string
  source: Source
  /** Where `text` begins in the source. */
  base: number
}
