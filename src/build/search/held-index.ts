import type { PagefindIndex } from 'pagefind'
import { createPool } from '../pool'
import { indexedHtml } from './indexed-html'
import type { SearchFacts } from './record'

/** An article without its text, which has a key of its own. */
export interface ShardArticle {
  key: string
  facts: SearchFacts
}

/** What an index is of: articles, oldest first, and the language whose word endings are taken off. */
export interface Indexed<T = ShardArticle> {
  lang: string
  articles: readonly T[]
}

/** Gives an article's HTML for its key. */
export type TextOf = (key: string) => Promise<string>

/** An article as Pagefind reads it. */
export interface ReadArticle extends ShardArticle {
  page: string
}

/** An index in the memory of Pagefind's process. */
export interface HeldIndex {
  index: PagefindIndex
  lang: string
  /** What it has been given, by addresses, in the order in which these came. */
  given: Map<string, ReadArticle>
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
  return { index, lang, given: new Map() }
}

/** Gives an index articles, in the place of those that it has at their addresses; ends when `signal` says so. */
export async function give(
  { index, given }: HeldIndex,
  articles: Iterable<ReadArticle> | AsyncIterable<ReadArticle>,
  signal?: AbortSignal,
): Promise<void> {
  const pool = createPool(ahead)
  for await (const article of articles) {
    if (signal?.aborted) break
    given.set(article.facts.url, article)
    await pool.add(add(index, article))
  }
  await pool.done()
}

/** Makes those articles ready that an index lacks or has otherwise. */
export async function* changedIn(
  { given }: HeldIndex,
  articles: readonly ShardArticle[],
  textOf: TextOf,
): AsyncGenerator<ReadArticle> {
  for (const { key, facts } of articles) {
    const known = given.get(facts.url)
    if (known?.key === key && JSON.stringify(known.facts) === JSON.stringify(facts)) continue
    yield { key, facts, page: indexedHtml({ ...facts, html: await textOf(key) }) }
  }
}

/** Whether an index can become one of these articles: Pagefind changes what it has at an address, but neither takes it out nor moves it. */
export function canBecome({ lang, given }: HeldIndex, wanted: Indexed): boolean {
  return lang === wanted.lang && [...given.keys()].every((url, at) => url === wanted.articles[at]?.facts.url)
}

async function add(index: PagefindIndex, { facts, page }: ReadArticle): Promise<void> {
  // Half a sign, as a text or an address may have one, is nothing that Pagefind can be told.
  const [url, content] = [facts.url.toWellFormed(), page.toWellFormed()]
  const { errors } = await index.addHTMLFile({ url, content })
  if (errors.length > 0) throw new Error(`${facts.url}: ${errors.join(' ')}`)
}
