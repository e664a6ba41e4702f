import type { Problem } from '../../catalog/types'
import type { FileRule, Finding, TextRule } from '../../text/check/rule'
import type { SiteFacts } from './facts'

/** One thing that may be wrong with a blog; `find` is pure. */
export interface Rule {
  /** `group/name`, as it is printed, turned off and described in docs/check.md. */
  name: string
  severity: Problem['severity']
  find: (facts: SiteFacts) => Finding[]
}

/** A rule of one file, for every file with front matter. */
export function inFiles({ name, severity, find }: FileRule): Rule {
  return { name, severity, find: ({ files }) => files.flatMap(find) }
}

/** A rule of one text, for every text that readers see. */
export function inTexts({ name, severity, find }: TextRule): Rule {
  return { name, severity, find: ({ texts }) => texts.flatMap(find) }
}
