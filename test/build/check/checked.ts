import { checkFolder } from '../../../src/build/check/check-folder'
import { blog, plainApp } from '../blog'

/** What `lectern check` finds in a blog's files (path → text), or in a folder. */
export function checked(files: Record<string, string> | string): ReturnType<typeof checkFolder> {
  return checkFolder(typeof files === 'string' ? files : blog(files), plainApp)
}
