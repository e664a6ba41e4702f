import { ownValue } from '../../catalog/own-value'
import { fromWall, inZone, ZonedTime } from './dates'

const MINUTE = 60_000

/** Hours from UTC of the zone names that Ruby knows and that people write. */
const ZONE_NAMES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  jst: 9,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

interface Clock {
  hour: number
  minute: number
  second: number
  ms: number
  offset?: number
}

/** Minutes east of UTC for `Z`, `+01:00`, `-5`, `CET`; undefined for anything else. */
function zoneOffset(text: string): number | undefined {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(text)
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
  const hours = ownValue(ZONE_NAMES, text.toLowerCase())
  return hours === undefined ? undefined : hours * 60
}

const CLOCK =
  /(?:^|[\sT,])(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?\s*([ap]\.?m\.?\b)?|\s*([ap]\.?m\.?\b))\s*([+-]\d{1,2}:?(?:\d\d)?|[A-Za-z]+(?:[+-]\d+)?)?/i

function readClock(text: string): { clock: Clock; rest: string } {
  const match = CLOCK.exec(text)
  if (!match) return { clock: { hour: 0, minute: 0, second: 0, ms: 0 }, rest: text }
  const half = (match[5] ?? match[6])?.toLowerCase().charAt(0)
  const hour = half ? (Number(match[1]) % 12) + (half === 'p' ? 12 : 0) : Number(match[1])
  const offset = match[7] ? zoneOffset(match[7]) : undefined
  const fraction = match[4] ? Math.floor(Number(`0.${match[4]}`) * 1000) : 0
  const clock = { hour, minute: Number(match[2] ?? 0), second: Number(match[3] ?? 0), ms: fraction, offset }
  const end = match.index + match[0].length - (match[7] && offset === undefined ? match[7].length : 0)
  return { clock, rest: `${text.slice(0, match.index)} ${text.slice(end)}` }
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 69 ? 2000 : 1900)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH = `\\b(${MONTHS.join('|')})[a-z]*\\.?`

const monthOf = (name: string) => MONTHS.indexOf(name.toLowerCase().slice(0, 3))

/** The ways to write a day, in the order they are tried; each gives year, month (0-based) and day. */
const DAY_FORMS: [RegExp, (m: string[]) => [number, number, number]][] = [
  [/(?:^|\s)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[2]) - 1, Number(m[3])]],
  [/(?:^|\s)(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/, (m) => [fullYear(m[1]!), Number(m[2]) - 1, Number(m[3])]],
  [/(?:^|\s)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[2]) - 1, Number(m[3])]],
  [
    /(?:^|\s)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/,
    (m) => [Number(m[3]), Number(m[2]) - 1, Number(m[1])],
  ],
  [/(?:^|\s)(\d{4})(\d\d)(\d\d)(?!\d)/, (m) => [Number(m[1]), Number(m[2]) - 1, Number(m[3])]],
  [
    new RegExp(`(?:^|\\s)(\\d{4})[\\s-]+${MONTH}[\\s-]+(\\d{1,2})(?!\\d)`, 'i'),
    (m) => [Number(m[1]), monthOf(m[2]!), Number(m[3])],
  ],
  [
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[,\\s-]+(\\d{4}|\\d\\d)(?!\\d)`, 'i'),
    (m) => [fullYear(m[3]!), monthOf(m[2]!), Number(m[1])],
  ],
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?[,\\s]+(\\d{4})(?!\\d)`, 'i'),
    (m) => [Number(m[3]), monthOf(m[1]!), Number(m[2])],
  ],
  // Without a day it is the first one.
  [new RegExp(`${MONTH}[,\\s-]+(\\d{4})(?!\\d)`, 'i'), (m) => [Number(m[2]), monthOf(m[1]!), 1]],
  [new RegExp(`(?:^|\\s)(\\d{4})[\\s-]+${MONTH}`, 'i'), (m) => [Number(m[1]), monthOf(m[2]!), 1]],
  [/(?:^|\s)(\d{4})\/(\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[2]) - 1, 1]],
  [/(?:^|\s)(\d{1,2})\/(\d{4})(?!\d)/, (m) => [Number(m[2]), Number(m[1]) - 1, 1]],
]

function readDay(text: string): [number, number, number] | undefined {
  for (const [form, read] of DAY_FORMS) {
    const match = form.exec(text)
    if (match) return read(match)
  }
  return undefined
}

/**
 * Reads a date as Ruby's Time.parse does: ISO forms, slashes, RFC 2822, month names, am and pm, zone names.
 * Without an offset the clock is that of `zone`. Undefined where there is no such day or no date at all.
 */
export function parseTime(text: string, zone: string): ZonedTime | undefined {
  const spaced = text.trim().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d):?(\d\d):?(\d\d)?/i, '$1-$2-$3 $4:$5:$6')
  const { clock, rest } = readClock(spaced)
  const day = readDay(rest)
  if (!day || clock.hour > 24 || clock.minute > 59 || clock.second > 60) return undefined
  const midnight = new Date(Date.UTC(...day))
  if (midnight.getUTCMonth() !== day[1] || midnight.getUTCDate() !== day[2]) return undefined
  const wall = midnight.getTime() + ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + clock.ms
  if (clock.offset === undefined) return fromWall(wall, zone)
  return new ZonedTime(
    wall - clock.offset * MINUTE,
    clock.offset,
    /\b(?:utc|z)\b|\dz$/i.test(text) ? 'utc' : 'time',
  )
}

/** A front matter value as a moment in the site's zone; undefined where it is no date. */
export function toTime(value: unknown, zone: string): ZonedTime | undefined {
  if (value instanceof ZonedTime) {
    return value.form === 'date' ? fromWall(value.ms, zone) : inZone(value.ms, zone)
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const time = parseTime(String(value), zone)
  return time && inZone(time.ms, zone)
}
