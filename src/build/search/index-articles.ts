import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import { openCache } from '../cache'
import type { Cache } from '../cache'
import type { OutputFile } from '../output/output-file'
import type { Site } from '../site'
import { indexedHtml } from './indexed-html'
import { factsOf, findable } from './record'
import type { Findable } from './record'
import { createVocabulary } from './vocabulary'

/** The folder of the site that the index lies in. */
const indexFolder = 'pagefind'
const vocabularyFile = 'words.json'
// What readers load; Pagefind brings interfaces of its own besides.
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|words\.json|.*\.pf_\w+|wasm\.(?!unknown).*)$/
const editionsKept = 6

interface Made {
  name: string
  digest: string
}

/** Makes the files that search loads, or takes those of an earlier build where nothing has changed; a problem instead where Pagefind cannot run. */
export async function indexArticles(
  site: Site,
  { cacheDir, version }: { cacheDir: string; version: string },
): Promise<{ files?: OutputFile[]; problems: Problem[] }> {
  if (!site.searchable) return { problems: [] }
  const articles = findable(site)
  const key = await keyOf(site, articles, version)
  const dir = path.join(cacheDir, key)
  const cache = openCache(cacheDir)
  try {
    const known = cache.read(key) as Made[] | undefined
    const made = known && isWhole(dir, known) ? known : await inTurn(() => makeIndex(site, articles, dir))
    if (made === known) utimesSync(dir, new Date(), new Date())
    else cache.write(key, made)
    await dropOld(cacheDir)
    const files = made.map(({ name }) => ({ path: `${indexFolder}/${name}`, copyOf: path.join(dir, name) }))
    return { files, problems: [] }
  } catch (error) {
    return { problems: [unavailable(error)] }
  }
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

async function makeIndex(site: Site, articles: readonly Findable[], dir: string): Promise<Made[]> {
  const partial = await mkdtemp(`${dir}.`)
  try {
    await writeIndex(site, articles, partial)
    const made = namesIn(partial).map((name) => ({ name, digest: digestOf(path.join(partial, name)) }))
    // A rename is whole or not at all: a build that is stopped half-way leaves no half index.
    await rm(dir, { recursive: true, force: true })
    await rename(partial, dir)
    return made
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function writeIndex(site: Site, articles: readonly Findable[], outputPath: string): Promise<void> {
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
    const vocabulary = createVocabulary()
    for (const { post, document } of articles) {
      const { html } = await (await site.render(document)).article()
      const record = { ...factsOf(site, post), html }
      vocabulary.add(record)
      const added = await index.addHTMLFile({ url: record.url, content: indexedHtml(record) })
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join(' ')}`)
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(written.errors.join(' '))
    await writeFile(path.join(outputPath, vocabularyFile), JSON.stringify(vocabulary.words()))
    await shrink(path.join(outputPath, 'pagefind.js'), openCache(path.dirname(outputPath)))
  } finally {
    await close()
  }
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
