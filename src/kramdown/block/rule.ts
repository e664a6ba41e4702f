import type { BlockParser } from './block-parser'

const rule = / {0,3}(?:\*[ \t]*\*[ \t]*\*[ \t*]*|-[ \t]*-[ \t]*-[ \t-]*|_[ \t]*_[ \t]*_[ \t_]*)(?:\n|$)/y

/** Whether the line at `offset` is a horizontal rule; its end, or -1. */
export function ruleEnd(text: string, offset: number): number {
  rule.lastIndex = offset
  return rule.test(text) ? rule.lastIndex : -1
}

/** Three or more `*`, `-` or `_` alone on a line. */
export function parseRule(parser: BlockParser): boolean {
  const end = ruleEnd(parser.text, parser.position)
  if (end < 0) return false
  parser.add(parser.element('hr', parser.position, end))
  parser.position = end
  return true
}
