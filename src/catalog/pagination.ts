import type { Pagination } from './page-data'

/** Splits a list into pages of `size`; `urlOf(1)` is the list's own URL. An empty list has one empty page. */
export function paginate<T>(options: {
  items: readonly T[]
  size: number
  urlOf: (page: number) => string
}): { items: T[]; pagination: Pagination }[] {
  const { items, size, urlOf } = options
  const pages = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    return {
      items: items.slice(index * size, page * size),
      pagination: {
        page,
        pages,
        newer: page > 1 ? urlOf(page - 1) : undefined,
        older: page < pages ? urlOf(page + 1) : undefined,
        numbers: shownNumbers(page, pages).map((n) => (n === null ? null : { page: n, url: urlOf(n) })),
      },
    }
  })
}

// The first, the last, and those around the current one; a gap of one page is filled rather than shown.
function shownNumbers(page: number, pages: number): (number | null)[] {
  const near = [1, pages, page - 1, page, page + 1].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(near)].toSorted((a, b) => a - b)
  return sorted.flatMap((n, i) => {
    const gap = n - (sorted[i - 1] ?? 0) - 1
    return gap === 0 ? [n] : gap === 1 ? [n - 1, n] : [null, n]
  })
}
