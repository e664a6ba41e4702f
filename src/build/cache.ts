import { hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'

/** Results on disk, each under a key that names everything it was made from. */
export interface Cache {
  read(key: string): unknown
  write(key: string, value: unknown): void
}

/** A folder of results, a file each. */
export interface FolderCache extends Cache {
  /** Takes away what no build has used for 30 days; `keys` are in use, as is what was read or written since the folder was opened. */
  prune(keys?: Iterable<string>): void
}

/** Many small results in one file; `save` keeps those that were read or written since it was opened, `saveAll` the others, too. */
export interface Store extends Cache {
  save(): void
  saveAll(): void
}

/** Opens (and makes) a folder of results; a damaged file counts as missing. */
export function openCache(dir: string): FolderCache {
  mkdirSync(dir, { recursive: true })
  const used = new Set<string>()
  const fileOf = (key: string) => {
    used.add(key)
    return path.join(dir, `${key}.json`)
  }
  return {
    read: (key) => readSealed(fileOf(key)),
    write: (key, value) => writeSealed(fileOf(key), value),
    prune: (keys = []) => pruneFolder(dir, new Set([...used, ...keys].map((key) => `${key}.json`))),
  }
}

const keptFor = 30 * 24 * 60 * 60 * 1000

/** Takes out of a folder what no build has used for 30 days; `used` names those that are in use, and their time says so from now on. */
export function pruneFolder(dir: string, used: ReadonlySet<string>): void {
  const now = new Date()
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const file = path.join(dir, name)
    const age = now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
    if (used.has(name)) keepFresh(file)
    if (!used.has(name) && age > keptFor) rmSync(file, { recursive: true, force: true })
  }
}

/** Says that a file is in use, so that no other build takes it for old. */
export function keepFresh(file: string): void {
  const now = new Date()
  const age = now.getTime() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
  // Not each time: a picture with a new time is copied to the site anew.
  if (age > keptFor / 2) utimesSync(file, now, now)
}

/** Opens a file of small results; a damaged or missing file, and one of another version of the code, holds none. */
export function openStore(file: string, version: string): Store {
  const sealed = readSealed(file) as { version: string; entries: [string, unknown][] } | undefined
  const known = new Map(sealed?.version === version ? sealed.entries : [])
  const used = new Map<string, unknown>()
  let changed = false
  const keep = (entries: Map<string, unknown>) => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeSealed(file, { version, entries: [...entries] })
    changed = false
  }
  return {
    read(key) {
      const value = used.get(key) ?? known.get(key)
      if (value !== undefined) used.set(key, value)
      return value
    },
    write(key, value) {
      used.set(key, value)
      changed = true
    },
    save() {
      if (changed || used.size !== known.size) keep(used)
    },
    saveAll() {
      if (changed) keep(new Map([...known, ...used]))
    },
  }
}

/** A key for everything that a result depends on: 32 hexadecimal digits. */
export function cacheKey(...parts: unknown[]): string {
  // Whole texts are most of it: to escape them would take longer than to digest them.
  return digest(
    parts
      .map((part) => (typeof part === 'string' ? `${part.length}:${part}` : JSON.stringify(part)))
      .join('\n'),
  )
}

// The first line is the digest of the rest and of the file's name: what was cut off, changed or is another's is not believed.
function readSealed(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const json = text.slice(33)
  return text.slice(0, 33) === sealOf(file, json) ? (JSON.parse(json) as unknown) : undefined
}

// A rename is whole or not at all: a build that is stopped half-way leaves no half result.
function writeSealed(file: string, value: unknown): void {
  const json = JSON.stringify(value)
  const partial = `${file}.${process.pid}.${threadId}`
  try {
    writeFileSync(partial, sealOf(file, json) + json)
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

function sealOf(file: string, json: string): string {
  return `${digest(`${path.basename(file)}\n${json}`)}\n`
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, 32)
}
