import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { Connect } from 'vite'
import { configIn } from '../../jekyll/config-file'
import type { SourceFolder } from '../source-folder'
import { send } from './send'

/** Lets Vite open files in the author's editor (`?file=name:line:column`), but only the blog's own, and only when one of its pages asks. */
export function guardEditor(folder: SourceFolder): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { searchParams } = new URL(`http://localhost${request.url ?? '/'}`)
    const site = request.headers['sec-fetch-site'] ?? 'same-origin'
    const file = site === 'same-origin' ? fileInside(folder, searchParams.get('file') ?? '') : undefined
    if (file === undefined) {
      return send(response, {
        status: 403,
        type: 'text/plain',
        text: 'Only files of the blog can be opened.',
      })
    }
    request.url = `/?file=${encodeURIComponent(file)}`
    return next()
  }
}

/** The full path, with line and column, of a file that a link names; undefined for what lies elsewhere or is not there. */
export function fileInside({ dir, configDir = dir }: SourceFolder, named: string): string | undefined {
  const [place = ''] = /(?::\d+){0,2}$/.exec(named) ?? []
  try {
    const root = realpathSync(dir)
    const file = realpathSync(path.resolve(dir, named.slice(0, named.length - place.length)))
    const config = path.join(realpathSync(configDir), configIn(configDir) ?? '_config.yml')
    return file === config || file.startsWith(root + path.sep) ? file + place : undefined
  } catch {
    return undefined
  }
}
