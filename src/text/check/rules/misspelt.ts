import { isRecord } from '../../front-matter/front-matter'
import { foreignKeys, knownKeys } from '../../front-matter/known-keys'
import type { KnownKey } from '../../front-matter/known-keys'
import type { KeyPath } from '../../front-matter/places'
import { isSlip } from '../../slip'
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
    const free = [...known].filter((each) => !Object.hasOwn(values, each))
    const same = free.filter((each) => plain(each) === plain(key))
    const [to, ...others] = same.length > 0 ? same : free.filter((each) => isSlip(key, each))
    return to !== undefined && others.length === 0 ? [[key, to]] : []
  })
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '')
}
