import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leadsOut } from '../leads-out'

/** The text of a file of the source folder; undefined where there is none. Throws where it lies outside. */
export function readInside(dir: string, file: string): string | undefined {
  try {
    const path = join(dir, file)
    if (leadsOut(dir, path) !== undefined)
      throw new Error(`${file} is a symbolic link that leads out of the source folder`)
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
