import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { openCache } from '../cache'
import type { Cache } from '../cache'
import { createPool } from '../pool'
import { digestOf } from '../digest-of'
import { indexedHtml } from './indexed-html'
import type { SearchFacts, SearchRecord } from './record'
import { createVocabulary } from './vocabulary'
import type { WordCounts } from './vocabulary'

/** Articles that are indexed together. */
export interface Shard {
  /** Names all that it is made of. */
  key: string
  articles: readonly ShardArticle[]
}

/** An article without its text, which has a key of its own. */
export interface ShardArticle {
  key: string
  facts: SearchFacts
}

/** What is kept of a shard under its key: its folder with its files, and how often its headings use which words. */
export interface MadeShard {
  /** A name that no other build has: two that make the same shard do not touch each other's. */
  folder: string
  files: { name: string; digest: string }[]
  words: WordCounts
}

/** What readers load of Pagefind's own code. */
export const programFile = 'pagefind.js'
// Pagefind brings interfaces of its own besides.
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\.(?!unknown).*)$/
// While Pagefind reads one article, the next are made ready; four times as many took twice the memory on a busy machine.
const ahead = 16

/** What shards are made of. */
export interface Making {
  shards: readonly Shard[]
  /** The language whose word endings are taken off: one for all, for they share an engine. */
  lang: string
  /** The folder that they are kept in. */
  cacheDir: string
}

/** Gives an article's HTML for its key. */
export type TextOf = (key: string) => Promise<string>

/** What is being made: the promise of it comes when Pagefind runs, and rejects where it cannot. */
export type Underway = Promise<{ done: Promise<MadeShard[]> }>

/** Makes shards, one after another, in Pagefind's own process, and says at the end what is kept of each. */
export function makeShards(making: Making & { textOf: TextOf }): Underway {
  return new Promise((resolve, reject) => {
    const done: Promise<MadeShard[]> = inTurn(() => withPagefind(making, () => resolve({ done })))
    done.catch(reject)
  })
}

let turn: Promise<unknown> = Promise.resolve()

// Pagefind is one process for all, and whoever closes it first ends the work of the others.
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

async function withPagefind(making: Making & { textOf: TextOf }, running: () => void): Promise<MadeShard[]> {
  const cache = openCache(making.cacheDir)
  // A search loads a piece of the index for each of its words: small pieces, unless there would be too many to list.
  const many = making.shards.some(({ articles }) => articles.length > 2000)
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= many ? '5000' : '2500'
  const { close, createIndex } = await import('pagefind')
  const all: MadeShard[] = []
  try {
    for (const shard of making.shards) {
      const { index, errors } = await createIndex({
        forceLanguage: making.lang,
        excludeSelectors: ['[data-ui]', 'svg', 'math', 'img', 'style'],
      })
      if (!index) throw new Error(errors.join(' '))
      running()
      const made = await makeShard({ ...making, cache, shard, index })
      cache.write(shard.key, made)
      all.push(made)
      // One shard at a time is all that it holds in memory.
      await index.deleteIndex()
    }
    return all
  } finally {
    await close()
  }
}

interface MakingOne {
  shard: Shard
  index: PagefindIndex
  textOf: TextOf
}

async function makeShard(options: MakingOne & { cache: Cache; cacheDir: string }): Promise<MadeShard> {
  const { shard, cache, cacheDir } = options
  const dir = await mkdtemp(path.join(cacheDir, `${shard.key}.`))
  try {
    const words = await indexAll(options)
    const written = await options.index.writeFiles({ outputPath: dir })
    if (written.errors.length > 0) throw new Error(written.errors.join(' '))
    await shrink(path.join(dir, programFile), cache)
    const files = namesIn(dir).map((name) => ({ name, digest: digestOf(path.join(dir, name)) ?? '' }))
    return { folder: path.basename(dir), files, words }
  } catch (error) {
    await rm(dir, { recursive: true, force: true })
    throw error
  }
}

async function indexAll({ shard, index, textOf }: MakingOne): Promise<WordCounts> {
  const vocabulary = createVocabulary()
  const pool = createPool(ahead)
  for (const { key, facts } of shard.articles) {
    const record = { ...facts, html: await textOf(key) }
    vocabulary.add(record)
    await pool.add(add(index, record))
  }
  await pool.done()
  return vocabulary.counts()
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  // Half a sign, as a text or an address may have one, is nothing that Pagefind can be told.
  const [url, content] = [record.url.toWellFormed(), indexedHtml(record).toWellFormed()]
  const { errors } = await index.addHTMLFile({ url, content })
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join(' ')}`)
}

// By a third; it is the same for every index that this version of Pagefind makes.
async function shrink(file: string, cache: Cache): Promise<void> {
  const key = `pagefind-${digestOf(file) ?? ''}`
  const known = cache.read(key) as string | undefined
  const code = known ?? (await shrunk(file))
  if (!known) cache.write(key, code)
  await writeFile(file, code)
}

async function shrunk(file: string): Promise<string> {
  const { minify } = await import('vite')
  return (await minify(file, await readFile(file, 'utf8'), { module: true })).code
}

function namesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}
