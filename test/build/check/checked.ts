import { openCheck } from '../../../src/build/check/check-folder'
import type { Check } from '../../../src/build/check/check-folder'
import { blog, plainApp } from '../blog'

/** What `lectern check` finds in a blog's files (path → text), or in a folder. */
export function checked(files: Record<string, string> | string): ReturnType<Check> {
  return openCheck({ dir: typeof files === 'string' ? files : blog(files), app: plainApp })()
}
