import type { Problem } from '../../catalog/types'
import { unknownTag } from './unknown-tag'

const markStart = '<span class="problem">'

/** What keeps Liquid from being read; spelled as authors do not. */
export const [rawStart, rawEnd] = ['{%  raw  %}', '{%  endraw  %}']

/** Text as HTML in which every sign that Markdown or Liquid would read is spelled out. */
export function spelledOut(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;?-]/gu, (sign) => `&#${sign.codePointAt(0)};`)
}

/** What stands in the page where Liquid failed: the message. */
export function markOf(message: string): string {
  return `${markStart}${spelledOut(message)}</span>`
}

/** A failure in a template, in the words of a problem; `endX` tags whose opening failed say nothing of their own. */
export interface Failure {
  rule: string
  message: string
  remedy: string
}

const ADDRESS = /, (?:file:.*, )?line:\d+, col:\d+$/

function unclosed(place: string): Failure {
  const rule = 'liquid/unclosed'
  const start = place.trimEnd()
  if (!/[%}]\}$/.test(start)) {
    const remedy = `Close it with ${start.startsWith('{%') ? '%}' : '}}'}, or put {% raw %} and {% endraw %} around text that is not Liquid.`
    return { rule, message: `\`${start}\` has no end.`, remedy }
  }
  const name = /\{%-?\s*(\w+)/.exec(start)?.[1] ?? 'tag'
  return {
    rule,
    message: `The Liquid tag \`${start}\` is not closed.`,
    remedy: `Write {% end${name} %} where it ends.`,
  }
}

/** What to say about an error of the template engine; `tags` are the names that it knows. */
export function explain(error: unknown, place: string, tags: readonly string[] = []): Failure {
  const said = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.replace(ADDRESS, '')
  const tag = /^tag "(.*)" not found$/.exec(said)?.[1]
  if (tag !== undefined) return { rule: 'liquid/unknown-tag', ...unknownTag(tag, tags) }
  const filter = /^undefined filter: (.*)$/.exec(said)
  if (filter) {
    const message = `There is no Liquid filter \`${filter[1]}\`.`
    return { rule: 'liquid/unknown-filter', message, remedy: 'Correct its name, or leave it out.' }
  }
  const open = /^(?:tag|raw|output) (.*) not closed$/.exec(said)
  if (open) return unclosed(place)
  const message = `The Liquid here cannot be read: ${said}; received ${shortened(place)}.`
  return {
    rule: 'liquid/syntax',
    message,
    remedy: 'Correct it, or put {% raw %} and {% endraw %} around text that is not Liquid.',
  }
}

// A mistake may reach over pages, and a mark of it may be part of the next one.
function shortened(place: string): string {
  return place.length > 200 ? `${place.slice(0, 200)}…` : place
}

/** A place in a template's text, from 1; without a column where what stands for a failure before it has moved the rest of the line. */
export function placeIn(text: string, offset: number): { line: number; column?: number } {
  const before = text.slice(0, offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const isMoved = [markStart, rawStart].some((start) => line.includes(start))
  return { line: before.split('\n').length, column: isMoved ? undefined : line.length + 1 }
}

/** A failure at a place of a file, as the commands print it. */
export function problemAt(file: string, at: { line?: number; column?: number }, failure: Failure): Problem {
  return { file, ...at, severity: 'error', ...failure }
}
