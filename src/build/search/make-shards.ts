import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openCache } from '../cache'
import type { Cache } from '../cache'
import { digestOf } from '../digest-of'
import { canBecome, changedIn, give, openIndex } from './held-index'
import type { HeldIndex, Indexed, ReadArticle, ShardArticle, TextOf } from './held-index'
import { countWords } from './vocabulary'
import type { WordCounts } from './vocabulary'

/** Articles that are indexed together, oldest first. */
export interface Shard {
  /** Names all that it is made of. */
  key: string
  articles: readonly ShardArticle[]
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

/** What shards are made of. */
export interface Making {
  shards: readonly Shard[]
  /** The language whose word endings are taken off: one for all, for they share an engine. */
  lang: string
  /** Whether the site has one shard. */
  single: boolean
  /** The folder that they are kept in. */
  cacheDir: string
}

/** A making with what gives it its texts. */
export type Work = Making & { textOf: TextOf }

/** The same with an index that may have some of the articles already, and with who is to hear what each shard was made of. */
type Begun = Work & { begun?: HeldIndex; heard?: (read: Indexed<ReadArticle>) => void }

/** What is being made: the promise of it comes when Pagefind runs, and rejects where it cannot. */
export type Underway = Promise<{ done: Promise<MadeShard[]> }>

/** Makes shards, one after another, in Pagefind's own process, and says at the end what is kept of each. */
export function makeShards(work: Begun): Underway {
  return new Promise((resolve, reject) => {
    const done: Promise<MadeShard[]> = inTurn(() => withPagefind(work, () => resolve({ done })))
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

async function withPagefind(work: Begun, running: () => void): Promise<MadeShard[]> {
  const cache = openCache(work.cacheDir)
  const { close } = await import('pagefind')
  let { begun } = work
  const all: MadeShard[] = []
  try {
    for (const shard of work.shards) {
      const held = await indexFor({ lang: work.lang, articles: shard.articles }, begun)
      begun = undefined
      running()
      const made = await makeShard({ ...work, cache, shard, held })
      cache.write(shard.key, made)
      all.push(made)
      work.heard?.({ lang: work.lang, articles: [...held.given.values()] })
      // One shard at a time is all that it holds in memory.
      await held.index.deleteIndex()
    }
    return all
  } finally {
    await close()
  }
}

async function indexFor(indexed: Indexed, begun: HeldIndex | undefined): Promise<HeldIndex> {
  if (begun && canBecome(begun, indexed)) return begun
  await begun?.index.deleteIndex()
  return openIndex(indexed)
}

async function makeShard(
  options: Work & { cache: Cache; shard: Shard; held: HeldIndex },
): Promise<MadeShard> {
  const { shard, cache, cacheDir, held, textOf } = options
  const dir = await mkdtemp(path.join(cacheDir, `${shard.key}.`))
  try {
    await give(held, changedIn(held, shard.articles, textOf))
    const writing = held.index.writeFiles({ outputPath: dir })
    const words = countWords(held.given.values())
    const written = await writing
    if (written.errors.length > 0) throw new Error(written.errors.join(' '))
    await shrink(path.join(dir, programFile), cache)
    const files = namesIn(dir).map((name) => ({ name, digest: digestOf(path.join(dir, name)) ?? '' }))
    return { folder: path.basename(dir), files, words }
  } catch (error) {
    await rm(dir, { recursive: true, force: true })
    throw error
  }
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
