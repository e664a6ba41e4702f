import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** The digest of a file's bytes; undefined where there is no file. */
export function digestOf(file: string): string | undefined {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined
}
