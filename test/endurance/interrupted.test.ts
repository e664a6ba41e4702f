import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFiles } from '../build/blog'
import { run, runWell, start } from './command'
import { setEdition, writeBlog } from './editions'
import type { Edition } from './editions'
import { numbers, tell } from './seed'
import { brokenPieces, contentOf, differences } from './site-content'
import type { Content } from './site-content'

const kills = 30

const root = mkdtempSync(path.join(tmpdir(), 'lectern-interrupted-'))
afterAll(() => rmSync(root, { recursive: true }))
const blog = path.join(root, 'blog')
const out = path.join(root, 'dist')
const build = ['build', blog, '--out', out]

/** What a build that nobody disturbs makes of each edition, and how long it takes. */
const clean = {} as Record<Edition, Content>
let takes = 0

beforeAll(async () => {
  await writeBlog(blog, 'first')
  for (const edition of ['second', 'first'] as const) {
    await setEdition(blog, edition)
    const place = path.join(root, `clean-${edition}`)
    mkdirSync(place)
    const started = performance.now()
    await runWell(place, 'build', blog)
    takes = performance.now() - started
    clean[edition] = contentOf(path.join(place, 'dist'))
  }
  await runWell(root, ...build)
})

/** Nothing but the output, the caches and what the tests put there. */
const leftovers = () => readdirSync(root).filter((name) => name.startsWith('.dist'))

// Guards: the staging folder, `swap` and `sweep` in src/build/output-folder.ts; writes by rename and seals in src/build/cache.ts.
test(`a build that is killed leaves the last good output whole, and the next one makes what a clean one makes: ${kills} times`, async () => {
  let edition: Edition = 'first'
  const count = { killed: 0, old: 0, fresh: 0 }
  for (const [n, moment] of numbers(kills, 1000).entries()) {
    edition = edition === 'first' ? 'second' : 'first'
    await setEdition(blog, edition)
    // Half of the builds have all to make, the others much at hand.
    if (n % 2 === 0) rmSync(path.join(root, '.lectern-cache'), { recursive: true, force: true })
    const before = contentOf(out)
    const running = start(root, build)
    // What is at hand already takes about half the time.
    const most = n % 2 === 0 ? takes : takes / 2
    await Promise.race([wait((most * moment) / 1000), running.ended])
    running.kill()
    if ((await running.ended).signal === 'SIGKILL') count.killed++

    const after = contentOf(out)
    const isOld = JSON.stringify(after) === JSON.stringify(before)
    expect(isOld ? [] : differences(after, clean[edition])).toEqual([])
    count[isOld ? 'old' : 'fresh']++
    expect(await run(root, ...build)).toMatchObject({ status: 0 })
    expect(differences(contentOf(out), clean[edition])).toEqual([])
    expect(brokenPieces(out)).toEqual([])
    expect(leftovers()).toEqual([])
  }
  tell(
    `${count.killed} of ${kills} builds killed, ${count.old} left the old site, ${count.fresh} the new one`,
  )
})

const killAtRename = path.join(import.meta.dirname, 'kill-at-rename.mjs')

// Guards: `sweep` in src/build/output-folder.ts.
test.each([
  ['before the old site is set aside', 0],
  ['between the two renames, when there is none', 1],
])(
  'a build that is killed %s: the site is there when the next one fails, and nothing lies beside it',
  async (_, at) => {
    await setEdition(blog, 'second')
    expect(await run(root, ...build)).toMatchObject({ status: 0 })
    const before = contentOf(out)
    await setEdition(blog, 'first')
    const env = { NODE_OPTIONS: `--import ${killAtRename}`, KILL_BEFORE: String(at) }
    expect(await start(root, build, env).ended).toMatchObject({ signal: 'SIGKILL' })
    expect(contentOf(out)).toEqual(at === 0 ? before : {})

    const broken = '_posts/2024-01-01-broken.md'
    writeFiles(blog, { [broken]: '---\ntitle: "\n---\n' })
    expect(await run(root, ...build)).toMatchObject({ status: 1 })
    expect(contentOf(out)).toEqual(before)
    expect(leftovers()).toEqual([])
    rmSync(path.join(blog, broken))
  },
)
