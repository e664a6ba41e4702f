import type { Problem } from '../catalog/types'

/** The problem of a file, or a folder, that the system does not let be read. */
export function unreadable(file: string, error: unknown, what: 'file' | 'folder' = 'file'): Problem {
  const message = `The ${what} cannot be read: ${(error as Error).message}.`
  const remedy = 'Make it readable for the user who builds.'
  return { file, severity: 'error', rule: 'file/unreadable', message, remedy }
}
