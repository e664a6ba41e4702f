import { stripVTControlCharacters } from 'node:util'
import { formatProblems } from '../report'
import { SourceError } from '../usage-error'

/** What the bundler, or drawing a page, has failed with, as an error that names the site's file and line. */
export function overrideError(dir: string, error: unknown): SourceError {
  const { message, where, stack } = readError(error)
  const [, name, line, column] =
    /_lectern\/([^\s"'`:]+):(\d+):(\d+)/.exec(where) ?? /_lectern\/([^\s"'`:]+)/.exec(where) ?? []
  const problem = {
    file: name === undefined ? '_lectern' : `_lectern/${name}`,
    ...(line !== undefined && { line: Number(line), column: Number(column) }),
    severity: 'error' as const,
    rule: 'override/code',
    // A component that was given the wrong thing knows not by whom.
    message: name === undefined ? `${message} ${stack}` : message,
    remedy: 'Correct it; `npx tsc -p _lectern` names all that does not fit together.',
  }
  return new SourceError(formatProblems([problem], dir))
}

// The bundler says where in its message, in colours; a page's error says it in its stack.
function readError(error: unknown): { message: string; where: string; stack: string } {
  const [first = error] = (error as { errors?: unknown[] }).errors ?? []
  const { message, stack = '' } = first as Error
  const text = stripVTControlCharacters(message)
  const [line = ''] = text.replace(/^(?:\[[\w: -]+\]:? )?(?:\S+:\d+:\d+: )?/, '').split('\n')
  const said = /Caused by:\s+(.*)/.exec(text)?.[1] ?? line
  return { message: said, where: `${text}\n${stack}`, stack: /^ +at .*/m.exec(stack)?.[0].trim() ?? '' }
}
