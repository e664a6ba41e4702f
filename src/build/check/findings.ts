import type { Problem } from '../../catalog/types'
import { distinct, inOrder } from '../report'
import type { SiteFacts } from './facts'
import { isOn } from './off'
import type { Fix } from './rule'
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
  return inOrder(distinct([...problems, ...found].map(withoutNothing))).filter(({ rule, file }) =>
    isOn(rule, files.get(file), values),
  )
}

// `line: undefined` and no line are the same.
function withoutNothing({ line, column, ...problem }: Checked): Checked {
  return { ...problem, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
}
