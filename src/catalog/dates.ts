import type { DateText } from './types'

/** A date for a page: «January 28, 2023», «2023年1月28日», in the site's zone; short leaves the year out for lists by year. */
export function dateText(options: {
  iso: string
  lang: string
  timezone: string
  short?: boolean
}): DateText {
  const { iso, lang, timezone, short } = options
  return { iso, text: formatter(lang, timezone, short ?? false).format(new Date(iso)) }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Making a formatter takes a hundred times as long as using it.
function formatter(lang: string, timezone: string, short: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${timezone} ${short}`
  const known = formatters.get(key)
  if (known) return known
  const year = short ? {} : ({ year: 'numeric' } as const)
  const made = new Intl.DateTimeFormat(lang, {
    ...year,
    month: short ? 'short' : 'long',
    day: 'numeric',
    timeZone: timezone,
  })
  formatters.set(key, made)
  return made
}

/** The latest of some moments (ISO 8601); undefined where there is none. */
export function latest(moments: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined
  for (const each of moments) {
    if (each && (!last || Date.parse(each) > Date.parse(last))) last = each
  }
  return last
}
