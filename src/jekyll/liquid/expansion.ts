import type { TagToken } from 'liquidjs'
import type { Problem } from '../../catalog/types'
import type { ListCall } from '../liquid'
import type { SourceDocument } from '../source'
import type { SiteModel } from './drops'
import type { Work } from '../../text/liquid/limits'
import type { Parsed } from '../../text/liquid/forgiving'
import { placeIn, problemAt, type Failure } from '../../text/liquid/marks'
import { standIn } from '../../text/liquid/stand-in'

/** What one expansion collects on its way. */
export interface Expansion {
  document: SourceDocument
  lists: ListCall[]
  problems: Problem[]
  includes: Set<string>
  depth: number
  work: Work
}

/** What the tags share: the site, parsed includes, and the expansion that is under way. */
export interface TagSite {
  model: SiteModel
  parsed: Map<string, Parsed | undefined>
  current(): Expansion
}

/** The place, from 1, of a tag in its text. */
export const placeOf = (token: TagToken) => placeIn(token.input, token.begin)

/** Reports a failure at a tag and gives what stands in its place. */
export function fail(site: TagSite, token: TagToken, failure: Failure): string {
  const { document, problems } = site.current()
  const isOwn = token.file === document.source || token.file === undefined
  const at = placeOf(token)
  const line = at.line + (isOwn ? document.bodyLine - 1 : 0)
  problems.push(problemAt(token.file ?? document.source, { ...at, line }, failure))
  return standIn({ text: token.input, from: token.begin, to: token.end }, failure.message)
}
