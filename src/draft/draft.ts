import type { SaidProblem } from '../catalog/types'
import type { ZonedTime } from '../text/front-matter/dates'

/** A text that is to be a post, read as Jekyll would. */
export interface Draft {
  /** All of it. */
  text: string
  /** What its front matter says. */
  own: Record<string, unknown>
  /** The same over the config's defaults. */
  frontMatter: Record<string, unknown>
  body: string
  /** The line, from 1, at which the body begins. */
  bodyLine: number
  lang: string
  /** Out of the file's name; undefined for a text without one. */
  slug: string | undefined
  date: ZonedTime
  modified: ZonedTime | undefined
  problems: SaidProblem[]
}
