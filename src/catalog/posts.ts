import type { Post } from './types'

/** The posts that lists show, newest first; of two with one date the later source name comes first, as in Jekyll. */
export function listed(posts: readonly Post[]): Post[] {
  return posts.filter((post) => !post.hidden).sort(newestFirst)
}

/** Compares two posts so that the newer stands before the older. */
export function newestFirst(a: Post, b: Post): number {
  return Date.parse(b.date) - Date.parse(a.date) || (a.source < b.source ? 1 : -1)
}

/** The languages that posts are written in, the site's own first, then by number of posts. */
export function languagesOf(posts: readonly Post[], siteLang: string): string[] {
  const counts = new Map<string, number>([[siteLang, Infinity]])
  for (const post of posts) counts.set(post.lang, (counts.get(post.lang) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([lang]) => lang)
}

/** The posts with the same slug in other languages, one a language. */
export function translationsOf(posts: readonly Post[], post: Post): Post[] {
  const others = posts.filter((other) => other.slug === post.slug && other.lang !== post.lang)
  return [...new Map(others.map((other) => [other.lang, other])).values()]
}

/** A row of posts in reading order, oldest first: the series that a post is part of, in the post's language. */
export function seriesOf(posts: readonly Post[], post: Post): Post[] {
  if (!post.series) return []
  return posts
    .filter((other) => other.series === post.series && other.lang === post.lang)
    .sort(newestFirst)
    .reverse()
}

/** The posts right before and after `post` in its series, else among its collection's posts in its language. */
export function neighbours(posts: readonly Post[], post: Post): { older?: Post; newer?: Post } {
  const series = step(seriesOf(posts, post), post)
  if (series.newer) return series
  const row = posts.filter((other) => other.lang === post.lang && other.collection === post.collection)
  const row2 = step(row.sort(newestFirst).reverse(), post)
  return { older: series.older ?? row2.older, newer: row2.newer }
}

/** Posts in groups of a year, newest year first; the year is that of the date as written, in the site's zone. */
export function groupByYear(posts: readonly Post[]): { year: string; posts: Post[] }[] {
  const years = new Map<string, Post[]>()
  for (const post of posts) {
    const year = post.date.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), post])
  }
  return [...years]
    .map(([year, group]) => ({ year, posts: group }))
    .sort((a, b) => (a.year < b.year ? 1 : -1))
}

function step(row: readonly Post[], post: Post): { older?: Post; newer?: Post } {
  const at = row.indexOf(post)
  return at < 0 ? {} : { older: row[at - 1], newer: row[at + 1] }
}
