import { constants, copyFileSync, linkSync, lstatSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { cacheKey } from './cache'
import type { Store } from './cache'
import { heldFolder } from './held-folder'
import type { OutputFile } from './output/output-file'

/** What was written before: the last output and, by path, how each of its files was left. */
export interface Earlier {
  out: string
  store: Store
}

// What a file was made from, and how the file system knew it then.
interface Left {
  key: string
  hint?: string
  ino: number
  mtimeMs: number
  size: number
}

const filesATurn = 8

/** Writes a site to a folder. */
export interface Writer {
  /** Writes files, with the folders that they need; where two have one path the later one counts. */
  write(files: AsyncIterable<OutputFile> | Iterable<OutputFile>, step?: () => void): Promise<void>
  /** Takes out of the folder whatever has not been written. */
  clear(): void
  /** How many files have been written or were there, and their bytes. */
  sum(): { files: number; bytes: number }
}

/**
 * A writer to a folder that is empty or holds an earlier output. A file that the last output has already, unchanged
 * since, stays or is linked rather than made: neither is ever written to again.
 */
export function createWriter({ dir, earlier }: { dir: string; earlier: Earlier }): Writer {
  const folder = heldFolder(dir)
  const left = new Map<string, Left>()

  async function add(file: OutputFile): Promise<void> {
    const target = path.join(dir, file.path)
    // Whatever a URL says: nothing is written outside.
    if (!target.startsWith(dir + path.sep)) throw new Error(`${file.path} lies outside the site.`)
    const isThere = folder.claim(file.path) || left.has(file.path)
    const known = earlier.store.read(file.path) as Left | undefined
    const hint = 'hint' in file ? file.hint : undefined
    const key = known && hint !== undefined && hint === known.hint ? known.key : await keyOf(file)
    if (known?.key === key) {
      left.set(file.path, { ...known, hint })
      if (isThere && isAsLeft(target, known)) return
    }
    // The file may be a link to the last output's: it is replaced, not written to.
    if (isThere) rmSync(target)
    if (known?.key === key && linked(path.join(earlier.out, file.path), target, known)) return
    await put(file, target)
    left.set(file.path, { key, hint, ...identity(target) })
  }

  return {
    async write(files, step = () => {}) {
      for await (const file of files) {
        await add(file)
        step()
        // Nothing else waits here, and the process that indexes for search would never be answered.
        if (left.size % filesATurn === 0) await turn()
      }
      for (const [name, each] of left) earlier.store.write(name, each)
    },
    clear: () => folder.clear(),
    sum: () => ({
      files: left.size,
      bytes: [...left.values()].reduce((sum, { size }) => sum + size, 0),
    }),
  }
}

async function keyOf(file: OutputFile): Promise<string> {
  if ('text' in file) return cacheKey('text', file.text)
  if (typeof file.key === 'string') return file.key
  if ('make' in file) return file.key()
  const { ino, size, mtimeMs, ctimeMs } = statSync(file.copyOf)
  return cacheKey('copy', path.resolve(file.copyOf), ino, size, mtimeMs, ctimeMs)
}

function isAsLeft(file: string, left: Left): boolean {
  const now = lstatSync(file, { throwIfNoEntry: false })
  return now?.ino === left.ino && now.mtimeMs === left.mtimeMs && now.size === left.size
}

function linked(source: string, target: string, left: Left): boolean {
  if (!isAsLeft(source, left)) return false
  try {
    linkSync(source, target)
    return true
  } catch {
    // Not every file system has hard links, and another build may have moved the file away: then it is made.
    return false
  }
}

// A file at a time: Node's asynchronous calls take twice as long for small ones, and the disk is not what is waited for.
async function put(file: OutputFile, target: string): Promise<void> {
  // A copy shares its blocks with the original where the file system can do that.
  if ('copyOf' in file) copyFileSync(file.copyOf, target, constants.COPYFILE_FICLONE)
  else writeFileSync(target, 'text' in file ? file.text : await file.make())
}

function identity(file: string): Omit<Left, 'key' | 'hint'> {
  const { ino, mtimeMs, size } = lstatSync(file)
  return { ino, mtimeMs, size }
}
