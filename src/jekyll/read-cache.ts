import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { Problem } from '../catalog/types'
import { hasFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter'

/** A file as it was last read. */
export interface ReadFile {
  /** Milliseconds since 1970. */
  modified: number
  size: number
  /** Whether the file begins with front matter; if not, `text` is read only when asked for. */
  isPage: boolean
  content?: FrontMatter
}

/** Remembers parsed files by path, time of change and size, so that a second reading parses only what changed. */
export interface ReadCache {
  zone: string
  files: Map<string, ReadFile>
  data: Map<string, DataFile>
}

/** A file of `_data/` as it was last read. */
export interface DataFile {
  modified: number
  size: number
  value: unknown
  problems: Problem[]
}

/** An empty cache, to be given to each `readSource` of one folder. */
export function createReadCache(): ReadCache {
  return { zone: '', files: new Map(), data: new Map() }
}

function startsWithDashes(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(64)
    const length = readSync(file, head, 0, head.length, 0)
    return (
      hasFrontMatter(head.toString('utf8', 0, length)) ||
      /^\uFEFF?---[ \t]*$/.test(head.toString('utf8', 0, length))
    )
  } finally {
    closeSync(file)
  }
}

/** Reads a file's front matter and body; a file without front matter gets a body only if `always`. Throws as node:fs does. */
export function readParsed(cache: ReadCache, path: string, always: boolean): ReadFile {
  const { mtimeMs: modified, size } = statSync(path)
  const known = cache.files.get(path)
  if (known && known.modified === modified && known.size === size && (known.content || !always)) return known
  const isPage = startsWithDashes(path)
  const content = isPage || always ? splitFrontMatter(readFileSync(path, 'utf8'), cache.zone) : undefined
  const file: ReadFile = { modified, size, isPage, content }
  cache.files.set(path, file)
  return file
}
