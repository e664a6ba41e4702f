import type { SearchRecord } from './record'

/** The words that a site's titles, terms and headings are made of: what a mistyped word may have meant. */
export interface Vocabulary {
  add(record: SearchRecord): void
  /** In lower case, the most frequent first. */
  words(): string[]
}

const most = 4000
const heading = /<h([1-4])\b[^>]*>([\s\S]*?)<\/h\1>/g
// A word with a digit in it is a name or a number, which nobody mistypes into another.
const word = /(?<![\p{L}\p{N}])\p{Script=Latin}{4,24}(?![\p{L}\p{N}])/gu

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>()
  return {
    add({ title, html, filters }) {
      const headings = [...html.matchAll(heading)].map(([, , inner = '']) => inner.replace(/<[^>]*>/g, ' '))
      const texts = [title, ...filters.category, ...filters.tag, ...filters.series, ...headings]
      const found = texts.join(' \n ').toLowerCase().match(word) ?? []
      for (const each of new Set(found)) counts.set(each, (counts.get(each) ?? 0) + 1)
    },
    words: () =>
      [...counts]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([each]) => each),
  }
}
