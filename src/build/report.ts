import path from 'node:path'
import { placeOf } from '../catalog/findings'
import type { Problem } from '../catalog/types'

/** Problems as a person reads them: where, how bad, which rule; what is wrong; what to do. Sorted by file and line. */
export function formatProblems(problems: readonly Problem[], dir: string): string {
  return inOrder(distinct(problems))
    .map(({ severity, rule, message, remedy, file, ...at }) => {
      const where = placeOf({ ...at, file: fileIn(dir, file) })
      return `${where}  ${severity}  ${rule}\n  ${indent(message)}\n  ${indent(remedy)}\n`
    })
    .join('\n')
}

/** A file of the source folder as the user who named the folder would name it. */
export function fileIn(dir: string, file: string): string {
  return path.posix.join(dir.replaceAll(path.sep, '/'), file)
}

/** Problems by file, line, column and rule. */
export function inOrder<P extends Problem>(problems: readonly P[]): P[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  )
}

/** «2 errors, 1 warning». */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) => {
    const n = distinct(problems).filter((problem) => problem.severity === severity).length
    return `${n} ${severity}${n === 1 ? '' : 's'}`
  }
  return `${count('error')}, ${count('warning')}`
}

/** Rows in columns that stand under each other. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function indent(text: string): string {
  return text.trim().replaceAll('\n', '\n  ')
}

/** Problems without repeats: one in an include is found once for each document that uses it. */
export function distinct<P extends Problem>(problems: readonly P[]): P[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
