import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { literalFile, outputFile } from '../../src/catalog/urls'
import { readSource } from '../../src/jekyll/source'

const root = path.resolve(import.meta.dirname, '../..')
const corpus = path.resolve(root, '../shared/corpus/mincong')
const oracle = path.resolve(root, '../shared/conformance/mincong.oracle.json')

describe.skipIf(!existsSync(corpus))('a real blog (skipped where ../shared is not there)', () => {
  let out: string
  beforeAll(() => {
    out = path.join(mkdtempSync(path.join(os.tmpdir(), 'lectern-corpus-')), 'site')
    const args = ['bin/lectern.mjs', 'build', corpus, '--out', out, '--no-images']
    execFileSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  }, 300_000)
  afterAll(() => rmSync(path.dirname(out), { recursive: true, force: true }))

  const missing = (files: string[]) => files.filter((file) => !existsSync(path.join(out, file)))

  test('every URL that Jekyll gave a post has a page, its payload and its Markdown', () => {
    const posts = JSON.parse(readFileSync(oracle, 'utf8')) as { url: string }[]
    expect(posts.length).toBe(229)
    expect(missing(posts.map(({ url }) => outputFile(url)))).toEqual([])
    expect(
      missing(posts.flatMap(({ url }) => [`${url}index.json`, `${url}index.md`].map(literalFile))),
    ).toEqual([])
  })

  test('every old address leads on to a page that is there', async () => {
    const { redirects } = await readSource({ dir: corpus })
    expect(redirects.length).toBeGreaterThan(40)
    expect(missing(redirects.map(({ from }) => outputFile(from)))).toEqual([])
    expect(missing(redirects.map(({ to }) => outputFile(to)))).toEqual([])
  })

  test('no file that every page loads names a post', async () => {
    const { documents } = await readSource({ dir: corpus })
    const titles = documents
      .filter(({ kind }) => kind === 'post')
      .map(({ frontMatter }) => String(frontMatter['title']))
    const shared = readdirSync(path.join(out, '_app')).map((name) =>
      readFileSync(path.join(out, '_app', name), 'utf8'),
    )
    expect(shared.length).toBeGreaterThan(1)
    expect(
      titles.filter((title) => title.length > 12 && shared.some((text) => text.includes(title))),
    ).toEqual([])
  })
})
