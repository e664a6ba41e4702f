import { join, resolve } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLiquid } from '../../src/jekyll/liquid'
import { createReadCache } from '../../src/jekyll/read-cache'
import { readSource, type Source, type SourceDocument } from '../../src/jekyll/source'

const shared = resolve(import.meta.dirname, '../../../shared')
const CORPUS = join(shared, 'corpus/mincong')
const ORACLE = join(shared, 'conformance/mincong.oracle.json')

interface OraclePost {
  source: string
  url: string
  title: string
  date: string
  collection: string
  categories: string[]
  tags: string[]
  excerptText: string
}

describe.skipIf(!existsSync(CORPUS))('a real blog of 229 posts', () => {
  let source: Source
  let oracle: OraclePost[]
  const compare = <T>(theirs: (post: OraclePost) => T, mine: (document: SourceDocument) => T) => {
    const documents = new Map(source.documents.map((document) => [document.source, document]))
    const pick = (post: OraclePost) => {
      const document = documents.get(post.source)
      return [post.source, document && mine(document)]
    }
    return { ours: oracle.map(pick), theirs: oracle.map((post) => [post.source, theirs(post)]) }
  }

  beforeAll(async () => {
    source = await readSource({ dir: CORPUS })
    const posts: OraclePost[] = JSON.parse(readFileSync(ORACLE, 'utf8'))
    oracle = posts
  })

  test.each<[string, (post: OraclePost) => unknown, (document: SourceDocument) => unknown]>([
    ['URL', (post) => post.url, (document) => document.url],
    ['date', (post) => post.date, (document) => document.date],
    ['category', (post) => post.categories, (document) => document.categories],
    ['tag', (post) => post.tags, (document) => document.tags],
  ])('has every %s', (_, pick, mine) => {
    const { ours, theirs } = compare(pick, mine)
    expect(ours).toEqual(theirs)
  })
  test('has nothing wrong with it', () => expect(source.problems).toEqual([]))
  test('is the same when it is read again from the cache', async () => {
    const cache = createReadCache()
    const now = new Date()
    const first = await readSource({ dir: CORPUS, cache, now })
    expect(await readSource({ dir: CORPUS, cache, now })).toEqual(first)
  })

  test('has no Liquid that fails', () => {
    const liquid = createLiquid(source, { markdownify: (text) => text })
    const problems = source.documents.flatMap((document) => liquid.expand(document).problems)
    expect(problems).toEqual([])
  })
  test('has every excerpt, but for marks of Markdown', () => {
    const liquid = createLiquid(source, { markdownify: (text) => text })
    const { ours, theirs } = compare(
      (post) => bare(post.excerptText),
      (document) => bare(withoutLinks(liquid.excerptOf(document))),
    )
    expect(ours).toEqual(theirs)
  })
})

/** What is left of a text without anything that Markdown or typography changes. */
const bare = (text: string) => text.replace(/<\/?[a-z]+(?:\s[^>]*)?>/g, '').replace(/[^\p{L}\p{N}]+/gu, '')

const withoutLinks = (markdown: string) =>
  markdown.replace(/^ {0,3}\[[^\]]+\]:.*$|^ *\d+\. /gm, '').replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']')
