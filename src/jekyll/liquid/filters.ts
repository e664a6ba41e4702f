import type { Context, FilterImplOptions, Liquid } from 'liquidjs'
import { Drop, isFalsy } from 'liquidjs'
import type { Config } from '../config'
import { inZone, parseTime, strftime, ZonedTime } from '../dates'
import { toTime } from '../documents'
import { isRecord } from '../front-matter'
import { escapePath, slugify, type SlugMode } from '../permalink'
import { hasProperties } from './drops'
import { inspect, LazyDrop, read, RubyFloat, toJson, toNumber, toText } from './values'

/** What Jekyll's filters need of the site. */
export interface FilterSite {
  config: Config
  now: Date
  markdownify(text: string): string
}

interface FilterThis {
  context: Context
  liquid: Liquid
  token: { args: readonly unknown[] }
}
type Filter = (this: FilterThis, value: unknown, ...args: unknown[]) => unknown

const isNil = (value: unknown): value is null | undefined => value === null || value === undefined
const truthy = (value: unknown) => !isNil(value) && value !== false

function items(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (isNil(value)) return []
  if (isRecord(value)) return Object.values(value)
  return [value]
}

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const HTML: Record<string, string> = { ...XML, "'": '&#39;' }
const escapeWith = (table: Record<string, string>, text: string) =>
  text.replace(/[&<>"']/g, (found) => table[found] ?? found)

/** Text with `&`, `<`, `>` and quotes as entities, as Liquid's `escape` writes them. */
export function escapeHtml(text: string): string {
  return escapeWith(HTML, text)
}

// Dates

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return `${day}th`
  return day + (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
}

function dateFilters({ config, now }: FilterSite): Record<string, Filter> {
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

// URLs

function urlFilters({ config }: FilterSite): Record<string, Filter> {
  const isAbsolute = (text: string) => /^[a-z][a-z\d+.-]*:/i.test(text)
  const relative = (text: string): string => {
    if (isAbsolute(text)) return text
    if (text === '') return config.baseurl
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? []
    return config.baseurl + keepEscapes(path.startsWith('/') ? path : `/${path}`) + rest
  }
  return {
    relative_url: (value) => (isNil(value) ? value : relative(toText(value))),
    absolute_url(value) {
      if (isNil(value)) return value
      const text = toText(value)
      return isAbsolute(text) ? text : config.url + relative(text)
    },
    strip_index: (value) => (isNil(value) ? value : toText(value).replace(/\/index\.html?$/, '/')),
    cgi_escape: (value) =>
      encodeURIComponent(toText(value))
        .replace(/%20/g, '+')
        .replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`),
    uri_escape: (value) =>
      encodeURI(toText(value))
        .replace(/%25(?=[\da-f]{2})/gi, '%')
        .replace(/%5B/g, '[')
        .replace(/%5D/g, ']'),
  }
}

const keepEscapes = (path: string) => escapePath(path).replace(/%25(?=[\da-f]{2})/gi, '%')

// Lists

const comparable = (value: unknown) => (isNil(value) ? value : hasProperties(value) ? value : toText(value))

function matches(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => comparable(item) === comparable(wanted))
  if (isNil(wanted)) return isNil(value)
  return comparable(value) === comparable(wanted)
}

function compare(a: unknown, b: unknown): number {
  if (a instanceof ZonedTime && b instanceof ZonedTime) return a.ms - b.ms
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (Array.isArray(a) && Array.isArray(b)) return compare(a[0], b[0])
  const [one, two] = [toText(a), toText(b)]
  return one === two ? 0 : one < two ? -1 : 1
}

function sorted(value: unknown, property: unknown, nils: unknown): unknown {
  if (isNil(value)) return value
  const key = (item: unknown) => (isNil(property) ? item : read(item, toText(property)))
  const nilFirst = nils !== 'last'
  // Ruby sorts a mapping as pairs of key and value.
  const list = isRecord(value) && isNil(property) ? Object.entries(value) : items(value)
  return list.toSorted((a, b) => {
    const [one, two] = [key(a), key(b)]
    if (isNil(one) || isNil(two)) return isNil(one) === isNil(two) ? 0 : isNil(one) === nilFirst ? -1 : 1
    return compare(one, two)
  })
}

function grouped(list: unknown[], keyOf: (item: unknown) => unknown): Record<string, unknown>[] {
  const groups = new Map<unknown, unknown[]>()
  for (const item of list) {
    const name = comparable(keyOf(item)) ?? ''
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return [...groups].map(([name, members]) => ({ name, items: members, size: members.length }))
}

/** Runs an expression for each item, under the name that the template gave it. */
function evaluator(self: FilterThis, name: unknown, expression: unknown): (item: unknown) => unknown {
  return (item) => {
    self.context.push({ [toText(name)]: item })
    try {
      return self.liquid.evalValueSync(toText(expression), self.context) as unknown
    } finally {
      self.context.pop()
    }
  }
}

const listFilters: Record<string, Filter> = {
  where(value, property, wanted) {
    if (!Array.isArray(value) && !isRecord(value)) return value
    return items(value).filter((item) => matches(read(item, toText(property)), wanted))
  },
  where_exp(value, name, expression) {
    if (!Array.isArray(value) && !isRecord(value)) return value
    const test = evaluator(this, name, expression)
    return items(value).filter((item) => truthy(test(item)))
  },
  find: (value, property, wanted) =>
    Array.isArray(value) || isRecord(value)
      ? items(value).find((item) => matches(read(item, toText(property)), wanted))
      : value,
  find_exp(value, name, expression) {
    if (!Array.isArray(value) && !isRecord(value)) return value
    const test = evaluator(this, name, expression)
    return items(value).find((item) => truthy(test(item)))
  },
  group_by: (value, property) =>
    isNil(value) || typeof value === 'string'
      ? value
      : grouped(items(value), (item) => read(item, toText(property))),
  group_by_exp(value, name, expression) {
    return isNil(value) || typeof value === 'string'
      ? value
      : grouped(items(value), evaluator(this, name, expression))
  },
  sort: sorted,
  map: (value, property) => items(value).map((item) => read(item, toText(property))),
  push: (value, item) => [...items(value), item],
  pop: (value, count = 1) =>
    Array.isArray(value) ? value.slice(0, Math.max(0, value.length - toNumber(count))) : value,
  shift: (value, count = 1) => (Array.isArray(value) ? value.slice(toNumber(count)) : value),
  unshift: (value, item) => [item, ...items(value)],
  // A build must give the same site twice, so chance has no part in it.
  sample: (value, count) =>
    Array.isArray(value) ? (isNil(count) || count === 1 ? value[0] : value.slice(0, toNumber(count))) : value,
  array_to_sentence_string(value, connector = 'and') {
    if (!Array.isArray(value)) return value
    const words = value.map(toText)
    if (words.length < 3) return words.join(` ${toText(connector)} `)
    return `${words.slice(0, -1).join(', ')}, ${toText(connector)} ${words.at(-1)}`
  },
  compact: (value, property) =>
    items(value).filter((item) => !isNil(isNil(property) ? item : read(item, toText(property)))),
}

// Texts

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

function countWords(text: string, mode: unknown): number {
  const plain = (from: string) => from.split(/\s+/).filter(Boolean).length
  const characters = text.match(CJK)?.length ?? 0
  if (mode === 'cjk' || (mode === 'auto' && characters > 0)) return characters + plain(text.replace(CJK, ' '))
  return plain(text)
}

/** Straight quotes, dashes and dots as a printer sets them. */
function smartify(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/<</g, '«')
    .replace(/>>/g, '»')
    .replace(/(^|[\s([{—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'/g, '$1‘')
    .replace(/'/g, '’')
}

function textFilters(site: FilterSite): Record<string, Filter> {
  return {
    jsonify: (value) => toJson(value),
    inspect: (value) => escapeWith(HTML, inspect(value)),
    markdownify: (value) => site.markdownify(toText(value)),
    smartify: (value) => smartify(toText(value)),
    slugify: (value, mode) =>
      isNil(value) ? value : slugify(toText(value), (mode ?? 'default') as SlugMode),
    xml_escape: (value) => escapeWith(XML, toText(value)),
    number_of_words: (value, mode) => countWords(toText(value), mode),
    normalize_whitespace: (value) => toText(value).replace(/\s+/g, ' ').trim(),
    to_integer: (value) => (typeof value === 'boolean' ? Number(value) : Math.trunc(toNumber(value))),
  }
}

// Numbers

const isFraction = (value: unknown) =>
  value instanceof RubyFloat ||
  (typeof value === 'number'
    ? !Number.isInteger(value)
    : typeof value === 'string' && /^-?\d+\.\d/.test(value))

/** Ruby keeps whole and fractional numbers apart: 7 / 2 is 3, and 7 / 2.0 is 3.5. */
const calculated = (calculate: (a: number, b: number) => number, onWhole = calculate): Filter =>
  function (value, operand) {
    const token = this.token.args[0] as
      | { content?: unknown; input?: string; begin?: number; end?: number }
      | undefined
    const spelled = token?.input?.slice(token.begin, token.end) ?? ''
    const isExact = !isFraction(value) && !isFraction(operand) && !/^-?\d+\.\d/.test(spelled)
    if (isExact) return onWhole(toNumber(value), toNumber(operand))
    const result = calculate(toNumber(value), toNumber(operand))
    return Number.isInteger(result) ? new RubyFloat(result) : result
  }

const numberFilters: Record<string, Filter> = {
  plus: calculated((a, b) => a + b),
  minus: calculated((a, b) => a - b),
  times: calculated((a, b) => a * b),
  divided_by: calculated(
    (a, b) => a / b,
    (a, b) => {
      if (b === 0) throw new Error('A number is divided by 0.')
      return Math.floor(a / b)
    },
  ),
}

const builtinFilters: Record<string, Filter> = {
  escape: (value) => (isNil(value) ? value : escapeHtml(toText(value))),
  escape_once: (value) => escapeHtml(toText(value)).replace(/&amp;(#?\w+;)/g, '&$1'),
  default(value, fallback, option) {
    if (Array.isArray(option) && option[0] === 'allow_false' && truthy(option[1]) && value === false)
      return value
    const isEmpty =
      value === '' ||
      (Array.isArray(value) && value.length === 0) ||
      (isRecord(value) && Object.keys(value).length === 0)
    return isFalsy(value, this.context) || isEmpty ? fallback : value
  },
}

// Templates spell nil, empty and blank as objects of the engine.
const plain = (value: unknown): unknown =>
  value instanceof Drop && !(value instanceof LazyDrop) ? value.valueOf() : value

/** Adds Jekyll's filters to an engine, over liquidjs' own where the two differ. */
export function registerFilters(liquid: Liquid, site: FilterSite): void {
  const all = {
    ...dateFilters(site),
    ...urlFilters(site),
    ...listFilters,
    ...textFilters(site),
    ...numberFilters,
    ...builtinFilters,
  }
  for (const [name, filter] of Object.entries(all)) {
    const onValues: Filter = function (value, ...args) {
      return filter.call(this, plain(value), ...args.map(plain))
    }
    liquid.registerFilter(name, onValues as FilterImplOptions)
  }
}
