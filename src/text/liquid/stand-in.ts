import { markOf, spelledOut } from './marks'

/** Liquid of which nothing can be made, in its text: a tag, an output, or a tag with its body. */
export interface Gap {
  text: string
  from: number
  to: number
}

/** What a page shows in a gap's place: the message; for a tag with a body that, too, as it was written. */
export function standIn(gap: Gap, message: string): string {
  const source = gap.text.slice(gap.from, gap.to)
  const mark = markOf(message)
  if (!hasBody(source)) return mark
  const body = bodyOf(source)
  // Whatever lines it shows, Markdown reads one, and so as one piece.
  return startsLine(gap)
    ? `<pre>${mark}&#10;${spelledOut(body)}</pre>`
    : `${mark} <code>${spelledOut(body)}</code>`
}

/** A gap with the body of its tag, as far as the `end…` that belongs to it; without one as it is. */
export function withBody(gap: Gap, name: string): Gap {
  const pattern = new RegExp(`\\{%-?\\s*(end)?${name}\\b[^]*?%\\}`, 'g')
  pattern.lastIndex = gap.to
  let depth = 1
  for (let found = pattern.exec(gap.text); found; found = pattern.exec(gap.text)) {
    depth += found[1] ? -1 : 1
    if (depth === 0) return { ...gap, to: pattern.lastIndex }
  }
  return gap
}

const hasBody = (source: string) => /^\{%[^]*?%\}[^]/.test(source)

function bodyOf(source: string): string {
  return source
    .slice(source.indexOf('%}') + 2, source.lastIndexOf('{%'))
    .replace(/^[ \t]*\n/, '')
    .trimEnd()
}

// Behind the marks of a list or a quotation, too.
function startsLine({ text, from }: Gap): boolean {
  return /^[ \t]*(?:(?:[*+-]|\d+\.|>)[ \t]+)*$/.test(lineBefore(text, from))
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
}
