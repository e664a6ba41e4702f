import type { SaidProblem } from '../../catalog/types'
import type { ZonedTime } from './dates'
import { toTime } from './parse-time'

/** The key by which front matter says when its text last changed (TeXt and its like); undefined where it does not. */
export function modifiedKey(values: Record<string, unknown>): string | undefined {
  const keys = ['date_modified', 'modify_date', 'last_modified_at']
  return keys.find((key) => values[key] !== undefined && values[key] !== null)
}

/** When a text was written and last changed, and which of its dates are none. */
export interface Dates {
  date?: ZonedTime
  modified?: ZonedTime
  problems: SaidProblem[]
}

/** The dates that front matter says; `nameDate`, the file name's, counts where it says none. */
export function datesOf(values: Record<string, unknown>, zone: string, nameDate?: ZonedTime): Dates {
  const problems: SaidProblem[] = []
  const read = (field: string): ZonedTime | undefined => {
    const time = toTime(values[field], zone)
    const message = `\`${field}\` must be a date, but is ${JSON.stringify(values[field])}.`
    const remedy = `Write it like \`${field}: 2023-01-28 10:38:40 +0100\`.`
    if (!time) problems.push({ severity: 'error', rule: 'date/invalid', key: field, message, remedy })
    return time
  }
  const date = (values['date'] === undefined ? undefined : read('date')) ?? nameDate
  const field = modifiedKey(values)
  const modified = field ? read(field) : undefined
  return { date, modified, problems }
}
