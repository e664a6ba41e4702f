import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { browserSession } from './session'
import type { Session } from './session'

/** Builds a blog of these files (path → text) before a file's tests, with the options of `build`, and serves it to them. */
export function blogSession(files: Record<string, string>, ...options: string[]): Session {
  return blogsSession({ '/': files }, ...options)
}

/** The same for several blogs of one host, each below a path of its own. */
export function blogsSession(blogs: Record<string, Record<string, string>>, ...options: string[]): Session {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-blog-'))
  const site = path.join(folder, 'site')
  beforeAll(() => {
    for (const [base, files] of Object.entries(blogs)) {
      const source = path.join(folder, 'source', base)
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(source, name)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
      const bin = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
      const args = ['build', source, '--base', base, '--out', path.join(site, base), ...options]
      execFileSync(process.execPath, [bin, ...args], { cwd: folder })
    }
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return browserSession(() => site)
}
