import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { cacheKey, openCache } from './cache'
import type { FolderCache } from './cache'

/** The folder of results that survive a build: where other tools keep theirs, too, else a folder of its own. */
export function cacheFolder(): string {
  return path.resolve(isWritable('node_modules') ? 'node_modules/.cache/lectern' : '.lectern-cache')
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The file of what is remembered of a source folder. */
export function memoryFile(dir: string): string {
  return path.join(cacheFolder(), 'blogs', `${cacheKey(path.resolve(dir))}.json`)
}

/** The file that says what search was made of last. */
export function lastShardFile(dir: string): string {
  return memoryFile(dir).replace(/\.json$/, '.search.json')
}

/** The file of what the last build left in an output folder. */
export function earlierFile(out: string): string {
  return `${keptFolder(out)}.json`
}

/** The folder where the output before the last is kept, for the next one to be made of. */
export function keptFolder(out: string): string {
  return path.join(cacheFolder(), 'outputs', cacheKey(path.resolve(out)))
}

/** The folder of whole articles. */
export function articleFolder(): string {
  return path.join(cacheFolder(), 'articles')
}

/** The articles in it. */
export function articleCache(): FolderCache {
  return openCache(articleFolder())
}

/** The folder of pictures' copies. */
export function imageFolder(): string {
  return path.join(cacheFolder(), 'images')
}

/** The folder of apps that sites have overridden parts of. */
export function appsFolder(): string {
  return path.join(cacheFolder(), 'apps')
}

/** The folder of an output's draft page, for where the output itself has none. */
export function draftFolder(out: string): string {
  return path.join(cacheFolder(), 'drafts', cacheKey(path.resolve(out)))
}

/** The folder of search indexes. */
export function searchFolder(): string {
  return path.join(cacheFolder(), 'search')
}

/** What is known of pictures. */
export function pictureCache(): FolderCache {
  return openCache(path.join(cacheFolder(), 'image-facts'))
}
