import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** Makes lib/ where src/ has changed: what is killed later must not be killed while it makes itself. */
export default function setup(): void {
  execFileSync(process.execPath, [path.resolve(import.meta.dirname, '../../bin/lectern.mjs'), 'help'])
}
