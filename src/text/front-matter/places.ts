import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Pair, YAMLMap } from 'yaml'
import type { YamlPart } from './front-matter'
import { positionAt } from './yaml'
import type { Place } from '../check/source-places'

/** A key of a YAML mapping, by the names that lead to it. */
export type KeyPath = readonly string[]

/** Finds the pairs that a path leads to in a YAML text, most often one: the same key twice is two. */
export function pairsAt(yaml: string, path: KeyPath): Pair[] {
  const { contents } = parseDocument(yaml, { uniqueKeys: false, logLevel: 'silent', merge: true })
  let maps: YAMLMap[] = isMap(contents) ? [contents] : []
  for (const [depth, name] of path.entries()) {
    const pairs = maps.flatMap(({ items }) =>
      items.filter((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name),
    )
    if (depth === path.length - 1) return pairs
    maps = pairs.map(({ value }) => value).filter(isMap)
  }
  return []
}

/** Where a key stands in a file (`of: 'key'`), or the value behind it; empty where the file does not say it. */
export function placeOfKey(options: {
  text: string
  part: YamlPart | undefined
  path: KeyPath
  of: 'key' | 'value'
  /** An item of the list behind the key, where that is meant. */
  item?: string
}): Place {
  const { text, part, path, of, item } = options
  const [pair] = part ? pairsAt(part.text, path).toReversed() : []
  const items = isSeq(pair?.value) ? pair.value.items : []
  const meant = items.find((each) => isScalar(each) && String(each.value) === item)
  const nodes = of === 'value' ? [meant, pair?.value, pair?.key] : [pair?.key]
  const range = nodes.map(rangeOf).find((each) => each !== undefined)
  return range === undefined || !part ? {} : positionAt(text, part.offset + range[0])
}

/** The range of a node in its text: where it begins, where its value ends; undefined for what is written nowhere. */
export function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as { range?: readonly [number, number, number] | null } | undefined)?.range
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined
}
