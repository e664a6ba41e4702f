import { once } from './once'
import type { DatedPost, Post } from './types'

/** The posts that lists show, newest first; of two with one date the later source name comes first, as in Jekyll. */
export function listed(posts: readonly Post[]): Post[] {
  return posts.filter((post) => !post.hidden).toSorted(newestFirst)
}

/** Compares two posts so that the newer stands before the older. */
export function newestFirst(a: Post, b: Post): number {
  return timeOf(b) - timeOf(a) || (a.source < b.source ? 1 : -1)
}

// What has no date comes last. Thousands of posts are sorted more than once, and to read a date takes longer than to compare two.
const timeOf = once(({ date }: Post) => (date ? Date.parse(date) : 0))

/** The languages that posts are written in, the site's own first, then by number of posts. */
export function languagesOf(posts: readonly Post[], siteLang: string): string[] {
  const counts = new Map<string, number>([[siteLang, Infinity]])
  for (const post of posts) counts.set(post.lang, (counts.get(post.lang) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([lang]) => lang)
}

/** The posts with the same slug in other languages, one a language. */
export function translationsOf(posts: readonly Post[], post: Post): Post[] {
  const others = bySlug(posts, post).filter((other) => other.lang !== post.lang)
  return [...new Map(others.map((other) => [other.lang, other])).values()]
}

/** A row of posts in reading order, oldest first: the series that a post is part of, in the post's language. */
export function seriesOf(posts: readonly Post[], post: Post): readonly Post[] {
  return post.series.length > 0 ? bySeries(posts, post) : []
}

/** The posts right before and after `post`: in its series, and past the series' ends among its collection's posts in its language. */
export function neighbours(posts: readonly Post[], post: Post): { older?: Post; newer?: Post } {
  return { ...step(byCollection(posts, post), post), ...step(seriesOf(posts, post), post) }
}

type Row = (posts: readonly Post[], post: Post) => readonly Post[]

const bySlug = rowOf(({ slug }) => [slug])
const bySeries = rowOf(({ lang, series }) => series.map((name) => `${lang} ${name}`), oldestFirst)
const byCollection = rowOf(({ lang, collection }) => [`${lang} ${collection}`], oldestFirst)

// Every post asks for its row: if an array were searched for each, a build would take time with the square of their number.
function rowOf(keysOf: (post: Post) => string[], sorted = (posts: readonly Post[]) => posts): Row {
  const known = new WeakMap<readonly Post[], Map<string, Post[]>>()
  return (posts, post) => {
    const rows = known.get(posts) ?? groupBy(sorted(posts), keysOf)
    known.set(posts, rows)
    return rows.get(keysOf(post)[0] ?? '') ?? []
  }
}

function oldestFirst(posts: readonly Post[]): Post[] {
  return posts.toSorted(newestFirst).toReversed()
}

/** Items by each of their keys, keys and items in the order in which they first come. */
export function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** Dated posts of a year, or of a month of it: `2021` or `2021-05`. */
export interface Period {
  year: string
  period: string
  posts: DatedPost[]
}

/** Dated posts by year, newest first, and by month where a year has more than `most`; the year is that of the date as written, in the site's zone. */
export function groupByPeriod(posts: readonly Post[], most: number): Period[] {
  return grouped(posts.filter(isDated), 'YYYY'.length).flatMap(({ period: year, posts: ofYear }) => {
    const periods =
      ofYear.length > most ? grouped(ofYear, 'YYYY-MM'.length) : [{ period: year, posts: ofYear }]
    return periods.map((each) => ({ year, ...each }))
  })
}

function grouped(posts: readonly DatedPost[], length: number): Omit<Period, 'year'>[] {
  return [...groupBy(posts, ({ date }) => [date.slice(0, length)])]
    .map(([period, group]) => ({ period, posts: group }))
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))
}

/** Whether a post says when it was written. */
export function isDated(post: Post): post is DatedPost {
  return post.date !== undefined
}

function step(row: readonly Post[], post: Post): { older?: Post; newer?: Post } {
  const at = row.indexOf(post)
  const [older, newer] = at < 0 ? [] : [row[at - 1], row[at + 1]]
  return { ...(older && { older }), ...(newer && { newer }) }
}
