import { inZone, ZonedTime } from '../../front-matter/dates'
import { parseTime, toTime } from '../../front-matter/parse-time'
import { strftime } from '../../front-matter/strftime'
import { toText } from '../values'
import { isNil, type Filter, type FilterSite } from './filter'

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return `${day}th`
  return day + (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
}

/** Jekyll's filters that read and write dates. */
export function dateFilters({ config, now }: FilterSite): Record<string, Filter> {
  const zone = config.timezone
  const timeOf = (value: unknown): ZonedTime | undefined => {
    if (value instanceof Date) return inZone(value.getTime(), zone)
    if (typeof value === 'number') return inZone(value * 1000, zone)
    return toTime(value, zone)
  }
  const written = (month: string): Filter =>
    function (value, type, style) {
      const time = timeOf(value)
      if (!time) return value
      if (type !== 'ordinal') return strftime(time, `%d ${month} %Y`, zone)
      const day = ordinal(time.wall.getUTCDate())
      return strftime(time, style === 'US' ? `${month} ${day}, %Y` : `${day} ${month} %Y`, zone)
    }
  const formatted = (pattern: string): Filter =>
    function (value) {
      const time = timeOf(value)
      return time ? strftime(time, pattern, zone) : value
    }
  return {
    date_to_string: written('%b'),
    date_to_long_string: written('%B'),
    date_to_rfc822: formatted('%a, %d %b %Y %H:%M:%S %z'),
    date_to_xmlschema(value) {
      const time = timeOf(value)
      return time ? time.iso : value
    },
    date(value, pattern) {
      if (isNil(pattern) || toText(pattern) === '') return value
      if (value === 'now' || value === 'today')
        return strftime(inZone(now.getTime(), zone), toText(pattern), zone)
      const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value))
      const time = isNumber
        ? inZone(Number(value) * 1000, zone)
        : value instanceof ZonedTime
          ? value
          : parseTime(toText(value), zone)
      return time ? strftime(time, toText(pattern), zone) : value
    },
  }
}
