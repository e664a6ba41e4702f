import { parseDocument, visit, type Alias, type Document, type ScalarTag } from 'yaml'
import { inZone, ZonedTime } from './dates'
import { toFloat } from './ruby-float'

/** What is wrong with a YAML text; `line` and `column` count from 1 within it. */
export interface YamlError {
  message: string
  line: number
  column: number
}

/** What reads YAML in a time zone; as `parseYaml`. */
export type YamlParser = (text: string, zone: string) => { value?: unknown; error?: YamlError }

const plain = (test: RegExp, resolve: (text: string) => unknown, tag: string): ScalarTag => ({
  tag: `tag:yaml.org,2002:${tag}`,
  default: true,
  test,
  resolve,
})

const digits = (text: string) => text.replace(/[_,]/g, '')

function radix(text: string, prefix: string, base: number): number {
  return Number.parseInt(digits(text).replace(prefix, ''), base)
}

/** A number that JavaScript would round stays the digits that were written: it is the name of something, and no JSON takes a BigInt. */
function integer(text: string): number | string {
  const value = Number(digits(text))
  return Number.isSafeInteger(value) ? value : digits(text)
}

/** Ruby reads `12:30` as seconds, hours first. */
function sexagesimal(text: string): number {
  return text.split(':').reduce((sum, part, at) => sum + Number(digits(part)) * 60 ** (2 - at), 0)
}

function date(text: string): ZonedTime | string {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  const midnight = new Date(Date.UTC(year, month - 1, day))
  return midnight.getUTCDate() === day ? new ZonedTime(midnight.getTime(), 0, 'date') : text
}

const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?\s*(?:(Z)|([-+])(\d{1,2}):?(\d\d)?)?$/

function time(text: string, zone: string): ZonedTime | string {
  const match = TIME.exec(text)
  if (!match) return text
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const fraction = Math.floor(Number(`0.${match[7] || 0}`) * 1000)
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, fraction)
  if (hour > 23 || minute > 59 || new Date(ms).getUTCDate() !== day) return text
  if (match[8]) return new ZonedTime(ms, 0, 'utc')
  // Psych takes a time without an offset for UTC and shows it in the machine's zone.
  if (!match[9]) return inZone(ms, zone)
  const offset = (match[9] === '-' ? -1 : 1) * (Number(match[10]) * 60 + Number(match[11] ?? 0))
  return new ZonedTime(ms - offset * 60_000, offset)
}

/** Which plain scalars Ruby's Psych takes for something other than text. */
const scalars = (zone: string): ScalarTag[] => [
  plain(/^(?:~|null|)$/i, () => null, 'null'),
  plain(/^(?:yes|true|on)$/i, () => true, 'bool'),
  plain(/^(?:no|false|off)$/i, () => false, 'bool'),
  plain(/^[-+]?0[0-7_,]+$/, (text) => radix(text, '', 8), 'int'),
  plain(/^[-+]?0x[0-9a-fA-F_,]+$/, (text) => radix(text, '0x', 16), 'int'),
  plain(/^[-+]?0b[01_,]+$/, (text) => radix(text, '0b', 2), 'int'),
  plain(/^[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)$/, integer, 'int'),
  plain(/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}(?:\.[0-9_]*)?$/, sexagesimal, 'int'),
  plain(
    /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]+(?:[eE][-+][0-9]+)?$/,
    (text) => toFloat(Number(digits(text))),
    'float',
  ),
  plain(/^[-+]?[0-9][0-9_,]*\.(?:[eE][-+][0-9]+)?$/, (text) => toFloat(Number(digits(text))), 'float'),
  plain(/^[-+]?\.inf$/i, (text) => (text.startsWith('-') ? -Infinity : Infinity), 'float'),
  plain(/^\.nan$/i, () => Number.NaN, 'float'),
  plain(/^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/, date, 'timestamp'),
  plain(TIME, (text) => time(text, zone), 'timestamp'),
]

/**
 * Reads YAML as Ruby does: 1.1's words for true and false, merge keys, the last of two equal keys wins,
 * dates as ZonedTime. The value is undefined where there is an error.
 */
export function parseYaml(text: string, zone: string): { value?: unknown; error?: YamlError } {
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: (tags) => [...scalars(zone), ...tags],
    merge: true,
    uniqueKeys: false,
    version: '1.1',
    logLevel: 'silent',
    prettyErrors: false,
  })
  const first = document.errors[0]
  if (first) return { error: { message: first.message, ...positionAt(text, first.pos[0]) } }
  const endless = endlessAlias(document)
  if (endless) {
    const message = `The alias *${endless.source} stands within what it means, which would have no end.`
    return { error: { message, ...positionAt(text, endless.range?.[0] ?? 0) } }
  }
  try {
    const value: unknown = document.toJS()
    return { value }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const alias = /alias.*: (\S+)$/.exec(message)?.[1]
    return { error: { message, ...positionAt(text, alias ? text.indexOf(`*${alias}`) : 0) } }
  }
}

// Neither JSON nor a page can hold what contains itself.
function endlessAlias(document: Document.Parsed): Alias | undefined {
  let found: Alias | undefined
  visit(document, {
    Alias(_, alias, path) {
      const means = alias.resolve(document)
      if (!means || !path.includes(means)) return undefined
      found = alias
      return visit.BREAK
    },
  })
  return found
}

/** The line and column, from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
