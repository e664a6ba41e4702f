import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'

/** Results on disk, each under a key that names everything it was made from. */
export interface Cache {
  read(key: string): unknown
  write(key: string, value: unknown): void
}

/** Many small results in one file; `save` keeps those that were read or written since it was opened. */
export interface Store extends Cache {
  save(): void
}

/** Opens (and makes) a folder of results, a file each; a damaged file counts as missing. */
export function openCache(dir: string): Cache {
  mkdirSync(dir, { recursive: true })
  const fileOf = (key: string) => path.join(dir, `${key}.json`)
  return {
    read: (key) => readSealed(fileOf(key)),
    write: (key, value) => writeSealed(fileOf(key), value),
  }
}

/** Opens a file of small results; a damaged or missing file, and one of another version of the code, holds none. */
export function openStore(file: string, version: string): Store {
  const sealed = readSealed(file) as { version: string; entries: [string, unknown][] } | undefined
  const known = new Map(sealed?.version === version ? sealed.entries : [])
  const used = new Map<string, unknown>()
  let changed = false
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
      if (!changed && used.size === known.size) return
      mkdirSync(path.dirname(file), { recursive: true })
      writeSealed(file, { version, entries: [...used] })
      changed = false
    },
  }
}

/** A key for everything that a result depends on: 32 hexadecimal digits. */
export function cacheKey(...parts: unknown[]): string {
  return digest(JSON.stringify(parts))
}

// The first line is the digest of the rest: what was cut off or changed is not believed.
function readSealed(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const json = text.slice(33)
  return text.slice(0, 33) === `${digest(json)}\n` ? (JSON.parse(json) as unknown) : undefined
}

// A rename is whole or not at all: a build that is stopped half-way leaves no half result.
function writeSealed(file: string, value: unknown): void {
  const json = JSON.stringify(value)
  const partial = `${file}.${process.pid}.${threadId}`
  writeFileSync(partial, `${digest(json)}\n${json}`)
  renameSync(partial, file)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
