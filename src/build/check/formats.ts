import type { Problem } from '../../catalog/types'
import { countProblems, fileIn, formatProblems } from '../report'

/** Problems as `--format` asks for them; the folder's name is put before each file. */
export const formats: ReadonlyMap<string, (problems: readonly Problem[], dir: string) => string> = new Map([
  ['text', (problems, dir) => (problems.length === 0 ? '' : `${formatProblems(problems, dir)}\n`)],
  ['json', (problems, dir) => `${JSON.stringify(problems.map((each) => plain(each, dir)))}\n`],
  ['github', (problems, dir) => problems.map((each) => `${workflowCommand(each, dir)}\n`).join('')],
])

/** How many problems of which kind, and how many of each rule where there are several. */
export function summary(problems: readonly Problem[], documents: number): string {
  const counts = new Map<string, number>()
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const width = String(Math.max(0, ...counts.values())).length
  const rows = [...counts]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([rule, n]) => `${String(n).padStart(width)}  ${rule}\n`)
  const of = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  return `${counts.size > 1 ? `${rows.join('')}\n` : ''}${countProblems(problems)} in ${of}\n`
}

// The keys are a promise to other programs.
function plain(problem: Problem, dir: string) {
  const { file, line = null, column = null, severity, rule, message, remedy } = problem
  return { file: fileIn(dir, file), line, column, severity, rule, message, remedy }
}

// What GitHub reads out of a workflow's output, and how it wants to have it escaped.
function workflowCommand({ file, line, column, severity, rule, message, remedy }: Problem, dir: string) {
  const properties = [
    `file=${property(fileIn(dir, file))}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(line === undefined || column === undefined ? [] : [`col=${column}`]),
    `title=${property(rule)}`,
  ]
  return `::${severity} ${properties.join(',')}::${data(`${message}\n${remedy}`)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
