import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { openCache } from '../../../src/build/cache'
import { indexArticles } from '../../../src/build/search/index-articles'
import { makeShards } from '../../../src/build/search/make-shards'
import type { Site } from '../../../src/build/site'

// Pagefind as far as it can fail: it is one process for all, which `close` ends.
const pagefind = vi.hoisted(() => ({ fails: '', made: 0, deleted: 0, closed: 0, open: 0, mostOpen: 0 }))
const answer = async (step: string) => ({ errors: pagefind.fails === step ? [`${step} failed`] : [] })
vi.mock('pagefind', () => {
  return {
    createIndex: async () => {
      pagefind.made++
      pagefind.mostOpen = Math.max(pagefind.mostOpen, ++pagefind.open)
      if (pagefind.fails === 'createIndex') return answer('createIndex')
      const writeFiles = async ({ outputPath }: { outputPath: string }) => {
        writeFileSync(path.join(outputPath, 'pagefind.js'), 'let a = 1')
        return answer('writeFiles')
      }
      const addHTMLFile = () => answer('addHTMLFile')
      return {
        errors: [],
        index: { addHTMLFile, writeFiles, deleteIndex: async () => void pagefind.deleted++ },
      }
    },
    close: async () => {
      pagefind.closed++
      pagefind.open--
    },
  }
})

const root = mkdtempSync(path.join(tmpdir(), 'lectern-search-'))
afterAll(() => rmSync(root, { recursive: true }))

let cacheDir: string
beforeEach(() => {
  cacheDir = mkdtempSync(path.join(root, 'cache-'))
  Object.assign(pagefind, { fails: '', made: 0, deleted: 0, closed: 0, open: 0, mostOpen: 0 })
})

const postOf = (lang: string) => {
  return { lang, url: '/a/', title: 'A', excerpt: '', tags: [], categories: [], series: [] }
}

/** A site of articles in these languages, newest first, all with the same text. */
function siteOf(text: string, langs: readonly string[]): Site {
  const listed = langs.map(postOf)
  const rendered = { key: text, article: async () => ({ html: text }) }
  const rest = { documents: listed, postOf: (post: unknown) => post, render: async () => rendered }
  const source = { config: { file: '../_config.yml' } }
  return { searchable: true, source, listed, ...rest } as unknown as Site
}

const index = (text = 'x', { langs = ['en'], version = '1' } = {}) =>
  indexArticles(siteOf(text, langs), { cacheDir, version, makeShards })

const folders = () =>
  readdirSync(cacheDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

test('where Pagefind makes no index, that is a problem (unavailable, reject)', async () => {
  pagefind.fails = 'createIndex'
  const { files, problems } = await index()
  const message = expect.stringContaining('createIndex failed') as string
  expect([files, problems]).toEqual([
    undefined,
    [expect.objectContaining({ file: '../_config.yml', message })],
  ])
  expect(pagefind.closed).toBe(1)
})

test.each(['addHTMLFile', 'writeFiles'])(
  'what fails in %s fails the files, leaves no folder and no process, and the next build its turn (errors, rm, close, inTurn)',
  async (step) => {
    pagefind.fails = step
    const { files } = await index()
    await expect(files).rejects.toThrow(`${step} failed`)
    expect([folders(), pagefind.closed]).toEqual([[], 1])
    pagefind.fails = ''
    expect(await (await index()).files).toHaveLength(3)
  },
)

test('files that fail before anybody asks for them end no process (files)', async () => {
  pagefind.fails = 'writeFiles'
  await index()
  // A failure that nobody handles would end the run.
  await vi.waitFor(() => expect(pagefind.closed).toBe(1))
  await new Promise(setImmediate)
})

test('two sites at once take turns: who is ready first would end the other’s process (inTurn)', async () => {
  const both = await Promise.all([index('x'), index('y')])
  for (const { files } of both) await files
  expect([pagefind.made, pagefind.mostOpen]).toEqual([2, 1])
})

test.each<[what: string, again: () => ReturnType<typeof index>, made: number]>([
  ['nothing', () => index(), 1],
  ['a text', () => index('other'), 2],
  ['the code', () => index('x', { version: '2' }), 2],
])('where %s has changed, the index is taken or made anew (keyOf)', async (_, again, made) => {
  await (
    await index()
  ).files
  await (
    await again()
  ).files
  expect(pagefind.made).toBe(made)
})

test('where most articles are in another language now, all is made anew (stemmed)', async () => {
  // Of so many there are two indexes, and a new article is in the second.
  const half = Array.from({ length: 1000 }, (_, n) => (n % 2 ? 'en' : 'de'))
  await (
    await index('x', { langs: ['en', ...half] })
  ).files
  await (
    await index('x', { langs: ['de', ...half] })
  ).files
  expect(pagefind.made).toBe(4)
  // Pagefind holds no more than one at a time (deleteIndex).
  expect(pagefind.deleted).toBe(4)
})

test('a kept index that was changed is not believed (isWhole)', async () => {
  await (
    await index()
  ).files
  writeFileSync(path.join(cacheDir, folders()[0] ?? '', 'pagefind.js'), 'let b = 2')
  await (
    await index()
  ).files
  expect(pagefind.made).toBe(2)
})

test('twenty indexes of other blogs are kept, the last used ones, and no key leads to one that is gone (dropOld)', async () => {
  const age = (name: string, days: number) => {
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    utimesSync(path.join(cacheDir, name), then, then)
  }
  await (
    await index('mine')
  ).files
  const [mine = ''] = folders()
  const cache = openCache(cacheDir)
  for (let n = 1; n <= 21; n++) {
    const folder = `key${n}.a`
    mkdirSync(path.join(cacheDir, folder))
    // Another build has made the oldest but one anew, in a folder of its own.
    cache.write(`key${n}`, { folder: n === 20 ? 'key20.b' : folder, files: [], words: [] })
    age(folder, n)
  }
  age(mine, 40)
  // Its use makes it young again.
  await (
    await index('mine')
  ).files
  await (
    await index('another')
  ).files
  const gone = Array.from({ length: 21 }, (_, n) => n + 1).filter((n) => !folders().includes(`key${n}.a`))
  expect([gone, folders().includes(mine)]).toEqual([[20, 21], true])
  expect([20, 21].map((n) => existsSync(path.join(cacheDir, `key${n}.json`)))).toEqual([true, false])
})
