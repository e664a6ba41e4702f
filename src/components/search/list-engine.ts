import type { FindableEntry } from '../../catalog/search-list'
import { facets, forgetEngine, manifold } from './engine'
import type { Choice, Counts, Engine, Facet, Marked, Query, Result } from './engine'

import.meta.hot?.on('lectern:changed', forgetEngine)

/** Opens the list of titles, excerpts and tags that the dev server gives out beside the search page. */
export async function openList(searchPage: string): Promise<Engine> {
  const response = await fetch(`${searchPage.replace(/[^/]*$/, '')}articles.json`)
  if (!response.ok) throw new Error(`The list of articles answered ${response.status}`)
  const entries = (await response.json()) as FindableEntry[]
  return {
    whole: false,
    async find(query) {
      const own = (entry: FindableEntry) => (entry.facets.language[0] === query.lang ? 0 : 1)
      const found = entries
        .filter((entry) => matches(entry, query.text) && fits(entry, query.choice))
        .toSorted((a, b) => own(a) - own(b))
      return {
        total: found.length,
        load: async (most) => found.slice(0, most).map((entry) => resultOf(entry, query.text)),
        count: async () =>
          Object.fromEntries(facets.map((facet) => [facet, countOf(entries, query, facet)])) as Counts,
      }
    },
  }
}

function countOf(entries: FindableEntry[], { text, choice }: Query, facet: Facet): Record<string, number> {
  const open = manifold.has(facet) ? choice : { ...choice, [facet]: [] }
  const counts = new Map<string, number>()
  for (const entry of entries) {
    if (!matches(entry, text) || !fits(entry, open)) continue
    for (const value of entry.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return Object.fromEntries(counts)
}

function matches({ title, excerpt, facets: { tag, category } }: FindableEntry, text: string): boolean {
  const all = [title, excerpt, ...tag, ...category].join('\n').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}

function fits(entry: FindableEntry, choice: Choice): boolean {
  return facets.every((facet) => {
    const has = (value: string) => entry.facets[facet].includes(value)
    if (choice[facet].length === 0) return true
    return manifold.has(facet) ? choice[facet].every(has) : choice[facet].some(has)
  })
}

function resultOf({ url, title, excerpt, date, facets: { language } }: FindableEntry, text: string): Result {
  return {
    url,
    title: mark(title, text),
    lang: language[0] ?? '',
    date,
    excerpt: mark(excerpt, text),
    sections: [],
  }
}

function mark(text: string, asked: string): Marked {
  const words = asked.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return [{ text, hit: false }]
  const any = new RegExp(
    `(${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})`,
    'iu',
  )
  return text.split(any).map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
}
