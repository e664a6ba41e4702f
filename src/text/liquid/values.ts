import { Drop } from 'liquidjs'
import { ownValue } from '../../catalog/own-value'
import { ZonedTime } from '../front-matter/dates'
import { isRecord } from '../front-matter/front-matter'
import { isNumber, RubyFloat } from '../front-matter/ruby-float'

/** The method by which a drop is asked for a property; a symbol, so that no template can name it. */
export const READ = Symbol('read')
/** The method by which a drop lists the properties that `jsonify` writes. */
export const KEYS = Symbol('keys')

/** An object whose properties are worked out when a template asks for them. */
export abstract class LazyDrop extends Drop {
  abstract [READ](key: string): unknown
  abstract [KEYS](): string[]

  override liquidMethodMissing(key: string | number): unknown {
    return this[READ](String(key))
  }
}

/** Reads a property, or one of a property with dots between the names, from a mapping or drop. */
export function read(value: unknown, path: string): unknown {
  let at = value
  for (const key of path.split('.')) {
    if (at instanceof LazyDrop) at = at[READ](key)
    else if (Array.isArray(at))
      at = key === 'size' ? at.length : key === 'first' ? at[0] : key === 'last' ? at.at(-1) : undefined
    else if (isRecord(at)) at = ownValue(at, key)
    else return undefined
  }
  return at
}

const STRING_ESCAPES: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
}

/** A value as Ruby's `inspect` shows it. */
export function inspect(value: unknown): string {
  if (value === null || value === undefined) return 'nil'
  if (typeof value === 'string')
    return `"${value.replace(/["\\\n\t\r]|#(?=[{$@])/g, (found) => STRING_ESCAPES[found] ?? `\\${found}`)}"`
  if (Array.isArray(value)) return `[${value.map(inspect).join(', ')}]`
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${inspect(key)}=>${inspect(item)}`)
    return `{${entries.join(', ')}}`
  }
  if (value instanceof LazyDrop) return `#<${toText(read(value, 'path'))}>`
  return toText(value)
}

/** A value as Liquid writes it into the page. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(toText).join('')
  if (isRecord(value)) return inspect(value)
  if (value instanceof Drop) {
    const plain: unknown = value.valueOf()
    return plain === value ? '' : toText(plain)
  }
  // What is left are numbers, booleans and times, which spell themselves.
  return `${value as number}`
}

/** JSON as Ruby's generator writes it: no spaces, times as Ruby prints them, drops by their properties. */
export function toJson(value: unknown, depth = 0): string {
  if (value === null || value === undefined || typeof value === 'function') return 'null'
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item, depth)).join(',')}]`
  if (value instanceof LazyDrop)
    return members(
      value[KEYS]().map((key) => [key, neighbour(value, key, depth)]),
      depth + 1,
    )
  if (isRecord(value)) return members(Object.entries(value), depth)
  if (value instanceof ZonedTime) return JSON.stringify(value.toString())
  return toText(value)
}

const members = (entries: [string, unknown][], depth: number) =>
  `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${toJson(item, depth)}`).join(',')}}`

// A post names the next one, which names the next one: Jekyll writes the first of them only.
function neighbour(drop: LazyDrop, key: string, depth: number): unknown {
  return depth > 0 && (key === 'next' || key === 'previous') ? undefined : drop[READ](key)
}

/** Text as a number the way Ruby's `to_i` and `to_f` read it: as far as it goes, 0 where it does not. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (value instanceof RubyFloat) return value.valueOf()
  const number = Number.parseFloat(toText(value))
  return Number.isNaN(number) ? 0 : number
}

/** Which of two values comes first in a sorted list, as for `sort`. */
export function compare(a: unknown, b: unknown): number {
  if (a instanceof ZonedTime && b instanceof ZonedTime) return a.ms - b.ms
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  if (Array.isArray(a) && Array.isArray(b)) return compare(a[0], b[0])
  const [one, two] = [toText(a), toText(b)]
  return one === two ? 0 : one < two ? -1 : 1
}
