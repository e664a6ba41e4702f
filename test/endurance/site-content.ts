import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { filesOf } from '../build/blog'

/** Each file of a folder with the digest of its bytes. */
export type Content = Record<string, string>

/** What is in a folder, to the byte. */
export function contentOf(dir: string): Content {
  return Object.fromEntries(filesOf(dir).map((file) => [file, digest(path.join(dir, file))]))
}

// Pagefind cuts its pieces otherwise each time.
function withoutIndex(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([file]) => !file.startsWith('pagefind/')))
}

/** The files that differ between two folders, without the index of search. */
export function differences(one: Content, other: Content): string[] {
  const [a, b] = [withoutIndex(one), withoutIndex(other)]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file])
}

/** The pieces of a site's index that Pagefind could not read: cut off, or not there. */
export function brokenPieces(dir: string): string[] {
  const pieces = filesOf(path.join(dir, 'pagefind')).filter((file) => /\.pf_\w+$|\.pagefind$/.test(file))
  if (!pieces.some((file) => file.endsWith('.pf_meta'))) return ['no index']
  return pieces.filter((file) => !isWhole(path.join(dir, 'pagefind', file)))
}

function isWhole(file: string): boolean {
  try {
    return gunzipSync(readFileSync(file)).length > 0
  } catch {
    return false
  }
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
