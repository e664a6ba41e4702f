import type { ReadArticle } from './held-index'

/** Words in lower case, each with how many articles use it in their titles, terms and headings. */
export type WordCounts = [word: string, articles: number][]

const most = 4000
const heading = /<h([1-4])\b[^>]*>([\s\S]*?)<\/h\1>/g
// A word with a digit in it is a name or a number, which nobody mistypes into another.
const word = /(?<![\p{L}\p{N}])\p{Script=Latin}{4,24}(?![\p{L}\p{N}])/gu

/** Counts the words of articles' titles, terms and headings: what a mistyped word may have meant. */
export function countWords(articles: Iterable<Pick<ReadArticle, 'facts' | 'page'>>): WordCounts {
  const counts = new Map<string, number>()
  for (const { facts, page } of articles) {
    const { category, tag, series } = facts.filters
    const headings = [...page.matchAll(heading)].map(([, , inner = '']) => inner.replace(/<[^>]*>/g, ' '))
    const texts = [facts.title, ...category, ...tag, ...series, ...headings]
    for (const each of new Set(texts.join(' \n ').toLowerCase().match(word)))
      counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return [...counts]
}

/** The words that are in most articles, the most frequent first. */
export function commonWords(parts: readonly WordCounts[]): string[] {
  const sums = new Map<string, number>()
  for (const [each, count] of parts.flat()) sums.set(each, (sums.get(each) ?? 0) + count)
  return [...sums]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([each]) => each)
}
