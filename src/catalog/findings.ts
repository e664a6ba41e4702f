import type { Problem } from './types'

/** What `dev` tells its pages of the findings of `check`. */
export interface FindingsReport {
  /** Of the page that asked, or of the whole blog. */
  findings: Problem[]
  /** How many the whole blog has. */
  total: number
  /** What the documentation says of the rules that are named here, as HTML. */
  why: Record<string, string>
  /** There is nothing to tell yet, or nothing that could be found out, and why not. */
  state: 'looking' | 'done' | { failed: string }
}

/** `file:line:column`, as far as they are known. */
export function placeOf({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [file, line, line && column].filter((part) => part !== undefined).join(':')
}
