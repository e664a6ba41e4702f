import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Results on disk, each under a key that names everything it was made from. */
export interface Cache {
  read(key: string): unknown
  write(key: string, value: unknown): void
}

/** Opens (and makes) a folder of results; a file that cannot be read or parsed counts as missing. */
export function openCache(dir: string): Cache {
  mkdirSync(dir, { recursive: true })
  const fileOf = (key: string) => path.join(dir, `${key}.json`)
  return {
    read(key) {
      try {
        return JSON.parse(readFileSync(fileOf(key), 'utf8')) as unknown
      } catch {
        return undefined
      }
    },
    write(key, value) {
      // A rename is whole or not at all: a build that is stopped half-way leaves no half result.
      const partial = `${fileOf(key)}.${process.pid}`
      writeFileSync(partial, JSON.stringify(value))
      renameSync(partial, fileOf(key))
    },
  }
}

/** A key for everything that a result depends on: 32 hexadecimal digits. */
export function cacheKey(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
