import { readdirSync, statSync, utimesSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Problem } from '../../catalog/types'
import { cacheKey, openCache } from '../cache'
import type { Cache } from '../cache'
import { digestOf } from '../digest-of'
import type { OutputFile } from '../output/output-file'
import type { Site } from '../site'
import type { TextOf } from './held-index'
import { programFile } from './make-shards'
import type { MadeShard, Shard, Underway } from './make-shards'
import type { ShardMaker } from './make-shards-apart'
import { factsOf, findable } from './record'
import type { Findable } from './record'
import { shardsOf } from './shards'
import { commonWords } from './vocabulary'

/** The folder of the site that the index lies in. */
const indexFolder = 'pagefind'
// The engine comes with the first shard; the others lend it their words.
const engineFile = /^wasm\./
const othersKept = 20

/** What search needs of a build: the files that it loads, once they are made, or the problem that there are none. */
export interface SearchIndex {
  files?: Promise<OutputFile[]>
  problems: Problem[]
}

/** Begins to make the files that search loads, or takes those of earlier builds where nothing has changed; a problem instead where Pagefind cannot run. */
export async function indexArticles(
  site: Site,
  {
    cacheDir,
    version,
    makeShards,
  }: {
    cacheDir: string
    version: string
    makeShards: ShardMaker['make']
  },
): Promise<SearchIndex> {
  if (!site.searchable) return { problems: [] }
  const cache = openCache(cacheDir)
  const articles = findable(site)
  const lang = stemmed(articles)
  const shards = await Promise.all(
    shardsOf(articles).map((part) => shardOf({ site, articles: part, version: `${version} ${lang}` })),
  )
  const recorded = new Map(shards.map(({ key }) => [key, cache.read(key) as MadeShard | undefined]))
  const missing = shards.filter(({ key }) => !recorded.get(key))
  const textOf = textsOf(site, articles)
  const start = async (part: Shard[]): Underway => {
    if (part.length === 0) return { done: Promise.resolve([]) }
    return makeShards({ shards: part, lang, single: shards.length === 1, cacheDir, textOf })
  }
  try {
    const { done } = await start(missing)
    const files = keep(done)
    // A build that fails before it asks for them has its own error to tell.
    files.catch(() => {})
    return { files, problems: [] }
  } catch (error) {
    return { problems: [unavailable(site, error)] }
  }

  async function keep(done: Promise<MadeShard[]>): Promise<OutputFile[]> {
    const all = new Map<string, MadeShard>()
    const add = (part: Shard[], made: MadeShard[]) => {
      for (const [at, each] of made.entries()) all.set(part[at]!.key, each)
    }
    // While Pagefind makes what is missing, what there is is looked through.
    for (const [key, known] of recorded) {
      if (known && isWhole(known, cacheDir)) all.set(key, known)
      await turn()
    }
    const damaged = shards.filter(({ key }) => recorded.get(key) && !all.has(key))
    add(missing, await done)
    add(damaged, await (await start(damaged)).done)
    const used = shards.flatMap(({ key }) => all.get(key) ?? [])
    await dropOld(cacheDir, cache, used)
    return filesOf(used, cacheDir)
  }
}

// A site's shards by their numbers.
function filesOf(shards: readonly MadeShard[], cacheDir: string): OutputFile[] {
  const program = shards.slice(0, 1).map(({ folder }) => path.join(cacheDir, folder, programFile))
  return [
    ...program.map((copyOf) => ({ path: `${indexFolder}/${programFile}`, copyOf })),
    // A name for each, which is another one when any of its pieces is: so an open page knows of a new index.
    {
      path: `${indexFolder}/shards.json`,
      text: JSON.stringify(shards.map(({ files }) => cacheKey(files).slice(0, 8))),
    },
    {
      path: `${indexFolder}/words.json`,
      text: JSON.stringify(commonWords(shards.map(({ words }) => words))),
    },
    ...shards.flatMap(({ folder, files }, number) =>
      files
        .filter(({ name }) => name !== programFile && (number === 0 || !engineFile.test(name)))
        .map(({ name, digest }) => ({
          path: `${indexFolder}/${number}/${name}`,
          key: digest,
          copyOf: path.join(cacheDir, folder, name),
        })),
    ),
  ]
}

async function shardOf(options: {
  site: Site
  articles: readonly Findable[]
  version: string
}): Promise<Shard> {
  const { site, version } = options
  const articles = await Promise.all(
    options.articles.map(async ({ post, document }) => {
      const { key } = await site.render(document)
      return { key, facts: factsOf(site, post) }
    }),
  )
  return { key: cacheKey('shard', version, articles), articles }
}

function textsOf(site: Site, articles: readonly Findable[]): TextOf {
  const renderAll = async () => {
    const rendered = await Promise.all(articles.map(({ document }) => site.render(document)))
    return new Map(rendered.map((each) => [each.key, each]))
  }
  // A thread that finds all of them asks for none.
  let byKey: ReturnType<typeof renderAll> | undefined
  return async (key) => (await (await (byKey ??= renderAll())).get(key)?.article())?.html ?? ''
}

// What was cut off or changed is not believed; what is used is marked as the latest.
function isWhole({ folder, files }: MadeShard, cacheDir: string): boolean {
  const dir = path.join(cacheDir, folder)
  if (!files.every(({ name, digest }) => digestOf(path.join(dir, name)) === digest)) return false
  utimesSync(dir, new Date(), new Date())
  return true
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

// Shards of another blog, too, and those that an edit may bring back.
async function dropOld(cacheDir: string, cache: Cache, used: readonly MadeShard[]): Promise<void> {
  const folders = new Set(used.map(({ folder }) => folder))
  const others = readdirSync(cacheDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !folders.has(entry.name))
    .map(({ name }) => ({ name, dir: path.join(cacheDir, name) }))
    .map((each) => ({ ...each, time: statSync(each.dir, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.time - a.time)
  for (const { name, dir } of others.slice(othersKept)) {
    await rm(dir, { recursive: true, force: true })
    const key = name.replace(/\..*/, '')
    const kept = cache.read(key) as MadeShard | undefined
    if (kept?.folder === name) await rm(path.join(cacheDir, `${key}.json`), { force: true })
  }
}

function unavailable({ source }: Site, error: unknown): Problem {
  return {
    file: source.config.file || '_config.yml',
    severity: 'warning',
    rule: 'search/unavailable',
    message: `Pagefind could not make an index (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}), so the site has no search.`,
    remedy:
      'Install the dependencies again on this system, or write `search: { provider: false }` to go without.',
  }
}
