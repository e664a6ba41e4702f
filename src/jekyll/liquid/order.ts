import { basename } from 'node:path'
import { isNil } from '../../text/liquid/filters/filter'
import { compare } from '../../text/liquid/values'
import type { CollectionConfig } from '../config'
import type { SourceDocument } from '../source'

type Order = (a: SourceDocument, b: SourceDocument) => number

const byPath: Order = (a, b) => (a.source < b.source ? -1 : 1)

const byName: Order = (a, b) => {
  const [one, two] = [basename(a.source), basename(b.source)]
  return one === two ? byPath(a, b) : one < two ? -1 : 1
}

// Jekyll compares dates only where both documents have one.
const byDate: Order = (a, b) =>
  (a.date && b.date ? Date.parse(a.date) - Date.parse(b.date) : 0) || byPath(a, b)

const byKey =
  (key: string): Order =>
  (a, b) => {
    const [one, two] = [a.frontMatter[key], b.frontMatter[key]]
    if (isNil(one) || isNil(two)) return Number(isNil(one)) - Number(isNil(two)) || byDate(a, b)
    return compare(one, two) || byDate(a, b)
  }

/** Documents of one collection as Jekyll lists them: posts oldest first, pages by their files' names, others as the config says. */
export function inOrder(
  documents: readonly SourceDocument[],
  collection: CollectionConfig | undefined,
): SourceDocument[] {
  if (!collection) return documents.toSorted(byName)
  const { label, values } = collection
  const { order, sort_by: key } = label === 'posts' ? {} : values
  if (!Array.isArray(order)) return documents.toSorted(typeof key === 'string' ? byKey(key) : byDate)
  const placeOf = ({ source }: SourceDocument) => {
    const at = order.findIndex((name) => source.endsWith(`_${label}/${String(name)}`))
    return at < 0 ? order.length : at
  }
  return documents.toSorted((a, b) => placeOf(a) - placeOf(b) || byDate(a, b))
}
