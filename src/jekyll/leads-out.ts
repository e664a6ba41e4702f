import { realpathSync } from 'node:fs'
import { sep } from 'node:path'
import type { Problem } from '../catalog/types'

/** Where a path truly lies once symbolic links are followed, if that is outside of a folder; throws where there is nothing. */
export function leadsOut(folder: string, path: string): string | undefined {
  const [root, target] = [realpathSync(folder), realpathSync(path)]
  return target === root || target.startsWith(root + sep) ? undefined : target
}

/** The problem of a file or folder that is not read because it leads to `target`. */
export function linkOut(file: string, target: string): Problem {
  const message = `The symbolic link leads out of the source folder, to ${target}.`
  const remedy = 'Copy what it points to into the folder.'
  return badLink({ file, message, remedy })
}

/** The problem of a symbolic link that is not followed. */
export function badLink(said: Pick<Problem, 'file' | 'message' | 'remedy'>): Problem {
  return { ...said, severity: 'error', rule: 'file/symlink' }
}
