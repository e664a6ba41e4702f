import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { frontMatterPart, isRecord } from '../../text/front-matter/front-matter'
import { parseYaml, positionAt } from '../../text/front-matter/yaml'
import type { Place } from '../../text/check/source-places'
import type { Checked } from './findings'
import { pairsAt, rangeOf } from '../../text/front-matter/places'
import type { KeyPath } from '../../text/front-matter/places'
import type { Fix } from '../../text/check/rule'

/** What was changed in a file, and where. */
export interface Change extends Place {
  file: string
  rule: string
  /** `coments → comments`, `lang: zh`. */
  what: string
}

/** Makes the changes that are sure, in front matter only; every other byte of a file stays, and a file in doubt stays whole. */
export function applyFixes(dir: string, findings: readonly Checked[]): Change[] {
  return findings.flatMap(({ file, rule, fix }) => {
    const edit = fix && editOf(readFileSync(path.join(dir, file)), fix)
    if (!edit) return []
    writeFileSync(path.join(dir, file), edit.text)
    return { file, rule, what: edit.what, line: edit.line, column: edit.column }
  })
}

interface Edit extends Place {
  text: string
  what: string
}

/** A file's text with one change; undefined where anything but that would change, too. */
function editOf(bytes: Buffer, fix: Fix): Edit | undefined {
  const text = bytes.toString('utf8')
  const part = frontMatterPart(text)
  if (!part || !Buffer.from(text).equals(bytes)) return undefined
  const place = 'rename' in fix ? renamed(part.text, fix) : added({ text, yaml: part.text, fix })
  if (!place) return undefined
  const { from, to, words, what } = place
  const yaml = part.text.slice(0, from) + words + part.text.slice(to)
  if (!isDeepStrictEqual(valuesOf(yaml), expected(valuesOf(part.text), fix))) return undefined
  return {
    text: text.slice(0, part.offset) + yaml + text.slice(part.offset + part.text.length),
    what,
    ...positionAt(text, part.offset + from),
  }
}

interface Patch {
  from: number
  to: number
  words: string
  what: string
}

function renamed(yaml: string, { rename, to }: Extract<Fix, { rename: unknown }>): Patch | undefined {
  const [pair] = pairsAt(yaml, rename)
  const range = rangeOf(pair?.key)
  if (!range) return undefined
  return { from: range[0], to: range[1], words: to, what: `${rename.join('.')} → ${to}` }
}

function added(options: { text: string; yaml: string; fix: Extract<Fix, { add: unknown }> }): Patch {
  const { text, yaml, fix } = options
  const { add, value } = fix
  const end = /\r?\n/.exec(text)?.[0] ?? '\n'
  // Under the title, where people look for it; a title of several lines is left alone.
  const title = /^title:[^\n]*\S[^\n]*\n(?=\S)/m.exec(yaml)
  const at = title ? title.index + title[0].length : 0
  return { from: at, to: at, words: `${add}: ${value}${end}`, what: `${add}: ${value}` }
}

function valuesOf(yaml: string): unknown {
  const { value, error } = parseYaml(yaml, 'UTC')
  return error ? error : value
}

function expected(before: unknown, fix: Fix): unknown {
  if (!isRecord(before)) return undefined
  if ('add' in fix) return { ...before, [fix.add]: fix.value }
  return renamedIn({ values: before, path: fix.rename, to: fix.to })
}

function renamedIn(options: { values: Record<string, unknown>; path: KeyPath; to: string }) {
  const {
    values,
    path: [key = '', ...below],
    to,
  } = options
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    if (name !== key) return [name, value]
    if (below.length === 0) return [to, value]
    return [name, isRecord(value) ? renamedIn({ values: value, path: below, to }) : value]
  })
  return Object.fromEntries(entries) as Record<string, unknown>
}
