import { markOf, rawEnd, rawStart, spelledOut } from './marks'
import { isInAddress, isInCode, lineBefore } from './surroundings'
import type { Gap } from './surroundings'

/** What a page shows in a gap's place: in code what was written, in an address nothing, else the message, and below it a tag's body; for the end of what is told already there is none. */
export function standIn(gap: Gap, message: string | undefined): string {
  const source = gap.text.slice(gap.from, gap.to)
  if (isInCode(gap)) return source
  if (message === undefined || isInAddress(gap)) return ''
  const mark = markOf(message)
  if (!hasBody(source)) return mark
  const body = spelledOut(bodyOf(source))
  // Whatever lines it shows, Markdown reads one, and so as one piece.
  return startsLine(gap) ? `<pre>${mark}&#10;${body}</pre>` : `${mark} <code>${body}</code>`
}

/** The same as Liquid, which does not read it again. */
export function standInAsLiquid(gap: Gap, message: string | undefined): string {
  return standIn(gap, message).replace(/\{[{%]|^$/g, (signs) => `${rawStart}${signs}${rawEnd}`)
}

/** A gap with the body of its tag, as far as the `end…` that belongs to it; without one as it is. */
export function withBody(gap: Gap, name: string): Gap {
  if (isInCode(gap)) return gap
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
