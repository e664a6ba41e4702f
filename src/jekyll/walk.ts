import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import type { Problem } from '../catalog/types'
import type { Config } from './config'
import { fnmatch } from './glob'
import { badLink, leadsOut, linkOut } from './leads-out'
import { unreadable } from './unreadable'

/** A file that Jekyll takes from the source folder, before anybody has looked into it. */
export interface Found {
  source: string
  kind: 'post' | 'draft' | 'document' | 'file'
  /** The collection's label, or '' for a page or a static file. */
  collection: string
  /** The path within `_posts`, `_drafts` or the collection's folder; for a file the same as `source`. */
  inside: string
  /** The folders above `_posts` or `_drafts`. */
  above: string[]
}

interface Walk {
  dir: string
  config: Config
  found: Found[]
  problems: Problem[]
}

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1)
const isSpecial = (name: string) => /^[._#~]/.test(name)
// What editors leave beside a file; those of JetBrains stand there while one is saved.
const isSpare = (name: string) => /~$|___jb_(?:tmp|old)___$/.test(name)

function matches(patterns: readonly string[], path: string, isFolder: boolean): boolean {
  const asFolder = isFolder ? `${path}/` : path
  return patterns.some((pattern) => {
    const anchored = pattern.replace(/^\//, '')
    return anchored !== '' && (fnmatch(anchored, path) || path.startsWith(anchored) || asFolder === anchored)
  })
}

/** Whether Jekyll takes an entry; `name` is what must not begin with an underscore or the like. */
function isTaken(config: Config, path: string, name: string, isFolder: boolean): boolean {
  const { include, exclude } = config
  if (include.some((pattern) => fnmatch(pattern, name) || fnmatch(pattern.replace(/^\//, ''), path)))
    return true
  return !isSpecial(name) && !isSpare(name) && !matches(exclude, path, isFolder)
}

/** Whether there is a folder to walk; one that lies elsewhere is a problem, and none. */
function isFolderHere(walk: Walk, path: string): boolean {
  const full = join(walk.dir, path)
  if (!isFolderAt(full)) return false
  const outside = leadsOut(walk.dir, full)
  if (outside !== undefined) walk.problems.push(linkOut(path, outside))
  return outside === undefined
}

function isFolderAt(full: string): boolean {
  try {
    return statSync(full).isDirectory()
  } catch {
    // Not there, or in a folder that cannot be read: whoever lists that one tells of it.
    return false
  }
}

/** What an entry is once symbolic links are followed; undefined (and a problem) where they lead out, in circles or nowhere. */
function kindOf(walk: Walk, entry: Dirent, path: string): 'folder' | 'file' | undefined {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return undefined
  const problem = linkProblem(walk, path)
  if (!problem) return statSync(join(walk.dir, path)).isDirectory() ? 'folder' : 'file'
  walk.problems.push(problem)
  return undefined
}

function linkProblem({ dir }: Walk, file: string): Problem | undefined {
  const full = join(dir, file)
  try {
    const outside = leadsOut(dir, full)
    if (outside !== undefined) return linkOut(file, outside)
    if (!(realpathSync(join(full, '..')) + sep).startsWith(realpathSync(full) + sep)) return undefined
    const message = 'The symbolic link leads back to a folder that it lies in.'
    return badLink({ file, message, remedy: 'Remove the link.' })
  } catch (error) {
    const message = `The symbolic link leads nowhere: ${(error as Error).message}.`
    return badLink({ file, message, remedy: 'Remove the link, or put its target back.' })
  }
}

function entriesOf(walk: Walk, path: string): Dirent[] {
  try {
    return readdirSync(join(walk.dir, path), { withFileTypes: true }).toSorted(byName)
  } catch (error) {
    walk.problems.push(unreadable(path, error, 'folder'))
    return []
  }
}

/** Every file below `_posts` or a collection's folder; Jekyll looks only at the first and the last name for underscores. */
function walkCollection(walk: Walk, base: string, inside: string, take: (inside: string) => void): void {
  for (const entry of entriesOf(walk, join(base, inside))) {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    const kind = entry.name.startsWith('.') ? undefined : kindOf(walk, entry, `${base}/${path}`)
    const isFolder = kind === 'folder'
    const isHidden = !inside && isSpecial(entry.name) && !isTaken(walk.config, path, entry.name, isFolder)
    if (!kind || isHidden || matches(walk.config.exclude, path, isFolder)) continue
    if (isFolder) walkCollection(walk, base, path, take)
    else if (isTaken(walk.config, path, entry.name, false)) take(path)
  }
}

/** Posts and drafts may lie anywhere under `root`; what is above their folder becomes categories. */
function walkPosts(walk: Walk, path: string, root: string): void {
  const relative = path.slice(root.length).replace(/^\//, '')
  const above = relative ? relative.split('/') : []
  for (const [name, kind] of [
    ['_posts', 'post'],
    ['_drafts', 'draft'],
  ] as const) {
    const base = path ? `${path}/${name}` : name
    if (!isFolderHere(walk, base)) continue
    walkCollection(walk, base, '', (inside) => {
      walk.found.push({ source: `${base}/${inside}`, kind, collection: 'posts', inside, above })
    })
  }
}

function walkFolder(walk: Walk, path: string): void {
  const { collectionsDir } = walk.config
  if (!collectionsDir || path === collectionsDir || path.startsWith(`${collectionsDir}/`))
    walkPosts(walk, path, collectionsDir)
  for (const entry of entriesOf(walk, path)) {
    const source = path ? `${path}/${entry.name}` : entry.name
    const mayBeFolder = !entry.isFile()
    if (!isTaken(walk.config, source, entry.name, mayBeFolder)) continue
    const kind = kindOf(walk, entry, source)
    if (kind === 'folder') walkFolder(walk, source)
    else if (kind === 'file')
      walk.found.push({ source, kind: 'file', collection: '', inside: source, above: [] })
  }
}

/** Finds all files of a source folder that Jekyll would look at. Throws only if the folder itself cannot be read. */
export function walkSource(dir: string, config: Config): { found: Found[]; problems: Problem[] } {
  const walk: Walk = { dir, config, found: [], problems: [] }
  readdirSync(dir)
  walkFolder(walk, '')
  for (const { label } of config.collections) {
    if (label === 'posts') continue
    const base = join(config.collectionsDir, `_${label}`)
    if (!isFolderHere(walk, base)) continue
    walkCollection(walk, base, '', (inside) => {
      walk.found.push({ source: `${base}/${inside}`, kind: 'document', collection: label, inside, above: [] })
    })
  }
  return walk
}
