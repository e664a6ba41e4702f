import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadApp } from '../../src/build/app'
import type { App } from '../../src/build/app'
import { built, filesOf, writeFiles } from '../build/blog'
import { run } from './command'
import { writeBlog } from './editions'
import { brokenPieces, contentOf, differences } from './site-content'
import type { Content } from './site-content'

const project = path.resolve(import.meta.dirname, '../..')
const root = mkdtempSync(path.join(tmpdir(), 'lectern-damaged-'))
afterAll(() => rmSync(root, { recursive: true }))
const blog = path.join(root, 'blog')
const cache = path.join(root, '.lectern-cache')
const good = path.join(root, 'good-cache')
const first = path.join(root, 'first')

let app: App
let clean: Content

beforeAll(async () => {
  process.chdir(root)
  app = await loadApp({ root: project, lib: path.join(project, 'lib') })
  await writeBlog(blog, 'first')
  await built(blog, { app, out: first, images: true })
  clean = contentOf(first)
  cpSync(cache, good, { recursive: true })
})

type Damage = (bytes: Buffer, others: readonly Buffer[], at: number) => Buffer

const damages: [what: string, damage: Damage][] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['other bytes', (bytes) => bytes.map((byte, at) => (at < 40 ? byte : byte ^ 0x15)) as Buffer],
  ["another's", (_, others, at) => others[(at + 1) % others.length]!],
]

function damageAll(folder: string, damage: Damage): number {
  const files = filesOf(folder).map((file) => path.join(folder, file))
  const bytes = files.map((file) => readFileSync(file))
  for (const [at, file] of files.entries()) {
    const alike = bytes.filter((_, other) => path.extname(files[other]!) === path.extname(file))
    writeFileSync(file, damage(bytes[at]!, alike, alike.indexOf(bytes[at]!)))
  }
  return files.length
}

// Guards: the seals of src/build/cache.ts; `isWhole` of src/build/images/copies.ts; the digests of shards, `knownShard`.
describe.each(['articles', 'blogs', 'image-facts', 'images', 'outputs', 'search'])(
  'a cache of %s',
  (folder) => {
    test.each(damages)('with files that are %s is not believed', async (_, damage) => {
      rmSync(cache, { recursive: true })
      cpSync(good, cache, { recursive: true, preserveTimestamps: true })
      expect(damageAll(path.join(cache, folder), damage)).toBeGreaterThan(0)
      // What lies in the output already is not made again: only what is remembered of it is damaged there.
      const out = folder === 'outputs' ? first : path.join(root, 'again')
      rmSync(path.join(root, 'again'), { recursive: true, force: true })
      const { problems } = await built(blog, { app, out, images: true })
      expect(problems).toEqual([])
      expect(differences(contentOf(out), clean)).toEqual([])
      expect(brokenPieces(out)).toEqual([])
    })
  },
)

// Guard: `isWhole` of src/build/overrides/bundle.ts.
test('an app with a site’s own components that is damaged is not believed', async () => {
  const own = path.join(root, 'own')
  writeFiles(own, {
    '_posts/2024-01-01-a.md': '---\ntitle: A\n---\n\nWords.\n',
    '_lectern/components/words/en.ts': `import { en as original } from 'lectern/components/words/en'
export const en: typeof original = { ...original, skip: 'Jump' }`,
  })
  const place = path.join(root, 'place')
  mkdirSync(place)
  const out = path.join(place, 'dist')
  expect(await run(place, 'build', own)).toMatchObject({ status: 0 })
  const whole = contentOf(out)
  damageAll(path.join(place, '.lectern-cache/apps'), (bytes) => bytes.subarray(0, bytes.length / 2))
  expect(await run(place, 'build', own)).toMatchObject({ status: 0 })
  expect(differences(contentOf(out), whole)).toEqual([])
})
