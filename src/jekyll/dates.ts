const MINUTE = 60_000

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

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

const pad = (value: number, width = 2, fill = '0') => String(value).padStart(width, fill)

/** `+0100`, or `+01:00` with a colon; `offset` in minutes. */
function offsetText(offset: number, colon = ''): string {
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${colon}${pad(size % 60)}`
}

/**
 * A moment with the offset that it is to be shown in: what Ruby calls a Time (`time`, `utc`) or a Date (`date`).
 * `ms` counts from 1970, `offset` is in minutes east of UTC.
 */
export class ZonedTime {
  readonly ms: number
  readonly offset: number
  readonly form: 'time' | 'utc' | 'date'

  constructor(ms: number, offset: number, form: 'time' | 'utc' | 'date' = 'time') {
    this.ms = ms
    this.offset = offset
    this.form = form
  }

  /** The clock on the wall there, to be read with the getUTC… methods. */
  get wall(): Date {
    return new Date(this.ms + this.offset * MINUTE)
  }

  /** ISO 8601 to the second, with the offset: `2023-01-28T10:38:40+01:00`. */
  get iso(): string {
    const zone = this.form === 'utc' ? 'Z' : offsetText(this.offset, ':')
    return this.wall.toISOString().slice(0, 19) + zone
  }

  /** As Ruby prints it. */
  toString(): string {
    const text = this.wall.toISOString()
    if (this.form === 'date') return text.slice(0, 10)
    return `${text.slice(0, 10)} ${text.slice(11, 19)} ${this.form === 'utc' ? 'UTC' : offsetText(this.offset)}`
  }

  toJSON(): string {
    return this.iso
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

function offsetFormatter(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formatters.set(zone, formatter)
  }
  return formatter
}

/** Whether the machine knows a time zone by that name. */
export function isTimeZone(zone: string): boolean {
  try {
    offsetFormatter(zone)
    return true
  } catch {
    return false
  }
}

/** Minutes east of UTC that clocks in `zone` show at the moment `ms`. */
export function offsetAt(ms: number, zone: string): number {
  const key = `${zone} ${Math.floor(ms / (15 * MINUTE))}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const name = offsetFormatter(zone)
    .formatToParts(ms)
    .find((part) => part.type === 'timeZoneName')?.value
  const match = /GMT([+-])(\d{1,2}):?(\d\d)?/.exec(name ?? '')
  const size = match ? Number(match[2]) * 60 + Number(match[3] ?? 0) : 0
  const offset = match?.[1] === '-' ? -size : size
  offsets.set(key, offset)
  return offset
}

/** The moment `ms` as clocks in `zone` show it. */
export function inZone(ms: number, zone: string): ZonedTime {
  return new ZonedTime(ms, offsetAt(ms, zone))
}

/** Turns a wall clock's reading in `zone`, given as if it were UTC, into the moment. */
export function fromWall(wall: number, zone: string): ZonedTime {
  let ms = wall - offsetAt(wall, zone) * MINUTE
  ms = wall - offsetAt(ms, zone) * MINUTE
  return inZone(ms, zone)
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
  const hours = ZONE_NAMES[text.toLowerCase()]
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

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const monthOf = (name: string) =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)))

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
    new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[,\\s-]+(\\d{4}|\\d\\d)(?!\\d)`, 'i'),
    (m) => [fullYear(m[3]!), monthOf(m[2]!), Number(m[1])],
  ],
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?[,\\s]+(\\d{4})(?!\\d)`, 'i'),
    (m) => [Number(m[3]), monthOf(m[1]!), Number(m[2])],
  ],
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

/** The day of the year, from 1. */
function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
}

/** The ISO 8601 week and the year that it belongs to. */
function isoWeek(wall: Date): { year: number; week: number } {
  const thursday = new Date(wall.getTime() + (4 - (wall.getUTCDay() || 7)) * 86_400_000)
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 }
}

function zoneName(time: ZonedTime, zone: string): string {
  if (time.form === 'utc') return 'UTC'
  if (time.form === 'date' || offsetAt(time.ms, zone) !== time.offset)
    return time.form === 'date' ? '+00:00' : ''
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    time.ms,
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
}

/** Each conversion of strftime that gives a number: its value, usual width and filling. */
const NUMBERS: Record<string, (wall: Date, time: ZonedTime) => [value: number, width: number, fill: string]> =
  {
    Y: (wall) => [wall.getUTCFullYear(), 4, '0'],
    C: (wall) => [Math.floor(wall.getUTCFullYear() / 100), 2, '0'],
    y: (wall) => [wall.getUTCFullYear() % 100, 2, '0'],
    m: (wall) => [wall.getUTCMonth() + 1, 2, '0'],
    d: (wall) => [wall.getUTCDate(), 2, '0'],
    e: (wall) => [wall.getUTCDate(), 2, ' '],
    j: (wall) => [dayOfYear(wall), 3, '0'],
    H: (wall) => [wall.getUTCHours(), 2, '0'],
    k: (wall) => [wall.getUTCHours(), 2, ' '],
    I: (wall) => [wall.getUTCHours() % 12 || 12, 2, '0'],
    l: (wall) => [wall.getUTCHours() % 12 || 12, 2, ' '],
    M: (wall) => [wall.getUTCMinutes(), 2, '0'],
    S: (wall) => [wall.getUTCSeconds(), 2, '0'],
    s: (_wall, time) => [Math.floor(time.ms / 1000), 1, '0'],
    u: (wall) => [wall.getUTCDay() || 7, 1, '0'],
    w: (wall) => [wall.getUTCDay(), 1, '0'],
    G: (wall) => [isoWeek(wall).year, 4, '0'],
    g: (wall) => [isoWeek(wall).year % 100, 2, '0'],
    V: (wall) => [isoWeek(wall).week, 2, '0'],
    U: (wall) => [Math.floor((dayOfYear(wall) + 6 - wall.getUTCDay()) / 7), 2, '0'],
    W: (wall) => [Math.floor((dayOfYear(wall) + 6 - ((wall.getUTCDay() + 6) % 7)) / 7), 2, '0'],
  }

const WORDS: Record<string, (wall: Date) => string> = {
  A: (wall) => DAYS[wall.getUTCDay()]!,
  a: (wall) => DAYS[wall.getUTCDay()]!.slice(0, 3),
  B: (wall) => MONTHS[wall.getUTCMonth()]!,
  b: (wall) => MONTHS[wall.getUTCMonth()]!.slice(0, 3),
  h: (wall) => MONTHS[wall.getUTCMonth()]!.slice(0, 3),
  p: (wall) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  P: (wall) => (wall.getUTCHours() < 12 ? 'am' : 'pm'),
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
}

const COMPOUND: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  R: '%H:%M',
  r: '%I:%M:%S %p',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  X: '%H:%M:%S',
  x: '%m/%d/%y',
  '+': '%a %b %e %H:%M:%S %Z %Y',
}

/** Writes a moment by a pattern of Ruby's strftime; `zone` is where `%Z` looks for the name. */
export function strftime(time: ZonedTime, pattern: string, zone: string): string {
  const wall = time.wall
  return pattern.replace(
    /%([-0^#_]*)(\d*)(:{0,2})([A-Za-z%+])/g,
    (whole, flags: string, width: string, colons: string, key: string) => {
      const upper = (text: string) => (flags.includes('^') || flags.includes('#') ? text.toUpperCase() : text)
      const number = NUMBERS[key]?.(wall, time)
      if (number) {
        if (flags.includes('-')) return String(number[0])
        const fill = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : number[2]
        return pad(number[0], Number(width || number[1]), fill)
      }
      if (key === 'z') return offsetText(time.offset, colons ? ':' : '') + (colons.length > 1 ? ':00' : '')
      if (key === 'Z') return zoneName(time, zone)
      if (key === 'L' || key === 'N') {
        const digits = Number(width || (key === 'L' ? 3 : 9))
        return pad(wall.getUTCMilliseconds(), 3).padEnd(digits, '0').slice(0, digits)
      }
      const compound = COMPOUND[key]
      const text = compound ? strftime(time, compound, zone) : WORDS[key]?.(wall)
      if (text === undefined) return whole
      return upper(key === 'p' && flags.includes('#') ? text.toLowerCase() : text).padStart(
        Number(width || 0),
        flags.includes('0') ? '0' : ' ',
      )
    },
  )
}
