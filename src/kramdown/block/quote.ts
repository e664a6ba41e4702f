import { SourceBuilder } from '../source'
import type { BlockParser } from './block-parser'
import { endsLazily, lineEnd } from './lines'

const mark = / {0,3}> ?/y

/** `> A quote`, whose lines may leave the mark out where they continue a line before them. */
export function parseBlockquote(parser: BlockParser): boolean {
  const { text, position, source } = parser
  mark.lastIndex = position
  if (!mark.test(text)) return false
  if (parser.tooDeep) return false
  let end = lineEnd(text, position)
  while (end < text.length && !endsLazily(text, end)) end = lineEnd(text, end)
  const quote = parser.add(parser.element('blockquote', position, end))
  const content = new SourceBuilder()
  for (let at = position; at < end;) {
    const next = lineEnd(text, at)
    mark.lastIndex = at
    const start = mark.test(text) ? mark.lastIndex : at
    content.add(text.slice(start, next), source.origin(start))
    at = next
  }
  parser.position = end
  parser.parseInto(quote, content.build())
  return true
}
