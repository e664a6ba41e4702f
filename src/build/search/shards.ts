const most = 10
const smallest = 1000

/**
 * Splits articles, given newest first, into the pieces that are indexed each by itself, all oldest first: one edit makes one of
 * them anew, and a new article never moves another. Readers ask all of them, so there are ten at the most.
 */
export function shardsOf<T>(articles: readonly T[]): T[][] {
  let size = smallest
  while (articles.length > size * most) size *= 2
  const oldestFirst = articles.toReversed()
  const starts = Array.from({ length: Math.max(1, Math.ceil(articles.length / size)) }, (_, at) => at * size)
  return starts.map((start) => oldestFirst.slice(start, start + size))
}
