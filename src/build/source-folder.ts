import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { configIn } from '../jekyll/config-file'

/** Where a blog lies. */
export interface SourceFolder {
  /** The Jekyll source folder. */
  dir: string
  /** The folder of `_config.yml` where it is another one, around it. */
  configDir?: string
}

/** The blog that a call means: the one in the folder that it names, else in content/, else in the folder that it was called in; its source folder is the one that its config names. */
export async function sourceFolder(named: string | boolean | undefined): Promise<Required<SourceFolder>> {
  const configDir = named === undefined ? blogAtHand() : String(named)
  if (!mayNameSource(configDir)) return { dir: configDir, configDir }
  const [{ readConfig }, { namedSource }] = await Promise.all([
    import('../jekyll/config'),
    import('../jekyll/named-source'),
  ])
  const { config } = readConfig({ dir: configDir })
  const source = config.file === '' ? undefined : namedSource(config, configDir)
  // Whoever reads the folder tells what is wrong with the one that is named.
  const inside = source && 'folder' in source ? path.relative(configDir, source.folder) : ''
  return { dir: inside === '' ? configDir : path.join(configDir, inside), configDir }
}

// Few configs do; to read one takes as long as all the posts that have not changed, and to load what reads it longer.
function mayNameSource(configDir: string): boolean {
  try {
    return /^["'{]?\s*source\b/m.test(readFileSync(path.join(configDir, configIn(configDir) ?? ''), 'utf8'))
  } catch {
    return false
  }
}

function blogAtHand(): string {
  const isHere = configIn('.') !== undefined
  // A folder of that name may be one of a blog's own.
  if (existsSync('content')) return isHere && configIn('content') === undefined ? '.' : 'content'
  return isHere || existsSync('_posts') ? '.' : 'content'
}
