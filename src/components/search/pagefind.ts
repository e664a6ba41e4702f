import { everyArticle } from '../../catalog/search-list'
import { spaceWords } from '../../catalog/search-words'
import { facets, manifold } from './engine'
import type { Choice, Counts } from './engine'

/** What Pagefind keeps of an article to be shown. */
export interface Fragment {
  url: string
  excerpt: string
  meta: Record<string, string>
  sub_results: { title: string; url: string; excerpt: string; anchor?: object; locations: number[] }[]
}

/** An article that was found; what is known of it is loaded when it is shown. */
export interface Hit {
  id: string
  data: () => Promise<Fragment>
}

/** Articles in order. */
export interface Row {
  total: number
  /** At least so many of the first where there are so many, but not all where that takes longer. */
  first: (most: number) => Promise<Hit[]>
  /** How many of them have each value. */
  counts: () => Promise<Partial<Counts>>
}

/** Finds the articles with these words, best and then newest first, or all that the choice leaves, newest first. */
export type Ask = (text: string, choice: Choice) => Promise<Row>

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  init: () => Promise<void>
  mergeIndex: (basePath: string, options: object) => Promise<void>
  search: (text: string, options: Options) => Promise<Answer>
  filters: () => Promise<unknown>
}

interface Options {
  filters: Record<string, string[] | { any: string[] }>
  sort?: { date: 'desc' }
}

interface Scored extends Hit {
  score: number
}

interface Answer {
  results: Scored[]
  /** How many of the results have each value: of the filters that are loaded, and always of the shards. */
  filters: Partial<Counts> & { shard?: Record<string, number> }
}

// What is stored to be shown is not to be searched.
const metaWeights = { title: 8, tags: 3, excerpt: 1, date: 0, lang: 0 }

/** Loads Pagefind and the shards of the index below a path; answers, too, whether these have been replaced meanwhile. */
export async function openPagefind(base: string): Promise<{ ask: Ask; isOld: () => Promise<boolean> }> {
  const { pagefind, shards } = await opened(base)
  const search = (text: string, choice: Choice, shard?: string) =>
    pagefind.search(wordsFor(text), optionsFor(choice, shard))
  // A shard knows the order of its own articles only; the last one has the newest.
  const newest = async (choice: Choice, sizes: Record<string, number>, most: number): Promise<Hit[]> => {
    const hits: Hit[] = []
    for (const [shard, size] of Object.entries(sizes).toReversed()) {
      if (size > 0 && hits.length < most) hits.push(...(await search('', choice, shard)).results)
    }
    return hits
  }
  // Without its filters Pagefind only counts what it has been asked to filter by.
  let hasFilters = false
  const ask: Ask = async (text, choice) => {
    const counted = hasFilters
    const { results, filters } = await search(text, choice)
    return {
      total: results.length,
      first: async (most) => (text === '' ? newest(choice, filters.shard ?? {}, most) : ranked(results)),
      async counts() {
        if (counted) return filters
        await pagefind.filters()
        hasFilters = true
        return (await search(text, choice)).filters
      },
    }
  }
  const isOld = async () => String(await shardsBelow(base)) !== String(shards)
  return { ask, isOld }
}

// The index has the oldest first: of those that are as good the newest is to be.
function ranked(results: readonly Scored[]): Hit[] {
  return results.toReversed().toSorted((a, b) => b.score - a.score)
}

async function opened(base: string): Promise<{ pagefind: Pagefind; shards: string[] }> {
  const [program, shards] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<{
      createInstance: (options: object) => Pagefind
    }>,
    shardsBelow(base),
  ])
  // A worker would load the engine's code a second time, to spare a few milliseconds of work.
  const pagefind = program.createInstance({ basePath: `${base}0/`, noWorker: true, ...settings(0) })
  const loaded = [pagefind.init()]
  for (let shard = 1; shard < shards.length; shard++)
    loaded.push(pagefind.mergeIndex(`${base}${shard}/`, settings(shard)))
  await Promise.all(loaded)
  return { pagefind, shards }
}

// A name for each, oldest first; with any piece of a shard its name changes.
async function shardsBelow(base: string): Promise<string[]> {
  return (await fetch(`${base}shards.json`)).json() as Promise<string[]>
}

// The shard's name is a filter of all that is in it.
function settings(shard: number): object {
  return { excerptLength: 26, ranking: { metaWeights }, mergeFilter: { shard: String(shard) } }
}

function wordsFor(text: string): string {
  return text === '' ? everyArticle : spaceWords(text).replaceAll('"', '')
}

function optionsFor(choice: Choice, shard: string | undefined): Options {
  const chosen = facets.filter((facet) => choice[facet].length > 0)
  const filters: Options['filters'] = Object.fromEntries(
    chosen.map((facet) => [facet, manifold.has(facet) ? choice[facet] : { any: choice[facet] }]),
  )
  return shard === undefined
    ? { filters }
    : { filters: { ...filters, shard: [shard] }, sort: { date: 'desc' } }
}
