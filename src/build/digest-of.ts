import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** The digest of a file's bytes; undefined where there is no file. */
export function digestOf(file: string): string | undefined {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile()
  return isFile ? createHash('sha256').update(readFileSync(file)).digest('hex') : undefined
}
