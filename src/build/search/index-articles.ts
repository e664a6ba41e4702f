import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PagefindIndex } from 'pagefind'
import type { Problem } from '../../catalog/types'
import { openCache } from '../cache'
import type { Cache } from '../cache'
import type { OutputFile } from '../output/output-file'
import { createPool } from '../pool'
import type { Site } from '../site'
import { indexedHtml } from './indexed-html'
import { factsOf, findable } from './record'
import type { Findable, SearchRecord } from './record'
import { createVocabulary } from './vocabulary'

/** The folder of the site that the index lies in. */
const indexFolder = 'pagefind'
const vocabularyFile = 'words.json'
// What readers load; Pagefind brings interfaces of its own besides.
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|words\.json|.*\.pf_\w+|wasm\.(?!unknown).*)$/
const editionsKept = 6
// While Pagefind reads one article, the next are made ready.
const ahead = 16

interface Made {
  name: string
  digest: string
}

/** What search needs of a build: the files that it loads, once they are made, or the problem that there are none. */
export interface SearchIndex {
  files?: Promise<OutputFile[]>
  problems: Problem[]
}

/** Begins to make the files that search loads, or takes those of an earlier build where nothing has changed; a problem instead where Pagefind cannot run. */
export async function indexArticles(
  site: Site,
  { cacheDir, version }: { cacheDir: string; version: string },
): Promise<SearchIndex> {
  if (!site.searchable) return { problems: [] }
  const articles = findable(site)
  const key = await keyOf(site, articles, version)
  const dir = path.join(cacheDir, key)
  const cache = openCache(cacheDir)
  const known = cache.read(key) as Made[] | undefined
  if (known && isWhole(dir, known)) {
    utimesSync(dir, new Date(), new Date())
    return { files: Promise.resolve(filesIn(dir, known)), problems: [] }
  }
  try {
    const { made } = await begun((begin) => inTurn(() => makeIndex({ site, articles, dir, begin })))
    const files = made.then(keep)
    // A build that fails before it asks for them has its own error to tell.
    files.catch(() => {})
    return { files, problems: [] }
  } catch (error) {
    return { problems: [unavailable(error)] }
  }

  async function keep(made: Made[]): Promise<OutputFile[]> {
    cache.write(key, made)
    await dropOld(cacheDir)
    return filesIn(dir, made)
  }
}

function filesIn(dir: string, made: readonly Made[]): OutputFile[] {
  return made.map(({ name }) => ({ path: `${indexFolder}/${name}`, copyOf: path.join(dir, name) }))
}

async function keyOf(site: Site, articles: readonly Findable[], version: string): Promise<string> {
  const hash = createHash('sha256').update(version)
  for (const { post, document } of articles) {
    hash.update(JSON.stringify([factsOf(site, post), (await site.render(document)).key]))
  }
  return hash.digest('hex').slice(0, 32)
}

// What was cut off or changed is not believed.
function isWhole(dir: string, made: readonly Made[]): boolean {
  return made.every(({ name, digest }) => {
    const file = path.join(dir, name)
    return existsSync(file) && digestOf(file) === digest
  })
}

let turn: Promise<unknown> = Promise.resolve()

// Pagefind is one process for all, and whoever closes it first ends the work of the others.
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

// Answers when Pagefind runs: what it makes it makes in a process of its own, beside the pages.
function begun(make: (begin: () => void) => Promise<Made[]>): Promise<{ made: Promise<Made[]> }> {
  return new Promise((resolve, reject) => {
    const made = make(() => resolve({ made }))
    made.catch(reject)
  })
}

interface Making {
  site: Site
  articles: readonly Findable[]
  dir: string
  /** Called when Pagefind runs. */
  begin: () => void
}

async function makeIndex(making: Making): Promise<Made[]> {
  const { dir } = making
  const partial = await mkdtemp(`${dir}.`)
  try {
    await writeIndex(making, partial)
    const made = namesIn(partial).map((name) => ({ name, digest: digestOf(path.join(partial, name)) }))
    // A rename is whole or not at all: a build that is stopped half-way leaves no half index.
    await rm(dir, { recursive: true, force: true })
    await rename(partial, dir)
    return made
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function writeIndex({ site, articles, begin }: Making, outputPath: string): Promise<void> {
  // A search loads a piece of the index for each of its words: small pieces, unless there would be too many to list.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= articles.length < 2000 ? '2500' : '5000'
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex({
      // One index for all languages, so that one search and one set of counts cover them.
      forceLanguage: stemmed(articles),
      excludeSelectors: ['[data-ui]', 'svg', 'math', 'img', 'style'],
    })
    if (!index) throw new Error(errors.join(' '))
    begin()
    const vocabulary = createVocabulary()
    const pool = createPool(ahead)
    for (const { post, document } of articles) {
      const { html } = await (await site.render(document)).article()
      const record = { ...factsOf(site, post), html }
      vocabulary.add(record)
      await pool.add(add(index, record))
    }
    await pool.done()
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(written.errors.join(' '))
    await writeFile(path.join(outputPath, vocabularyFile), JSON.stringify(vocabulary.words()))
    await shrink(path.join(outputPath, 'pagefind.js'), openCache(path.dirname(outputPath)))
  } finally {
    await close()
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.url, content: indexedHtml(record) })
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join(' ')}`)
}

// By a third; it is the same for every index that this version of Pagefind makes.
async function shrink(file: string, cache: Cache): Promise<void> {
  const key = `pagefind-${digestOf(file)}`
  const known = cache.read(key) as string | undefined
  const code = known ?? (await shrunk(file))
  if (!known) cache.write(key, code)
  await writeFile(file, code)
}

async function shrunk(file: string): Promise<string> {
  const { minify } = await import('vite')
  return (await minify(file, await readFile(file, 'utf8'), { module: true })).code
}

// The language whose word endings are taken off: that of most articles, as far as its words have spaces.
function stemmed(articles: readonly Findable[]): string {
  const counts = new Map<string, number>()
  for (const { post } of articles) {
    const lang = post.lang.split('-')[0] ?? ''
    if (!/^(?:zh|ja|th|lo|km)$/.test(lang)) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'en'
}

function namesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

async function dropOld(cacheDir: string): Promise<void> {
  const dirs = readdirSync(cacheDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, time: statSync(path.join(cacheDir, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time)
  for (const { name } of dirs.slice(editionsKept)) {
    await rm(path.join(cacheDir, name), { recursive: true, force: true })
    await rm(path.join(cacheDir, `${name}.json`), { force: true })
  }
}

function unavailable(error: unknown): Problem {
  return {
    file: '_config.yml',
    severity: 'warning',
    rule: 'search/unavailable',
    message: `Pagefind could not make an index (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}), so the site has no search.`,
    remedy:
      'Install the dependencies again on this system, or write `search: { provider: false }` to go without.',
  }
}
