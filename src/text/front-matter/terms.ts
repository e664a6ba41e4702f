import { isRecord } from './front-matter'

const flat = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(flat) : [value])
const words = (value: unknown): string[] =>
  flat(value)
    .filter((item) => item !== null && item !== undefined && item !== false && !isRecord(item))
    .map(String)

// Jekyll reads a bare `category: a b` as one category and `categories: a b` as two.
function said(values: Record<string, unknown>, singular: string, plural: string): string[] {
  const one = words(values[singular])
  return one.length > 0 ? one : split(values[plural])
}

const split = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : words(value)

/** A document's tags as Jekyll splits them; `tag` wins over `tags`. */
export function tagsOf(values: Record<string, unknown>): string[] {
  return said(values, 'tag', 'tags')
}

/** A document's categories: the folders above `_posts`, the defaults', then its own `categories` and `category`. */
export function categoriesOf(
  above: readonly string[],
  defaults: Record<string, unknown>,
  values: Record<string, unknown>,
): string[] {
  const all = [
    ...above,
    ...split(defaults.categories),
    ...split(values.categories),
    ...said(values, 'category', 'categories'),
  ]
  return [...new Set(all.filter((category) => category !== ''))]
}
