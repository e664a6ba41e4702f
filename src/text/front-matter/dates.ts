const MINUTE = 60_000

const pad = (value: number) => String(value).padStart(2, '0')

/** `+0100`, or `+01:00` with a colon; `offset` in minutes. */
export function offsetText(offset: number, colon = ''): string {
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
