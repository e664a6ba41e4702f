import { spaceWords } from '../../catalog/search-words'
import { facets, manifold, noCounts } from './engine'
import type { Counts, Engine, Found, Marked, Query, Result } from './engine'
import { isFound, isSameWord, wordsOf } from './found-words'
import { joined, markedOf } from './marked'
import { openPagefind } from './pagefind'
import type { Ask, Fragment, Hit, Row } from './pagefind'

const sectionsShown = 3
const looked = 3

interface Index {
  ask: Ask
  words: () => Promise<string[]>
}

/** Opens the index that the build has made; rejects where it cannot be loaded. */
export async function openIndex(): Promise<Engine> {
  // The app's chunks lie in `_app/`, the index beside that folder.
  const base = new URL(/* @vite-ignore */ '../pagefind/', import.meta.url).pathname
  const { ask, isOld } = await openPagefind(base)
  const words = () => fetch(`${base}words.json`).then((response) => response.json() as Promise<string[]>)
  return { whole: true, find: (query) => find({ ask, words }, query), isOld }
}

async function find({ ask, words }: Index, query: Query): Promise<Found> {
  const row = await ordered(ask, query)
  const found = foundOf(ask, query, row)
  if (query.text === '') return found
  const asked = query.text.split(/\s+/)
  const samples = await Promise.all((await row.first(looked)).slice(0, looked).map((hit) => hit.data()))
  const hits = samples.flatMap(hitsOf)
  const unknown = asked.filter((word) => !isFound(word, hits))
  if (unknown.length === 0) return found
  const [{ correctWords, isNearlyFound }, known] = await Promise.all([import('./correct-word'), words()])
  const corrected = correctWords(asked, unknown, known)
  if (corrected !== query.text) {
    const then = { ...query, text: corrected }
    return { ...foundOf(ask, then, await ordered(ask, then)), instead: corrected }
  }
  // Pagefind shortens a word that it does not know until something begins with it: that is not what was asked for.
  return asked.some((word) => isNearlyFound(word, hits)) ? found : nothing
}

const nothing: Found = { total: 0, load: async () => [], count: async () => noCounts }

function foundOf(ask: Ask, query: Query, row: Row): Found {
  const asked = wordsOf(spaceWords(query.text))
  return {
    total: row.total,
    load: async (most) =>
      Promise.all((await row.first(most)).slice(0, most).map((hit) => resultOf(hit, asked))),
    count: () => count(ask, query, row),
  }
}

// The page's language first, and in each the best first, or the newest where there is nothing to compare.
async function ordered(ask: Ask, { text, choice, lang }: Query): Promise<Row> {
  const all = await ask(text, choice)
  if (choice.language.length > 0 && !choice.language.includes(lang)) return all
  const own = await ask(text, { ...choice, language: [lang] })
  const first = async (most: number): Promise<Hit[]> => {
    const hits = await own.first(most)
    if (hits.length >= most) return hits
    const ids = new Set(hits.map(({ id }) => id))
    const others = (await all.first(all.total)).filter(({ id }) => !ids.has(id))
    return [...hits, ...others]
  }
  return { ...all, first }
}

async function count(ask: Ask, { text, choice }: Query, row: Row): Promise<Counts> {
  const counts: Counts = { ...noCounts, ...(await row.counts()) }
  // Of a facet where choices add up, a value counts what it would add: its own choice must not hide it.
  for (const facet of facets) {
    if (manifold.has(facet) || choice[facet].length === 0) continue
    const open = await ask(text, { ...choice, [facet]: [] })
    counts[facet] = (await open.counts())[facet] ?? {}
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
    .slice(0, sectionsShown)
  return {
    url,
    title: markedOf(title, hits),
    lang,
    date: joined(date),
    excerpt: markedOf(excerpt.includes('<mark>') ? excerpt : (meta['excerpt'] ?? excerpt)),
    sections,
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
