import { isRecord } from '../../front-matter/front-matter'
import { foreignKeys, knownKeys } from '../../front-matter/known-keys'
import type { KnownKey } from '../../front-matter/known-keys'
import type { KeyPath } from '../../front-matter/places'
import type { FileRule, Finding } from '../rule'
import { fitsKind } from './types'

/** Keys of front matter that are one slip away from a key that means something. */
export const misspeltKeys: FileRule = {
  name: 'front-matter/misspelt',
  severity: 'warning',
  find: (file) =>
    slips({ values: file.own, known: knownKeys }).map(({ path, to, isSure }): Finding => {
      const finding = misspelt(path, to)
      const place = file.keyPlace(...path)
      return {
        file: file.document.source,
        ...place,
        ...finding,
        // A key that comes out of an alias or a merge stands somewhere else.
        ...(isSure && place.line !== undefined && { fix: { rename: path, to } }),
      }
    }),
}

/** What to say of a key that is one slip away from another. */
export function misspelt(path: KeyPath, to: string): Pick<Finding, 'message' | 'remedy'> {
  return {
    message: `Nothing reads \`${path.join('.')}\`; \`${to}\` is meant, it seems.`,
    remedy: `Write \`${to}\`; a key of your own may have any name that is less like it.`,
  }
}

interface Slip {
  path: KeyPath
  to: string
  /** Whether the value fits the key that is meant, and the key is nobody else's word. */
  isSure: boolean
}

interface Said {
  values: Record<string, unknown>
  known: Readonly<Record<string, KnownKey>>
  /** The keys that lead to these values. */
  above?: KeyPath
}

/** The slips among values and in what is below them. */
export function slips({ values, known, above = [] }: Said): Slip[] {
  const here = slipsAmong(values, new Set(Object.keys(known))).flatMap(([key, to]): Slip[] => {
    const fits = known[to]?.kinds.some((kind) => fitsKind(values[key], kind)) ?? false
    // `chat: 12` is no slip of `chart: true`.
    if (!fits && key.length < 6) return []
    // `comment` and `comments` may be two themes' words for one thing.
    return [{ path: [...above, key], to, isSure: fits && `${key}s` !== to && key !== `${to}s` }]
  })
  const below = Object.entries(known).flatMap(([key, { keys }]) => {
    const value = values[key]
    return keys && isRecord(value) ? slips({ values: value, known: keys, above: [...above, key] }) : []
  })
  return [...here, ...below]
}

/** Each key that resembles exactly one known key which is not there itself, with that key. */
export function slipsAmong(values: Record<string, unknown>, known: ReadonlySet<string>): [string, string][] {
  return Object.keys(values).flatMap((key): [string, string][] => {
    if (known.has(key) || foreignKeys.has(key)) return []
    const near = [...known].filter((each) => !Object.hasOwn(values, each) && resembles(key, each))
    const same = near.filter((each) => plain(each) === plain(key))
    const [to, ...others] = same.length > 0 ? same : near
    return to !== undefined && others.length === 0 ? [[key, to]] : []
  })
}

// Short words have many neighbours: one letter is a slip from five letters on, two are from eight.
function resembles(key: string, known: string): boolean {
  if (plain(key) === plain(known)) return true
  const length = Math.min(key.length, known.length)
  const most = length >= 8 ? 2 : length >= 4 && known.length >= 5 ? 1 : 0
  return most > 0 && Math.abs(key.length - known.length) <= most && distance(key, known) <= most
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}

/** How many letters were added, left out, mistaken or exchanged with their neighbours. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const shift = Math.min(rows[i - 1]?.[j] ?? 0, row[j - 1] ?? 0) + 1
      row.push(Math.min(change, shift, swap ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
