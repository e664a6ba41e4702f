import { groupBy } from '../../../catalog/posts'
import { isRecord } from '../../front-matter/front-matter'
import { compare, inspect, LazyDrop, read, toNumber, toText } from '../values'
import { isNil, items, truthy, type Filter, type FilterThis } from './filter'

const hasProperties = (value: unknown) => isRecord(value) || value instanceof LazyDrop

const comparable = (value: unknown) => (isNil(value) ? value : hasProperties(value) ? value : toText(value))

function matches(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => comparable(item) === comparable(wanted))
  if (isNil(wanted)) return isNil(value)
  return comparable(value) === comparable(wanted)
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

// As Ruby spells it.
const spelled = (value: unknown) => (Array.isArray(value) ? inspect(value) : toText(value))

function grouped(list: unknown[], nameOf: (item: unknown) => unknown): Record<string, unknown>[] {
  const groups = groupBy(list, (item) => [inspect(nameOf(item))])
  return [...groups.values()].map((members) => {
    return { name: nameOf(members[0]), items: members, size: members.length }
  })
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

/** Jekyll's filters on lists. */
export const listFilters: Record<string, Filter> = {
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
      : grouped(items(value), (item) => spelled(read(item, toText(property)))),
  group_by_exp(value, name, expression) {
    return isNil(value) || typeof value === 'string'
      ? value
      : grouped(items(value), evaluator(this, name, expression))
  },
  sort: sorted,
  join: (value, glue = ' ') => items(value).map(toText).join(toText(glue)),
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
  first: (value) =>
    isRecord(value) ? Object.entries(value)[0] : Array.isArray(value) ? value[0] : undefined,
  last: (value) => (Array.isArray(value) ? value.at(-1) : undefined),
  size(value) {
    // Ruby counts characters, JavaScript halves of some.
    if (typeof value === 'string') return value.replace(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g, '').length
    return Array.isArray(value) || isRecord(value) ? Object.keys(value).length : 0
  },
  compact: (value, property) =>
    items(value).filter((item) => !isNil(isNil(property) ? item : read(item, toText(property)))),
}
