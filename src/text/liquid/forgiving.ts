import type { Liquid, LiquidError, Template } from 'liquidjs'
import type { Problem } from '../../catalog/types'
import { explain, placeIn, problemAt, rawEnd, rawStart } from './marks'
import { standInAsLiquid, withBody } from './stand-in'

/** A template's text with marks in place of what could not be read, and what was wrong with it. */
export interface Parsed {
  text: string
  templates: Template[]
  problems: Problem[]
  /** Tags that were marked, whose `end…` must not be told again. */
  opened: Set<string>
}

/** A text of a file that is a template; `firstLine` is the line of the file at which it begins. */
export interface TemplateText {
  text: string
  file: string
  firstLine: number
}

// A text in which more is wrong than this is no template at all.
const LIMIT = 200

/** The whole `{{ … }}` or `{% … %}` that an offset lies in. */
function regionAt(text: string, offset: number): { from: number; to: number } {
  const from = Math.max(text.lastIndexOf('{{', offset), text.lastIndexOf('{%', offset), 0)
  const close = text.startsWith('{%', from) ? '%}' : '}}'
  const end = text.indexOf(close, from)
  const line = text.indexOf('\n', from)
  if (end >= 0) return { from, to: end + 2 }
  return { from, to: line < 0 ? text.length : line }
}

/** An error of the engine, in a template as far as it has been read. */
interface Failed {
  liquid: Liquid
  template: TemplateText
  parsed: Parsed
  error: unknown
}

const lineEnds = (text: string) => text.split('\n').length - 1

/** Puts a mark in place of the Liquid that an error points at; the lines of the text stay where they are. */
export function markError({ liquid, template, parsed, error }: Failed): Parsed {
  const { text, opened } = parsed
  const { from, to } = regionAt(text, (error as Partial<LiquidError>).token?.begin ?? 0)
  const place = text.slice(from, to)
  const name = /^\{%-?\s*(\w+)/.exec(place)?.[1]
  const isEndOfMarked = name?.startsWith('end') === true && opened.has(name.slice(3))
  const original = (error as Partial<LiquidError>).originalError ?? error
  const failure = explain(original, place, Object.keys(liquid.tags))
  const tag = { text, from, to }
  const gap = failure.rule === 'liquid/unknown-tag' && name ? withBody(tag, name) : tag
  const shown = standInAsLiquid(gap, isEndOfMarked ? undefined : failure.message)
  const lines = '\n'.repeat(lineEnds(text.slice(from, gap.to)) - lineEnds(shown))
  const at = placeIn(text, from)
  const line = template.firstLine + at.line - 1
  return {
    ...parsed,
    text: text.slice(0, from) + shown + lines + text.slice(gap.to),
    problems: isEndOfMarked
      ? parsed.problems
      : [...parsed.problems, problemAt(template.file, { ...at, line }, failure)],
    opened: name ? new Set([...opened, name]) : opened,
  }
}

/** Reads a template; what cannot be read becomes a mark and a problem, never an exception. */
export function parseForgiving(liquid: Liquid, template: TemplateText, from?: Parsed): Parsed {
  let parsed = from ?? { text: template.text, templates: [], problems: [], opened: new Set<string>() }
  for (let count = 0; count < LIMIT; count++) {
    try {
      return { ...parsed, templates: liquid.parse(parsed.text, template.file) }
    } catch (error) {
      parsed = markError({ liquid, template, parsed, error })
    }
  }
  const text = parsed.text.replaceAll(rawStart, '').replaceAll(rawEnd, '').replaceAll('{%', '{ %')
  return { ...parsed, templates: liquid.parse(`{% raw %}${text}{% endraw %}`) }
}
