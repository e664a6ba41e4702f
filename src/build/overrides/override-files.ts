import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { editDistance } from '../../catalog/edit-distance'
import type { Problem } from '../../catalog/types'

// What else is in the app decides what pages are, not how they look: the build has its share of that.
const rooms = ['components', 'pages']

/** The folder of a source folder whose files stand in for the app's. */
export function overridesFolder(dir: string): string {
  return path.resolve(dir, '_lectern')
}

/** The files of that folder, sorted, as paths with `/`; none where a site overrides nothing. */
export function overrideFiles(dir: string): string[] {
  return filesBelow(overridesFolder(dir)).filter((name) => !isHidden(name))
}

/** What is wrong with the names of a site's overrides; `src` is the folder that they stand in for. A file that stands in for nothing would do nothing. */
export function overrideProblems(dir: string, src: string): Problem[] {
  const files = overrideFiles(dir).filter((name) => name !== 'tsconfig.json' && !name.startsWith('own/'))
  if (files.length === 0) return []
  const known = rooms.flatMap((room) => filesBelow(path.join(src, room)).map((name) => `${room}/${name}`))
  return files
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: `_lectern/${name}`,
      severity: 'error',
      rule: 'override/unknown',
      message: `The file overrides nothing: Lectern has no «${name}». Nearest is «${nearestTo(name, known)}».`,
      remedy:
        'Give it the name of what it replaces; what only your overrides import belongs in `_lectern/own/`.',
    }))
}

function nearestTo(name: string, known: readonly string[]): string {
  const byDistance = known.map((each) => ({ each, far: editDistance(name, each) }))
  return byDistance.toSorted((a, b) => a.far - b.far)[0]?.each ?? ''
}

// What editors and systems leave beside files.
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part.endsWith('~'))
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .toSorted()
}
