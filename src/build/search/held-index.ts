import type { PagefindIndex } from 'pagefind'
import { createPool } from '../pool'
import { indexedHtml } from './indexed-html'
import type { SearchFacts, SearchRecord } from './record'
import { createVocabulary } from './vocabulary'
import type { Vocabulary } from './vocabulary'

/** An article without its text, which has a key of its own. */
export interface ShardArticle {
  key: string
  facts: SearchFacts
}

/** What an index is of: articles, oldest first, and the language whose word endings are taken off. */
export interface Indexed {
  lang: string
  articles: readonly ShardArticle[]
}

/** Gives an article's HTML for its key, or nothing where it is not at hand. */
export type TextOf = (key: string) => Promise<string | undefined>

/** An index in the memory of Pagefind's process. */
export interface HeldIndex {
  index: PagefindIndex
  lang: string
  /** The articles that it has been given, by their addresses, in the order in which these came. */
  given: Map<string, string>
  vocabulary: Vocabulary
}

const chunkSize = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'
// While Pagefind reads one article, the next are made ready; four times as many took twice the memory on a busy machine.
const ahead = 16

/** Opens an empty index for so many articles; throws where Pagefind does not run. */
export async function openIndex({ lang, articles }: Indexed): Promise<HeldIndex> {
  const { close, createIndex } = await import('pagefind')
  // A search loads a piece of the index for each of its words: small pieces, unless there would be too many to list.
  const size = articles.length > 2000 ? '5000' : '2500'
  // Its process hears of it when it starts.
  const started = process.env[chunkSize]
  if (started !== undefined && started !== size) await close()
  process.env[chunkSize] = size
  const { index, errors } = await createIndex({
    forceLanguage: lang,
    excludeSelectors: ['[data-ui]', 'svg', 'math', 'img', 'style'],
  })
  if (!index) throw new Error(errors.join(' '))
  return { index, lang, given: new Map(), vocabulary: createVocabulary() }
}

/** Gives an index those articles that it lacks or has otherwise; ends at one whose text is not at hand, or when `signal` says so. */
export async function give(
  held: HeldIndex,
  articles: readonly ShardArticle[],
  textOf: TextOf,
  signal?: AbortSignal,
): Promise<void> {
  const pool = createPool(ahead)
  for (const article of articles) {
    const { key, facts } = article
    const name = JSON.stringify(article)
    if (held.given.get(facts.url) === name) continue
    const html = await textOf(key)
    if (html === undefined || signal?.aborted) break
    held.given.set(facts.url, name)
    held.vocabulary.add({ ...facts, html })
    await pool.add(add(held.index, { ...facts, html }))
  }
  await pool.done()
}

/** Whether an index can become one of these articles: Pagefind changes what it has at an address, but neither takes it out nor moves it. */
export function canBecome({ lang, given }: HeldIndex, wanted: Indexed): boolean {
  return lang === wanted.lang && [...given.keys()].every((url, at) => url === wanted.articles[at]?.facts.url)
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  // Half a sign, as a text or an address may have one, is nothing that Pagefind can be told.
  const [url, content] = [record.url.toWellFormed(), indexedHtml(record).toWellFormed()]
  const { errors } = await index.addHTMLFile({ url, content })
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join(' ')}`)
}
