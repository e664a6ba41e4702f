import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLiquid } from '../../src/jekyll/liquid'
import { createReadCache } from '../../src/jekyll/read-cache'
import { readSource, type Source, type SourceDocument } from '../../src/jekyll/source'

const CORPUS = '/work/shared/corpus/mincong'
const ORACLE = '/work/shared/conformance/mincong.oracle.json'

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
  const ours = () => new Map(source.documents.map((document) => [document.source, document]))
  const compare = <T>(theirs: (post: OraclePost) => T, mine: (document: SourceDocument) => T) => {
    const documents = ours()
    const pick = (post: OraclePost) => {
      const document = documents.get(post.source)
      return [post.source, document && mine(document)]
    }
    expect(oracle.map(pick)).toEqual(oracle.map((post) => [post.source, theirs(post)]))
  }

  beforeAll(async () => {
    source = await readSource({ dir: CORPUS })
    oracle = JSON.parse(readFileSync(ORACLE, 'utf8')) as OraclePost[]
  })

  test('has every URL that Jekyll gives', () =>
    compare(
      (post) => post.url,
      (document) => document.url,
    ))
  test('has every date', () =>
    compare(
      (post) => post.date,
      (document) => document.date,
    ))
  test('has all categories and tags', () =>
    compare(
      (post) => [post.categories, post.tags],
      (document) => [document.categories, document.tags],
    ))
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
    compare(
      (post) => bare(post.excerptText),
      (document) => bare(withoutLinks(liquid.excerptOf(document))),
    )
  })
})

/** What is left of a text without anything that Markdown or typography changes. */
const bare = (text: string) => text.replace(/<\/?[a-z]+(?:\s[^>]*)?>/g, '').replace(/[^\p{L}\p{N}]+/gu, '')

const withoutLinks = (markdown: string) =>
  markdown.replace(/^ {0,3}\[[^\]]+\]:.*$|^ *\d+\. /gm, '').replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ']')
