import type { Problem } from '../../catalog/types'
import type { SiteFacts } from './facts'
import type { KeyPath } from './front-matter-places'

/** A change to a file's front matter that is sure to be meant. */
export type Fix = { rename: KeyPath; to: string } | { add: string; value: string }

/** What a rule found, and where. */
export interface Finding extends Pick<Problem, 'file' | 'line' | 'column' | 'message' | 'remedy'> {
  fix?: Fix
}

/** One thing that may be wrong with a blog; `find` is pure. */
export interface Rule {
  /** `group/name`, as it is printed, turned off and described in docs/check.md. */
  name: string
  severity: Problem['severity']
  find: (facts: SiteFacts) => Finding[]
}
