import type { Problem } from '../../catalog/types'
import { distinct, inOrder } from '../report'
import type { SiteFacts } from './facts'
import { isOn } from './off'
import type { Fix } from '../../text/check/rule'
import { rules } from './rules'

/** A problem, with the change that mends it where one is sure. */
export interface Checked extends Problem {
  fix?: Fix
}

/** Everything that is wrong with a site's sources and not turned off, in order; `problems` are what reading found. */
export function findings(facts: SiteFacts, problems: readonly Problem[]): Checked[] {
  const files = new Map(facts.files.map((file) => [file.document.source, file]))
  const found: Checked[] = rules.flatMap(({ name, severity, find }) =>
    find(facts).map((finding) => ({ severity, rule: name, ...finding })),
  )
  const { values } = facts.source.config
  const placed = [...problems, ...found].map((each) =>
    files.has(each.file) || each.file === facts.source.config.file ? fromItsBeginning(each) : each,
  )
  return inOrder(distinct(placed)).filter(({ rule, file }) =>
    isOn({ rule, file: files.get(file), config: values }),
  )
}

// A text's beginning is a better place than none.
function fromItsBeginning(problem: Checked): Checked {
  return problem.line === undefined ? { ...problem, line: 1, column: 1 } : problem
}
