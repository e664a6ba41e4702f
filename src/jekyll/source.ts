import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { HeldBack, Problem } from '../catalog/types'
import { readConfig, type Config } from './config'
import { findConflicts } from './conflicts'
import { readData } from './data-files'
import { formatOf, lateFrontMatter, makeDocument, makePage, type Made, type Making } from './documents'
import { sourceProblem } from './named-source'
import { isHtml } from './permalink'
import { createReadCache, keepFor, readParsed, type ReadCache, type ReadFile } from './read-cache'

export { createReadCache, type ReadCache } from './read-cache'
import { redirectsFrom, redirectTo } from './redirects'
import { unreadable } from './unreadable'
import { walkSource, type Found } from './walk'

/** A file that becomes a page: a post, another collection's document, or a page with front matter. */
export interface SourceDocument {
  /** The path relative to the source folder, `/`-separated. */
  source: string
  kind: 'post' | 'document' | 'page'
  /** `posts`, `cn`, …; '' for pages. */
  collection: string
  /** As Jekyll makes it, without baseurl. */
  url: string
  slug: string
  /** `.md`, `.markdown`, `.html`. */
  extension: string
  /** Whether its text is Markdown; else it is HTML already, or anything else. */
  isMarkdown: boolean
  /** What its file ends in once it is written: `.html` for Markdown, all else keeps its kind, or has the one that its permalink says. */
  outputExtension: string
  /** The file's own values over the config's defaults; dates are ZonedTime. */
  frontMatter: Record<string, unknown>
  /** ISO 8601 with the site's offset. */
  date?: string
  modified?: string
  categories: string[]
  tags: string[]
  draft: boolean
  heldBack?: HeldBack
  /** The text after the front matter, before Liquid, with `\n` as line ends. */
  body: string
  /** The 1-based line of the file at which `body` begins. */
  bodyLine: number
}

/** A file that is copied as it is; `path` is where in the site, with `%25` for a `%` of its name. */
export interface StaticFile {
  source: string
  path: string
}

/** An old address (a site path) and where it leads: a site path or an absolute URL. */
export interface Redirect {
  from: string
  to: string
  source: string
}

/** A file that would be a page but for `reason`. */
interface Skipped {
  source: string
  reason: string
}

/** A source folder as Jekyll reads it. */
export interface Source {
  dir: string
  /** The folder of `_config.yml`, most often the same. */
  configDir: string
  config: Config
  data: Record<string, unknown>
  documents: SourceDocument[]
  /** Read for Liquid only, without pages of their own: collections without output, their documents that are to come, and what is only a `redirect_to`. */
  unlisted: SourceDocument[]
  statics: StaticFile[]
  redirects: Redirect[]
  skipped: Skipped[]
  problems: Problem[]
  /** When it was read: Liquid's `site.time`. */
  now: Date
}

/** How a source folder is to be read; `now` decides which dates are in the future. What the config shows is shown anyway. */
export interface ReadOptions {
  dir: string
  /** The folder of `_config.yml` where it is another one, around it, whose config names `dir` as its `source`. */
  configDir?: string
  drafts?: boolean
  future?: boolean
  /** Also what says `published: false`, except where something published has its address. */
  unpublished?: boolean
  now?: Date
  /** Folders to leave out, like `exclude` names them: `dist/`. */
  skip?: string[]
  cache?: ReadCache
}

/** What became of one file. */
type Outcome = Made & { found: Found; static?: StaticFile }

interface Reading {
  dir: string
  config: Config
  cache: ReadCache
  now: Date
  drafts: boolean
  future: boolean
  unpublished: boolean
}

// At a later time it is the same: what has no date takes the time's, and what is in the future comes to be shown.
function isSettled({ document }: Made): boolean {
  return document?.date !== undefined && !document.draft && document.heldBack === undefined
}

// Whoever writes a text has forgotten the line; any other file that begins with dashes, such as one of YAML, is what it is.
function isDocument({ isPage, content }: ReadFile, found: Found, config: Config): boolean {
  return isPage && (!content?.isOpen || isHtml(formatOf(extname(found.source), config).outputExtension))
}

function readOne(found: Found, reading: Reading): Outcome {
  const { dir, config, cache, now } = reading
  const isPost = found.kind === 'post' || found.kind === 'draft'
  try {
    const file = readParsed(cache, join(dir, found.source), isPost)
    const known = cache.made.get(found.source)
    if (known?.file === file) return { found, ...known.made }
    const making: Making = { found, file, config, now }
    if (isPost || isDocument(file, found, config)) {
      const made =
        isPost || found.kind === 'document' ? makeDocument(making, reading) : makePage(making, reading)
      if (isSettled(made)) cache.made.set(found.source, { file, made })
      return { found, ...made }
    }
    const path = found.collection ? `/${found.collection}/${found.inside}` : `/${found.source}`
    return {
      found,
      // A path is an address, in which a sign of the file's name must not be read as one that stands for another.
      static: { source: found.source, path: path.replaceAll('%', '%25') },
      problems: lateFrontMatter(found, file, config),
    }
  } catch (error) {
    return { found, problems: [unreadable(found.source, error)] }
  }
}

/** Oldest first; what has no date comes last, by path. */
function byDate(a: SourceDocument, b: SourceDocument): number {
  const [one, two] = [a, b].map(({ date }) => (date ? Date.parse(date) : Infinity)) as [number, number]
  if (one !== two) return one < two ? -1 : 1
  return a.source < b.source ? -1 : 1
}

// Jekyll's way to put a text away: it is no conflict with what has come in its place.
function withoutOldVersions(documents: readonly SourceDocument[]): SourceDocument[] {
  const isAway = ({ heldBack }: SourceDocument) => heldBack === 'unpublished'
  const taken = new Set(documents.filter((each) => !isAway(each)).map(({ url }) => url))
  return documents.filter((each) => !isAway(each) || !taken.has(each.url))
}

/** Reads a Jekyll source folder. What is wrong with its files is in `problems`; throws only if the folder cannot be read. */
// eslint-disable-next-line typescript/require-await -- callers wait, so that reading may become parallel
export async function readSource(options: ReadOptions): Promise<Source> {
  const { dir, configDir = dir, now = new Date(), cache = createReadCache() } = options
  if (!statSync(dir).isDirectory()) throw new Error(`${dir} is not a folder.`)
  const read = readConfig({ dir, configDir, known: cache.config, parse: cache.parse })
  const { config, problems: configProblems } = read
  if (read !== cache.config) config.exclude.push(...(options.skip ?? []))
  keepFor(cache, read)
  const reading: Reading = {
    dir,
    config,
    cache,
    now,
    drafts: options.drafts === true || config.drafts,
    future: options.future === true || config.future,
    unpublished: options.unpublished === true || config.unpublished,
  }

  const misplaced = sourceProblem({ read, dir, configDir })
  // Files of another folder would only be wrong in many more ways.
  const { found, problems: walkProblems } = misplaced
    ? { found: [], problems: [misplaced] }
    : walkSource(dir, config)
  const outcomes = found.map((one) => readOne(one, reading))
  const { data, problems: dataProblems } = readData(dir, config, cache)

  const all = withoutOldVersions(outcomes.flatMap(({ document }) => document ?? [])).toSorted(byDate)
  const outputs = new Set(config.collections.filter(({ output }) => output).map(({ label }) => label))
  const isShown = (collection: string) => collection === '' || outputs.has(collection)
  const away = new Map(
    all.flatMap((document) => redirectTo(document) ?? []).map((redirect) => [redirect.source, redirect]),
  )
  const isToCome = ({ kind, heldBack }: SourceDocument) =>
    kind === 'document' && heldBack === 'future' && !reading.future
  const shown = all.filter(({ collection, source }) => isShown(collection) && !away.has(source))
  const documents = shown.filter((document) => !isToCome(document))
  const listed = new Set(documents)
  const statics = outcomes.flatMap((outcome) =>
    outcome.static && isShown(outcome.found.collection) ? outcome.static : [],
  )
  const old = documents.map(redirectsFrom)
  const redirects = [...away.values(), ...old.flatMap((one) => one.redirects)]

  return {
    dir,
    configDir,
    now,
    config,
    data,
    documents,
    unlisted: all.filter((document) => !listed.has(document)),
    statics,
    redirects,
    skipped: [
      ...outcomes.flatMap(({ found: { source }, skipped }) => (skipped ? { source, reason: skipped } : [])),
      ...shown.filter(isToCome).map(({ source, date }) => {
        return { source, reason: `its date, ${date}, is in the future; templates list it` }
      }),
    ],
    problems: [
      ...configProblems,
      ...walkProblems,
      ...outcomes.flatMap(({ problems }) => problems),
      ...dataProblems,
      ...old.flatMap(({ problems }) => problems),
      ...findConflicts({ documents, statics, redirects }),
    ],
  }
}
