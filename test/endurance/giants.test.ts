import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFiles } from '../build/blog'
import { giants } from './giants'

const program = path.resolve(import.meta.dirname, '../../bin/lectern.mjs')
const root = mkdtempSync(path.join(tmpdir(), 'lectern-giants-'))
afterAll(() => rmSync(root, { recursive: true }))

// Ten seconds by the clock of an idle machine: of work, so that a busy one changes nothing, with what is done beside by the threads
// that collect garbage. What takes longer is ended by the system.
const most = 15
const limited = `ulimit -t ${most}; exec "$0" "$@"`

// Guards: `limitWork` in src/text/liquid/limits.ts, `mostColoured` in src/article/highlight.ts, the depths that src/kramdown gives up at.
test.each(giants)(
  '%s: a site or a sentence that names the file, within ten seconds',
  (what, { frontMatter, body }) => {
    const place = path.join(root, what.replace(/\W+/g, '-'))
    const name = '_posts/2024-01-05-giant.md'
    writeFiles(path.join(place, 'blog'), {
      '_includes/self.html': '{% include self.html %}',
      [name]: `---\n${frontMatter ?? 'title: A giant'}\n---\n\n${body}`,
    })
    const build = [process.execPath, program, 'build', 'blog', '--no-images']
    const { status, signal, stderr } = spawnSync('bash', ['-c', limited, ...build], {
      cwd: place,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    const told = stderr.slice(0, 2000)
    expect({ signal, told }).toMatchObject({ signal: null })
    expect(told).not.toMatch(/^ +at |RangeError|heap out of memory/m)
    expect(status === 0 || /giant\.md|self\.html/.test(told)).toBe(true)
  },
)
