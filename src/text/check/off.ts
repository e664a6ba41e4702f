import { isRecord } from '../front-matter/front-matter'

/**
 * Whether a rule speaks, by what is said under `check`, the nearest word first: `false` turns all off; in a mapping a rule
 * or a group is turned off, or on again, by its name.
 */
export function isRuleOn(rule: string, said: readonly unknown[]): boolean {
  const [group = ''] = rule.split('/')
  for (const each of said) {
    if (each === false) return false
    const answer = isRecord(each) ? (each[rule] ?? each[group]) : undefined
    if (typeof answer === 'boolean') return answer
  }
  return true
}
