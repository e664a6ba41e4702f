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

/** Articles in order; the first can be had without all others. */
export interface Row {
  total: number
  first: (most: number) => Promise<Hit[]>
}

/** The site's index, whatever the number of its shards. */
export interface Index {
  /** The articles with these words, best first, or all that the choice leaves, newest first. */
  row: (text: string, choice: Choice) => Promise<Row>
  /** How many of these articles have each value. */
  counts: (text: string, choice: Choice) => Promise<Partial<Counts>>
}

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

interface Answer {
  results: Hit[]
  /** How many of the results have each value: of the filters that are loaded, and always of the shards. */
  filters: Partial<Counts> & { shard?: Record<string, number> }
}

// What is stored to be shown is not to be searched.
const metaWeights = { title: 8, tags: 3, excerpt: 1, date: 0, lang: 0 }
const answersKept = 16

/** Loads Pagefind and the shards of the index below a path. */
export async function openPagefind(base: string): Promise<Index> {
  const pagefind = await opened(base)
  const answers = new Map<string, Promise<Answer>>()
  // The same is asked for results and for counts, and again by who goes back; of many articles an answer takes its time.
  const ask = (text: string, choice: Choice, shard?: string): Promise<Answer> => {
    const key = JSON.stringify([text, shard, facets.map((facet) => choice[facet])])
    const answer = answers.get(key) ?? pagefind.search(wordsFor(text), optionsFor(choice, shard))
    answers.delete(key)
    answers.set(key, answer)
    answer.catch(() => answers.delete(key))
    for (const oldest of [...answers.keys()].slice(0, -answersKept)) answers.delete(oldest)
    return answer
  }
  // A shard knows the order of its own articles only; the last one has the newest.
  const newest = async (choice: Choice, shards: Record<string, number>, most: number): Promise<Hit[]> => {
    const hits: Hit[] = []
    for (const [shard, size] of Object.entries(shards).toReversed()) {
      if (size > 0 && hits.length < most) hits.push(...(await ask('', choice, shard)).results)
    }
    return hits.slice(0, most)
  }
  let counting: Promise<void> | undefined
  return {
    async row(text, choice) {
      const { results, filters } = await ask(text, choice)
      const first = async (most: number) =>
        text === '' ? newest(choice, filters.shard ?? {}, most) : results.slice(0, most)
      return { total: results.length, first }
    },
    async counts(text, choice) {
      // Without its filters Pagefind only counts what it has been asked to filter by.
      counting ??= pagefind.filters().then(() => answers.clear())
      await counting
      return (await ask(text, choice)).filters
    },
  }
}

async function opened(base: string): Promise<Pagefind> {
  const [program, shardCount] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind.js`) as Promise<{
      createInstance: (options: object) => Pagefind
    }>,
    fetch(`${base}shards.json`).then((response) => response.json() as Promise<number>),
  ])
  const [first = 0, ...others] = Array.from({ length: shardCount }, (_, number) => number)
  // A worker would load the engine's code a second time, to spare a few milliseconds of work.
  const pagefind = program.createInstance({
    basePath: `${base}${first}/`,
    noWorker: true,
    ...settings(first),
  })
  const merged = others.map((shard) => pagefind.mergeIndex(`${base}${shard}/`, settings(shard)))
  await Promise.all([pagefind.init(), ...merged])
  return pagefind
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
