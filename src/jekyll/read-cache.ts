import { closeSync, openSync, readFileSync, readSync, statSync, type Stats } from 'node:fs'
import type { Problem } from '../catalog/types'
import type { ReadConfig } from './config'
import type { Made } from './documents'
import type { YamlParser } from '../text/front-matter/yaml'
import {
  hasFrontMatter,
  hasLateFrontMatter,
  splitFrontMatter,
  type FrontMatter,
} from '../text/front-matter/front-matter'

const headBytes = 64

/** A file as it was last read. */
export interface ReadFile {
  /** Milliseconds since 1970. */
  modified: number
  size: number
  /** Whether the file begins with front matter; if not, `text` is read only when asked for. */
  isPage: boolean
  /** Whether it would, were it not for empty lines at the top. */
  isLate: boolean
  content?: FrontMatter
}

/** Remembers parsed files by path, time of change and size, so that a second reading parses only what changed. */
export interface ReadCache {
  /** That of the times in what is remembered. */
  zone: string
  /** What reads front matter; the plain parser where there is none. */
  parse?: YamlParser
  config?: ReadConfig
  files: Map<string, ReadFile>
  /** What became of files under that config, by their paths in the source folder. */
  made: Map<string, { file: ReadFile; made: Made }>
  data: Map<string, DataFile>
}

/** A file of `_data/` as it was last read. */
export interface DataFile {
  modified: number
  size: number
  value: unknown
  problems: Problem[]
}

/** An empty cache, to be given to each `readSource` of one folder with the same options. */
export function createReadCache(parse?: YamlParser): ReadCache {
  return { zone: '', parse, files: new Map(), made: new Map(), data: new Map() }
}

/** Forgets what another config made of files, and times that were read in another zone. */
export function keepFor(cache: ReadCache, read: ReadConfig): void {
  if (read !== cache.config) cache.made.clear()
  cache.config = read
  const { timezone } = read.config
  if (cache.zone === timezone) return
  cache.files.clear()
  cache.data.clear()
  cache.zone = timezone
}

/** Whether a file has the time and the size that it had when it was read. */
export function isAsRead(
  known: Pick<ReadFile, 'modified' | 'size'>,
  { mtimeMs, size }: Pick<Stats, 'mtimeMs' | 'size'>,
): boolean {
  return known.modified === mtimeMs && known.size === size
}

/** Whether a file that is remembered has another time or size by now, or cannot be looked at any more. */
export function hasChanged({ files, data }: ReadCache): boolean {
  return [...files, ...data].some(([path, known]) => {
    try {
      return !isAsRead(known, statSync(path))
    } catch {
      return true
    }
  })
}

function beginsWithDashes(text: string): boolean {
  return hasFrontMatter(text) || /^\uFEFF?---[ \t]*$/.test(text)
}

function headOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    const length = readSync(file, head, 0, head.length, 0)
    return head.toString('utf8', 0, length)
  } finally {
    closeSync(file)
  }
}

/** Reads a file's front matter and body; a file without front matter gets a body only if `always`. Throws as node:fs does. */
export function readParsed(cache: ReadCache, path: string, always: boolean): ReadFile {
  const now = statSync(path)
  const { mtimeMs: modified, size } = now
  const known = cache.files.get(path)
  if (known && isAsRead(known, now) && (known.content || !always)) return known
  // A small file is read at once: looking into it first would take as long.
  const text = always || size <= headBytes ? readFileSync(path, 'utf8') : undefined
  const head = text ?? headOf(path)
  const isPage = beginsWithDashes(head)
  const content =
    isPage || always
      ? splitFrontMatter(text ?? readFileSync(path, 'utf8'), cache.zone, cache.parse)
      : undefined
  const file: ReadFile = { modified, size, isPage, isLate: hasLateFrontMatter(head), content }
  cache.files.set(path, file)
  return file
}
