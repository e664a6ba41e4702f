import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseFeed } from 'feedsmith'
import { afterAll, expect, test } from 'vitest'
import { payloadPath } from '../../src/catalog/urls'
import { built } from '../build/blog'
import { wordsOf } from '../build/words-of'
import { parseXml } from '../build/xml'

const origin = 'https://lectern.example'
const out = mkdtempSync(path.join(tmpdir(), 'lectern-feeds-'))
afterAll(() => rmSync(out, { recursive: true }))

const site = await built(path.join(import.meta.dirname, '../../content'), { out })
const feeds = site.files.filter((file) => /(?:^|\/)(?:feed\.(?:xml|json)|rss\.xml)$/.test(file))
const documents = site.files.filter((file) => file.endsWith('.xml'))

test('there are feeds of every kind', () => {
  const kinds = ['feed.xml', 'rss.xml', 'feed.json', 'cn/rss.xml', 'en/feed.json']
  expect(kinds.filter((file) => !feeds.includes(file))).toEqual([])
  expect(
    feeds.filter((file) => file.startsWith('tags/') || file.startsWith('series/')).length,
  ).toBeGreaterThan(1)
})

test('a feed reader finds in each the text of every article that it names', () => {
  for (const file of feeds) {
    const { title, items } = read(site.text(file))
    expect(title).toMatch(/Lectern/)
    expect([file, items.length]).not.toEqual([file, 0])
    for (const item of items) {
      const page = JSON.parse(site.text(payloadPath(new URL(item.url).pathname).slice(1))) as PageText
      expect([file, item]).toEqual([
        file,
        { title: page.title, url: origin + page.url, words: wordsOf(page.html), date: expect.any(Number) },
      ])
    }
  }
})

interface PageText {
  title: string
  url: string
  html: string
}

interface Item {
  title: string
  url: string
  words: string
  /** Milliseconds since 1970. */
  date: number
}

/** A feed as the reader takes it. */
function read(text: string): { title: string; items: Item[] } {
  const { format, feed } = parseFeed(text)
  if (format === 'atom') {
    const items = feed.entries?.map(({ title, links, content, published }) =>
      itemOf({ title: wordsOf(title?.value), url: links?.[0]?.href, html: content?.value, date: published }),
    )
    return { title: wordsOf(feed.title?.value), items: items ?? [] }
  }
  if (format === 'rss') {
    const items = feed.items?.map(({ title, link, content, pubDate }) =>
      itemOf({ title, url: link, html: content?.encoded, date: pubDate }),
    )
    return { title: feed.title ?? '', items: items ?? [] }
  }
  if (format === 'json') {
    const items = feed.items?.map(({ title, url, content_html: html, date_published: date }) =>
      itemOf({ title, url, html, date }),
    )
    return { title: feed.title ?? '', items: items ?? [] }
  }
  throw new Error(`a feed of the kind ${format}`)
}

function itemOf(said: { title?: string; url?: string; html?: string; date?: string }): Item {
  const { title = '', url = '', html, date = '' } = said
  return { title, url, words: wordsOf(html), date: Date.parse(date) }
}

test('every XML file of the site is well-formed', () => {
  for (const file of documents) expect(parseXml(site.text(file)).name).not.toBe('')
})

const xmllint = spawnSync('xmllint', ['--version']).status === 0
test.skipIf(!xmllint)('xmllint finds every XML file well-formed', () => {
  const files = documents.map((file) => path.join(out, file))
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})

type Rules = Record<string, (value: unknown) => boolean>

const text = (value: unknown) => typeof value === 'string' && value !== ''
const address = (value: unknown) => text(value) && /^https?:$/.test(new URL(String(value)).protocol)
const moment = (value: unknown) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(String(value))
const language = (value: unknown) => Intl.getCanonicalLocales(String(value)).length === 1
const list = (of: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(of)
const authors = list((each) => follows(each, { name: text, url: address, avatar: address }))

const itemRules: Rules = {
  id: text,
  url: address,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: address,
  date_published: moment,
  date_modified: moment,
  authors,
  tags: list(text),
  language,
}
const feedRules: Rules = {
  version: (value) => value === 'https://jsonfeed.org/version/1.1',
  title: text,
  home_page_url: address,
  feed_url: address,
  description: text,
  language,
  authors,
  items: list((item) => follows(item, itemRules) && has(item, 'id') && has(item, 'content_html')),
}

test('each JSON Feed has the keys and values that version 1.1 allows, and those that it asks for', () => {
  for (const file of feeds.filter((each) => each.endsWith('.json'))) {
    const feed: unknown = JSON.parse(site.text(file))
    expect([file, follows(feed, feedRules)]).toEqual([file, true])
    expect(['version', 'title', 'items'].filter((key) => !has(feed, key))).toEqual([])
  }
})

function follows(value: unknown, rules: Rules): boolean {
  const entries = Object.entries(value as Record<string, unknown>)
  return entries.length > 0 && entries.every(([key, each]) => rules[key]?.(each) === true)
}

function has(value: unknown, key: string): boolean {
  return Object.hasOwn(value as object, key)
}
