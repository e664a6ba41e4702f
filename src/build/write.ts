import { linkSync, lstatSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { constants, copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheKey } from './cache'
import type { Store } from './cache'
import type { OutputFile } from './output/output-file'
import { createPool } from './pool'

/** What was written before: the old output and, by path, how each of its files was left. */
export interface Earlier {
  out: string
  store: Store
}

// What a file was made from, and how the file system knew it then.
interface Left {
  key: string
  ino: number
  mtimeMs: number
  size: number
}

// Enough to keep the disk at work, few enough to keep texts out of memory.
const most = 16

/**
 * Writes files below a folder, with the folders that they need; answers how many there are and their bytes. A file that
 * the old output has already, unchanged since, is linked rather than made: neither is ever written to again.
 */
export async function write(options: {
  dir: string
  files: AsyncIterable<OutputFile> | Iterable<OutputFile>
  earlier: Earlier
  step: () => void
}): Promise<{ files: number; bytes: number }> {
  const { dir, files, earlier, step } = options
  const folders = new Set<string>()
  const left = new Map<string, Left>()
  const pool = createPool(most)
  for await (const file of files) {
    const target = path.join(dir, file.path)
    // Whatever a URL says: nothing is written outside.
    if (!target.startsWith(dir + path.sep)) throw new Error(`${file.path} lies outside the site.`)
    if (left.has(file.path)) await writeAgain(target, pool.done())
    makeFolder(path.dirname(target), folders)
    const key = keyOf(file)
    const known = linked({ path: file.path, key, target, earlier })
    left.set(file.path, known ?? { key, ino: 0, mtimeMs: 0, size: 0 })
    step()
    if (known) continue
    await pool.add(
      put(file, target).then(() => {
        left.set(file.path, { key, ...identity(target) })
      }),
    )
  }
  await pool.done()
  for (const [name, each] of left) earlier.store.write(name, each)
  return { files: left.size, bytes: [...left.values()].reduce((sum, { size }) => sum + size, 0) }
}

function keyOf(file: OutputFile): string {
  if ('key' in file) return file.key
  if ('text' in file) return cacheKey('text', file.text)
  const { ino, size, mtimeMs, ctimeMs } = statSync(file.copyOf)
  return cacheKey('copy', path.resolve(file.copyOf), ino, size, mtimeMs, ctimeMs)
}

function linked(options: { path: string; key: string; target: string; earlier: Earlier }): Left | undefined {
  const { key, target, earlier } = options
  const left = earlier.store.read(options.path) as Left | undefined
  if (left?.key !== key) return undefined
  const source = path.join(earlier.out, options.path)
  const now = lstatSync(source, { throwIfNoEntry: false })
  if (!now || now.ino !== left.ino || now.mtimeMs !== left.mtimeMs || now.size !== left.size) return undefined
  try {
    linkSync(source, target)
    return left
  } catch {
    // Not every file system has hard links, and another build may have moved the file away: then it is made.
    return undefined
  }
}

async function put(file: OutputFile, target: string): Promise<void> {
  // A copy shares its blocks with the original where the file system can do that.
  if ('copyOf' in file) await copyFile(file.copyOf, target, constants.COPYFILE_FICLONE)
  else await writeFile(target, 'text' in file ? file.text : await file.make())
}

// The file may be a link to the old output's: it is replaced, not written to.
async function writeAgain(target: string, written: Promise<void>): Promise<void> {
  await written
  rmSync(target)
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return
  mkdirSync(folder, { recursive: true })
  made.add(folder)
}

function identity(file: string): Omit<Left, 'key'> {
  const { ino, mtimeMs, size } = lstatSync(file)
  return { ino, mtimeMs, size }
}
