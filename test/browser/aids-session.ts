import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { aidsBlog } from './aids-blog'
import { browserSession } from './session'
import type { Session } from './session'

/** The article that has everything a reading aid looks for. */
export const article = '/en/everything/'

/** Builds the small blog of the reading aids before a file's tests and serves it to them. */
export function aidsSession(): Session {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-aids-'))
  const site = path.join(folder, 'site')
  beforeAll(() => {
    for (const [name, text] of Object.entries(aidsBlog)) {
      const file = path.join(folder, 'source', name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
    execFileSync(process.execPath, [bin, 'build', path.join(folder, 'source'), '--out', site], {
      cwd: folder,
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return browserSession(() => site)
}
