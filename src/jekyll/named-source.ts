import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Problem } from '../catalog/types'
import { placeOfKey } from '../text/front-matter/places'
import type { Config, ReadConfig } from './config'
import { leadsOut } from './leads-out'

const remedies = {
  none: 'Name the folder that holds `_posts`, as seen from this file; where they lie beside it, leave the line out.',
  outside: 'Put the config into a folder that holds the whole blog, or name a folder beside it.',
  other: 'Start Lectern again: it reads the folder that was named when it began.',
}

type Named = { folder: string } | { message: string; remedy: string }

/** The folder that `source` in a config names, as a full path: as seen from the folder of the config, which it is where `source` says nothing; else what is wrong with it. */
export function namedSource(config: Config, configDir: string): Named {
  const { source } = config.own
  if (source === undefined || source === null || source === '') return { folder: resolve(configDir) }
  const said = JSON.stringify(source)
  if (typeof source !== 'string') {
    return { message: `\`source\` must name a folder, but is ${said}.`, remedy: remedies.none }
  }
  const folder = resolve(configDir, source)
  if (!isFolder(folder)) {
    return {
      message: `\`source\` names ${said}, but there is no folder ${folder}.`,
      remedy: remedies.none,
    }
  }
  // As a symbolic link may not: what lies elsewhere is no part of the blog.
  if (leadsOut(configDir, folder) !== undefined) {
    return {
      message: `\`source\` is ${said}, which leads out of the folder of the config, to ${folder}.`,
      remedy: remedies.outside,
    }
  }
  return { folder }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // What cannot be looked at cannot be read either.
    return false
  }
}

/** Why the folder that is read is not the one that its config names; undefined where it is. */
export function sourceProblem(options: {
  read: ReadConfig
  dir: string
  configDir: string
}): Problem | undefined {
  const { read, dir, configDir } = options
  // Of a config that cannot be read nobody knows what it names.
  if (read.said === undefined) return undefined
  const named = namedSource(read.config, configDir)
  if ('folder' in named && named.folder === resolve(dir)) return undefined
  const { message, remedy } =
    'folder' in named
      ? {
          message: `\`source\` means ${named.folder} now, but ${resolve(dir)} is read.`,
          remedy: remedies.other,
        }
      : named
  const part = { text: read.said, offset: 0 }
  const at = placeOfKey({ text: read.said, part, path: ['source'], of: 'value' })
  return { file: read.config.file, ...at, severity: 'error', rule: 'config/source', message, remedy }
}
