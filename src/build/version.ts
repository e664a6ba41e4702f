import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What names the code that stands in `lib/`: a result that another version made is not believed. */
export function versionOf(lib: string): string {
  return readFileSync(path.join(lib, 'stamp'), 'utf8')
}
