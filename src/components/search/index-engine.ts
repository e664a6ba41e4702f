import { everyArticle } from '../../catalog/search-list'
import { spaceWords } from '../../catalog/search-words'
import { correctWord, isFound, isNearlyFound, isSameWord } from './correct-word'
import { facets, manifold, noCounts } from './engine'
import type { Choice, Counts, Engine, Found, Marked, Query, Result } from './engine'
import { joined, markedOf } from './marked'

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  init: () => Promise<void>
  search: (
    text: string,
    options: { filters: Filters; sort?: { date: 'desc' } },
  ) => Promise<{ results: Hit[]; filters: Partial<Counts>; totalFilters: Partial<Counts> }>
  filters: () => Promise<Partial<Counts>>
}

type Filters = Record<string, string[] | { any: string[] }>

interface Hit {
  id: string
  data: () => Promise<Fragment>
}

interface Fragment {
  url: string
  excerpt: string
  meta: Record<string, string>
  sub_results: { title: string; url: string; excerpt: string; anchor?: object; locations: number[] }[]
}

// What is stored to be shown is not to be searched.
const metaWeights = { title: 8, tags: 3, excerpt: 1, date: 0, lang: 0 }
const sectionsShown = 3
const looked = 3

/** Opens the index that the build has made; rejects where it cannot be loaded. */
export async function openIndex(): Promise<Engine> {
  // The app's chunks lie in `_app/`, the index beside that folder.
  const base = new URL(/* @vite-ignore */ '../pagefind/', import.meta.url).pathname
  const { createInstance } = (await import(/* @vite-ignore */ `${base}pagefind.js`)) as {
    createInstance: (options: object) => Pagefind
  }
  // A worker would load the engine's code a second time, to spare a few milliseconds of work.
  const pagefind = createInstance({
    basePath: base,
    noWorker: true,
    excerptLength: 26,
    ranking: { metaWeights },
  })
  await pagefind.init()
  const words = once(async () => (await (await fetch(`${base}words.json`)).json()) as string[])
  return {
    whole: true,
    find: (query) => find(pagefind, query, words),
  }
}

async function find(pagefind: Pagefind, query: Query, words: () => Promise<string[]>): Promise<Found> {
  const first = await ordered(pagefind, query)
  const found = foundOf(pagefind, query, first)
  if (query.text === '') return found
  const asked = query.text.split(/\s+/)
  const samples = await Promise.all(first.slice(0, looked).map((hit) => hit.data()))
  const hits = samples.flatMap(hitsOf)
  const unknown = asked.filter((word) => !isFound(word, hits))
  if (unknown.length === 0) return found
  const known = await words()
  const corrected = asked
    .map((word) => (unknown.includes(word) ? (correctWord(word, known) ?? word) : word))
    .join(' ')
  if (corrected !== query.text) {
    const then = { ...query, text: corrected }
    return { ...foundOf(pagefind, then, await ordered(pagefind, then)), instead: corrected }
  }
  // Pagefind shortens a word that it does not know until something begins with it: that is not what was asked for.
  return asked.some((word) => isNearlyFound(word, hits)) ? found : nothing
}

const nothing: Found = { total: 0, load: async () => [], count: async () => noCounts }

function foundOf(pagefind: Pagefind, query: Query, hits: readonly Hit[]): Found {
  const asked = wordsOf(spaceWords(query.text)).filter((word) => word !== '')
  return {
    total: hits.length,
    load: (from, to) => Promise.all(hits.slice(from, to).map((hit) => resultOf(hit, asked))),
    count: () => count(pagefind, query),
  }
}

// The page's language first, and in each the best first, or the newest where there is nothing to compare.
async function ordered(pagefind: Pagefind, { text, choice, lang }: Query): Promise<Hit[]> {
  const all = await run(pagefind, text, choice)
  if (choice.language.length > 0 && !choice.language.includes(lang)) return all
  const own = await run(pagefind, text, { ...choice, language: [lang] })
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...all.filter(({ id }) => !ids.has(id))]
}

async function run(pagefind: Pagefind, text: string, choice: Choice): Promise<Hit[]> {
  return (await pagefind.search(...request(text, choice))).results
}

function request(text: string, choice: Choice): Parameters<Pagefind['search']> {
  const chosen = facets.filter((facet) => choice[facet].length > 0)
  const filters: Filters = Object.fromEntries(
    chosen.map((facet) => [facet, manifold.has(facet) ? choice[facet] : { any: choice[facet] }]),
  )
  return text === ''
    ? [everyArticle, { filters, sort: { date: 'desc' } }]
    : [spaceWords(text).replaceAll('"', ''), { filters }]
}

async function count(pagefind: Pagefind, { text, choice }: Query): Promise<Counts> {
  // Without this Pagefind only counts what it has been asked to filter by.
  await pagefind.filters()
  const { filters } = await pagefind.search(...request(text, choice))
  const counts: Counts = { ...noCounts, ...filters }
  // Of a facet where choices add up, a value counts what it would add: its own choice must not hide it.
  for (const facet of facets) {
    if (manifold.has(facet) || choice[facet].length === 0) continue
    const open = await pagefind.search(...request(text, { ...choice, [facet]: [] }))
    counts[facet] = open.filters[facet] ?? {}
  }
  return counts
}

async function resultOf(hit: Hit, asked: readonly string[]): Promise<Result> {
  const fragment = await hit.data()
  const { url, meta, excerpt } = fragment
  const { title = '', lang = '', date = '' } = meta
  const hits = hitsOf(fragment).filter((found) => asked.some((word) => isSameWord(word, found)))
  const sections = fragment.sub_results
    .filter(({ anchor }) => anchor !== undefined)
    .map((section) => ({ ...section, title: markedOf(section.title, hits) }))
    .toSorted((a, b) => weightOf(b) - weightOf(a))
  return {
    url,
    title: markedOf(title, hits),
    lang,
    date: joined(date),
    excerpt: markedOf(excerpt.includes('<mark>') ? excerpt : (meta['excerpt'] ?? excerpt)),
    sections: sections
      .slice(0, sectionsShown)
      .map(({ url: to, title: heading }) => ({ url: to, title: heading })),
  }
}

// A heading with the words in it says more than any number of them below.
function weightOf({ title, locations }: { title: Marked; locations: number[] }): number {
  return locations.length + (title.some(({ hit }) => hit) ? 1000 : 0)
}

function hitsOf({ excerpt, meta, sub_results }: Fragment): string[] {
  const marked = [excerpt, ...sub_results.map((each) => each.excerpt)].join(' ')
  const found = [...marked.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, word = '']) => wordsOf(word))
  // Of title and tags it is not told which words were found.
  return [...new Set([...found, ...wordsOf(`${meta['title'] ?? ''} ${meta['tags'] ?? ''}`)])].filter(
    (word) => word !== '',
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
