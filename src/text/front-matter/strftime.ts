import { offsetAt, offsetText, type ZonedTime } from './dates'

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

const pad = (value: number, width = 2, fill = '0') => String(value).padStart(width, fill)

/** The day of the year, from 1. */
function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1
}

/** The ISO 8601 week and the year that it belongs to. */
function isoWeek(wall: Date): { year: number; week: number } {
  const thursday = new Date(wall.getTime() + (4 - (wall.getUTCDay() || 7)) * 86_400_000)
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 }
}

// Each abbreviates the zones that are near, and writes `GMT-4` for others.
const countries = ['en-GB', 'en-US', 'en-AU', 'en-IN', 'en-ZA', 'en-HK', 'ja']

const formats = new Map<string, Intl.DateTimeFormat[]>()

function formatsOf(zone: string): Intl.DateTimeFormat[] {
  const known = formats.get(zone)
  if (known) return known
  const options = { timeZone: zone, timeZoneName: 'short' } as const
  const made = countries.map((locale) => new Intl.DateTimeFormat(locale, options))
  formats.set(zone, made)
  return made
}

function zoneName(time: ZonedTime, zone: string): string {
  if (time.form === 'utc') return 'UTC'
  if (time.form === 'date') return '+00:00'
  if (offsetAt(time.ms, zone) !== time.offset) return ''
  const nameIn = (format: Intl.DateTimeFormat) =>
    format.formatToParts(time.ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const abbreviating = formatsOf(zone).find((format) => !/^GMT[-+]/.test(nameIn(format)))
  return nameIn(abbreviating ?? formatsOf(zone)[0]!)
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
