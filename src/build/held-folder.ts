import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** A folder with what an earlier build has left there; names are paths below it, with `/`. */
export interface HeldFolder {
  /** Makes the folder that a file needs, and room for it; answers whether something of that name is there already. */
  claim(file: string): boolean
  /** Takes away whatever has not been claimed. */
  clear(): void
}

/** Looks through a folder; what is neither a file nor a folder leaves it, for a link may lead anywhere. */
export function heldFolder(dir: string): HeldFolder {
  const files = new Set<string>()
  const folders = new Set<string>()
  const needed = new Set<string>()
  for (const entry of entriesBelow(dir)) (entry.isFolder ? folders : files).add(entry.name)

  const remove = (name: string) => rmSync(path.join(dir, name), { recursive: true, force: true })

  function need(folder: string): void {
    if (folder === '.' || needed.has(folder)) return
    need(path.posix.dirname(folder))
    if (files.delete(folder)) remove(folder)
    if (!folders.has(folder)) mkdirSync(path.join(dir, folder))
    needed.add(folder)
  }

  return {
    claim(file) {
      need(path.posix.dirname(file))
      // A folder that the site needs stays: to write a file there is an error, as in an empty folder.
      if (!needed.has(file) && folders.delete(file)) remove(file)
      return files.delete(file)
    },
    clear() {
      const stale = [...folders].filter((folder) => !needed.has(folder))
      for (const name of [...stale, ...files]) remove(name)
      for (const name of stale) folders.delete(name)
      files.clear()
    },
  }
}

interface Entry {
  name: string
  isFolder: boolean
}

function* entriesBelow(dir: string, below = ''): Generator<Entry> {
  for (const entry of readdirSync(path.join(dir, below), { withFileTypes: true })) {
    const name = below + entry.name
    const isFolder = entry.isDirectory()
    if (isFolder || entry.isFile()) yield { name, isFolder }
    else rmSync(path.join(dir, name))
    if (isFolder) yield* entriesBelow(dir, `${name}/`)
  }
}
