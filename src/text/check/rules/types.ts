import { ownValue } from '../../../catalog/own-value'
import { isRecord } from '../../front-matter/front-matter'
import { isNumber } from '../../front-matter/ruby-float'
import { knownKeys } from '../../front-matter/known-keys'
import type { Kind, KnownKey } from '../../front-matter/known-keys'
import type { FileRule, Finding } from '../rule'

/** Values of front matter that their key cannot mean; dates, `permalink` and redirects are read, and told, before. */
export const valueTypes: FileRule = {
  name: 'front-matter/type',
  severity: 'error',
  find: (file) =>
    wrongIn({ values: file.own, known: knownKeys }).map(({ path, message, remedy }) => {
      return { file: file.document.source, ...file.valuePlace(...path), message, remedy }
    }),
}

const toldBefore = new Set(['permalink', 'redirect_from'])

interface Wrong extends Pick<Finding, 'message' | 'remedy'> {
  path: string[]
}

interface Said {
  values: Record<string, unknown>
  known: Readonly<Record<string, KnownKey>>
  /** The keys that lead to these values. */
  above?: string[]
}

/** The values among these that their keys cannot mean; `known` says what each may be. */
export function wrongIn({ values, known, above = [] }: Said): Wrong[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const means = ownValue(known, key)
    const path = [...above, key]
    if (!means || value === null || toldBefore.has(path.join('.'))) return []
    if (!means.kinds.some((kind) => fitsKind(value, kind)))
      return [{ path, ...told({ path, kinds: means.kinds, value }) }]
    return means.keys && isRecord(value) ? wrongIn({ values: value, known: means.keys, above: path }) : []
  })
}

const isText = (value: unknown) => typeof value === 'string' || isNumber(value)

/** Whether a value is of a kind; whether a date is one, reading tells. */
export function fitsKind(value: unknown, kind: Kind): boolean {
  if (value === null || kind === 'date') return true
  if (typeof kind !== 'string') return typeof value === 'string' && kind.includes(value)
  if (kind === 'text') return isText(value)
  if (kind === 'flag') return typeof value === 'boolean'
  if (kind === 'number') return Number.isFinite(Number(value)) && typeof value !== 'boolean' && value !== ''
  if (kind === 'map') return isRecord(value)
  if (kind === 'list') return Array.isArray(value)
  return [value].flat().every(isText)
}

const names: Record<Extract<Kind, string>, string> = {
  text: 'text',
  flag: 'true or false',
  number: 'a number',
  date: 'a date',
  terms: 'words or a list of words',
  map: '`key: value` lines',
  list: 'a list',
}

interface Misfit {
  path: string[]
  kinds: readonly Kind[]
  value: unknown
}

function told(misfit: Misfit): Pick<Finding, 'message' | 'remedy'> {
  const { path, kinds, value } = misfit
  const name = path.join('.')
  const wanted = kinds.map((kind) => (typeof kind === 'string' ? names[kind] : kind.join(' or ')))
  const message = `\`${name}\` must be ${wanted.join(', or ')}, but is ${shown(value)}.`
  return { message, remedy: remedyFor(misfit) }
}

function remedyFor({ path, kinds: [kind = 'text'], value }: Misfit): string {
  const key = path.at(-1)
  if (kind === 'text' && Array.isArray(value) && typeof value[0] === 'string')
    return `Write one: \`${key}: ${value[0]}\`.`
  if (typeof kind !== 'string') return `Write \`${key}: ${kind[0]}\`, or leave the line out.`
  if (kind === 'flag') return `Write \`${key}: true\` or \`${key}: false\`, or leave the line out.`
  if (kind === 'text') return `Put quotes around the words, as in \`${key}: "…"\`, or leave the line out.`
  if (kind === 'terms') return `Write \`${key}: [one, two]\`, with quotes around what is no plain word.`
  if (kind === 'number') return `Write \`${key}: 12\`, or leave the line out.`
  return `Write ${names[kind]} below \`${key}:\`, or leave the line out.`
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
