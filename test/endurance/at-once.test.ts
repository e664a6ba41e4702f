import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, runWell } from './command'
import { writeBlog } from './editions'
import { brokenPieces, contentOf, differences } from './site-content'
import type { Content } from './site-content'

const root = mkdtempSync(path.join(tmpdir(), 'lectern-at-once-'))
afterAll(() => rmSync(root, { recursive: true }))
const blog = path.join(root, 'blog')
let clean: Content

beforeAll(async () => {
  await writeBlog(blog, 'first')
  const place = path.join(root, 'clean')
  mkdirSync(place)
  await runWell(place, 'build', blog)
  clean = contentOf(path.join(place, 'dist'))
})

// Guards: folders and files of each build's own name in output-folder.ts, cache.ts, copies.ts and make-shards.ts.
test.each<[name: string, outs: [string, string]]>([
  ['to one output', ['dist', 'dist']],
  ['to two outputs, with one cache', ['one', 'other']],
])('two builds at once %s both succeed, with the site that one makes', async (name, outs) => {
  const place = path.join(root, name)
  mkdirSync(place)
  // With nothing at hand, and with all of it.
  for (let round = 0; round < 2; round++) {
    const ends = await Promise.all(outs.map((out) => run(place, 'build', blog, '--out', out)))
    expect(ends.map(({ status, said }) => [status, /Error|EN\w+/.exec(said)?.[0]])).toEqual([
      [0, undefined],
      [0, undefined],
    ])
    for (const out of outs.map((each) => path.join(place, each))) {
      expect(differences(contentOf(out), clean)).toEqual([])
      expect(brokenPieces(out)).toEqual([])
    }
    for (const out of outs) rmSync(path.join(place, out), { recursive: true, force: true })
    const beside = readdirSync(place).filter((each) => /^\.(?:dist|one|other)-/.test(each))
    expect(beside).toEqual([])
  }
})
