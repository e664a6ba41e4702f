import { everyArticle } from '../../catalog/search-list'
import { spaceWords } from '../../catalog/search-words'
import { facets, manifold, noCounts } from './engine'
import type { Choice, Counts, Engine, Found, Marked, Query, Result } from './engine'
import { isFound, isNearlyFound, isSameWord, wordsOf } from './found-words'
import { joined, markedOf } from './marked'

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  init: () => Promise<void>
  mergeIndex: (basePath: string, options: object) => Promise<void>
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

interface Index {
  pagefind: Pagefind
  /** The names of its shards, those with the newest articles first. */
  shards: string[]
  words: () => Promise<string[]>
}

/** Opens the index that the build has made; rejects where it cannot be loaded. */
export async function openIndex(): Promise<Engine> {
  // The app's chunks lie in `_app/`, the index beside that folder.
  const base = new URL(/* @vite-ignore */ '../pagefind/', import.meta.url).pathname
  const [program, shardCount] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<Program>,
    load<number>(`${base}shards.json`),
  ])
  const [first = 0, ...others] = Array.from({ length: shardCount }, (_, number) => number)
  // A worker would load the engine's code a second time, to spare a few milliseconds of work.
  const pagefind = program.createInstance({
    basePath: `${base}${first}/`,
    noWorker: true,
    ...optionsOf(first),
  })
  const merged = others.map((shard) => pagefind.mergeIndex(`${base}${shard}/`, optionsOf(shard)))
  await Promise.all([pagefind.init(), ...merged])
  const words = once(() => load<string[]>(`${base}words.json`))
  const shards = [first, ...others].map(String).toReversed()
  return { whole: true, find: (query) => find({ pagefind, shards, words }, query) }
}

// The shard's name is a filter of all that is in it.
function optionsOf(shard: number): object {
  return { excerptLength: 26, ranking: { metaWeights }, mergeFilter: { shard: String(shard) } }
}

interface Program {
  createInstance: (options: object) => Pagefind
}

async function load<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T
}

async function find(index: Index, query: Query): Promise<Found> {
  const first = await ordered(index, query)
  const found = foundOf(index, query, first)
  if (query.text === '') return found
  const asked = query.text.split(/\s+/)
  const samples = await Promise.all(first.slice(0, looked).map((hit) => hit.data()))
  const hits = samples.flatMap(hitsOf)
  const unknown = asked.filter((word) => !isFound(word, hits))
  if (unknown.length === 0) return found
  const [{ correctWord }, known] = await Promise.all([import('./correct-word'), index.words()])
  const corrected = asked
    .map((word) => (unknown.includes(word) ? (correctWord(word, known) ?? word) : word))
    .join(' ')
  if (corrected !== query.text) {
    const then = { ...query, text: corrected }
    return { ...foundOf(index, then, await ordered(index, then)), instead: corrected }
  }
  // Pagefind shortens a word that it does not know until something begins with it: that is not what was asked for.
  return asked.some((word) => isNearlyFound(word, hits)) ? found : nothing
}

const nothing: Found = { total: 0, load: async () => [], count: async () => noCounts }

function foundOf({ pagefind }: Index, query: Query, hits: readonly Hit[]): Found {
  const asked = wordsOf(spaceWords(query.text))
  return {
    total: hits.length,
    load: (from, to) => Promise.all(hits.slice(from, to).map((hit) => resultOf(hit, asked))),
    count: () => count(pagefind, query),
  }
}

// The page's language first, and in each the best first, or the newest where there is nothing to compare.
async function ordered(index: Index, { text, choice, lang }: Query): Promise<Hit[]> {
  const run = text === '' ? newest : best
  const all = await run(index, text, choice)
  if (choice.language.length > 0 && !choice.language.includes(lang)) return all
  const own = await run(index, text, { ...choice, language: [lang] })
  const ids = new Set(own.map(({ id }) => id))
  return [...own, ...all.filter(({ id }) => !ids.has(id))]
}

async function best({ pagefind }: Index, text: string, choice: Choice): Promise<Hit[]> {
  return (await pagefind.search(wordsFor(text), { filters: filtersOf(choice) })).results
}

// A shard knows the order of its own articles only.
async function newest({ pagefind, shards }: Index, text: string, choice: Choice): Promise<Hit[]> {
  const parts = shards.map(async (shard) => {
    const filters = { ...filtersOf(choice), shard: [shard] }
    return (await pagefind.search(wordsFor(text), { filters, sort: { date: 'desc' } })).results
  })
  return (await Promise.all(parts)).flat()
}

function wordsFor(text: string): string {
  return text === '' ? everyArticle : spaceWords(text).replaceAll('"', '')
}

function filtersOf(choice: Choice): Filters {
  const chosen = facets.filter((facet) => choice[facet].length > 0)
  return Object.fromEntries(
    chosen.map((facet) => [facet, manifold.has(facet) ? choice[facet] : { any: choice[facet] }]),
  )
}

async function count(pagefind: Pagefind, { text, choice }: Query): Promise<Counts> {
  // Without this Pagefind only counts what it has been asked to filter by.
  await pagefind.filters()
  const countsOf = async (left: Choice) =>
    (await pagefind.search(wordsFor(text), { filters: filtersOf(left) })).filters
  const counts: Counts = { ...noCounts, ...(await countsOf(choice)) }
  // Of a facet where choices add up, a value counts what it would add: its own choice must not hide it.
  for (const facet of facets) {
    if (manifold.has(facet) || choice[facet].length === 0) continue
    counts[facet] = (await countsOf({ ...choice, [facet]: [] }))[facet] ?? {}
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
  return [...new Set([...found, ...wordsOf(`${meta['title'] ?? ''} ${meta['tags'] ?? ''}`)])]
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
