import type { Problem } from '../../catalog/types'
import type { KeyPath } from '../front-matter/places'
import type { OneFile, OneText } from './facts'

/** A change to a file's front matter that is sure to be meant. */
export type Fix = { rename: KeyPath; to: string } | { add: string; value: string }

/** What a rule found, and where. */
export interface Finding extends Pick<Problem, 'file' | 'line' | 'column' | 'message' | 'remedy'> {
  fix?: Fix
}

/** One thing that may be wrong with a single file, whatever else is in its blog; `find` is pure. */
interface RuleOf<Facts> {
  /** `group/name`, as it is printed, turned off and described in docs/check.md. */
  name: string
  severity: Problem['severity']
  find: (facts: Facts) => Finding[]
}

export type FileRule = RuleOf<OneFile>
export type TextRule = RuleOf<OneText>
