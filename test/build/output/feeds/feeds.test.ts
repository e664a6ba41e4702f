import { describe, expect, test } from 'vitest'
import { rfc822 } from '../../../../src/build/output/feeds/rss'
import type { PageData } from '../../../../src/catalog/page-data'
import { built, post, writeFiles } from '../../blog'
import { wordsOf } from '../../words-of'
import { all, parseXml, textOf } from '../../xml'

const config = 'title: "Q & A"\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const nasty = '</script><b>&amp; "x" ]]> 中文 \\u0001'
const chinese =
  'collections: {cn: {output: true, permalink: "/cn/:title/"}}\ndefaults: [{scope: {path: _cn}, values: {layout: article, lang: zh}}]\n'

/** Posts p1 … pn, a day apart, p1 the oldest. */
function posts(count: number, frontMatter = ''): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `_posts/2024-01-${String(i + 1).padStart(2, '0')}-p${i + 1}.md`,
      post(`title: P${i + 1}\n${frontMatter}`, `Text ${i + 1}.`),
    ]),
  )
}

interface JsonFeed {
  version: string
  title: string
  home_page_url: string
  feed_url: string
  language: string
  items: {
    id: string
    url: string
    title: string
    content_html?: string
    date_published: string
    summary?: string
    tags: string[]
  }[]
}

const json = (text: string) => JSON.parse(text) as JsonFeed

test('Atom, RSS and JSON Feed say the same of a post, and what its page says', async () => {
  const { text } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(
      `title: "${nasty.replaceAll('"', '\\"')}"\nauthor: Ada\ntags: [go]\ncategories: [dev]\nexcerpt: "1 < 2"\npermalink: /dev/a/`,
      '## Section\n\nWords[^1] and `a < b`.\n\n[^1]: A note.',
    ),
  })
  const [entry] = all(parseXml(text('feed.xml')), 'entry')
  const [channel] = all(parseXml(text('rss.xml')), 'channel')
  const [item] = all(channel!, 'item')
  const [object] = json(text('feed.json')).items
  const title = '</script><b>&amp; "x" ]]> 中文 '
  expect(textOf(item!, 'title')).toBe(title)
  expect(wordsOf(textOf(entry!, 'title'))).toBe(title)
  expect(object?.title.replace('\u0001', '')).toBe(title)

  const content = textOf(entry!, 'content')
  expect(textOf(item!, 'content:encoded')).toBe(content)
  expect(object?.content_html).toBe(content)
  expect(content).not.toContain('data-ui')
  expect([...(content ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    'https://example.org/dev/a/#fn:1',
    'https://example.org/dev/a/#fnref:1',
  ])
  const page = JSON.parse(text('dev/a/index.json')) as PageData
  expect(wordsOf(content)).toBe('html' in page ? wordsOf(page.html) : '')

  const id = 'https://example.org/dev/a'
  expect([textOf(entry!, 'id'), textOf(item!, 'guid'), object?.id]).toEqual([id, id, id])
  expect(all(item!, 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' })
  expect(object?.tags).toEqual(['dev', 'go'])
  expect(all(item!, 'category').map((each) => each.text)).toEqual(['dev', 'go'])
  expect([textOf(item!, 'pubDate'), object?.date_published]).toEqual([
    'Fri, 05 Jan 2024 00:00:00 +0100',
    '2024-01-05T00:00:00+01:00',
  ])
  expect([wordsOf(textOf(item!, 'description')), object?.summary]).toEqual(['1 < 2', '1 < 2'])
})

test('RSS and JSON Feed have what their specifications ask for', async () => {
  const { text } = await built({ '_config.yml': config, ...posts(1) })
  const rss = parseXml(text('rss.xml'))
  const [channel] = all(rss, 'channel')
  expect([rss.name, rss.attributes['version']]).toEqual(['rss', '2.0'])
  expect(
    ['title', 'link', 'description', 'language', 'lastBuildDate'].map((name) => textOf(channel!, name)),
  ).toEqual(['Q & A', 'https://example.org/', 'Q & A', 'en', 'Mon, 01 Jan 2024 00:00:00 +0100'])
  expect(all(channel!, 'atom:link')[0]?.attributes).toEqual({
    href: 'https://example.org/rss.xml',
    rel: 'self',
    type: 'application/rss+xml',
  })
  expect(json(text('feed.json'))).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Q & A',
    home_page_url: 'https://example.org/',
    feed_url: 'https://example.org/feed.json',
    language: 'en',
  })
})

describe('there is a feed', () => {
  test('for each language of several, with its posts only; Jekyll’s stays as it is', async () => {
    const { text, files } = await built({
      '_config.yml': config + chinese,
      ...posts(2),
      '_cn/2024-02-01-a.md': post('title: 甲\ndate: 2024-02-01'),
    })
    const titles = (file: string) => json(text(file)).items.map(({ title }) => title)
    expect([titles('feed.json'), titles('en/feed.json'), titles('zh/feed.json')]).toEqual([
      ['甲', 'P2', 'P1'],
      ['P2', 'P1'],
      ['甲'],
    ])
    expect(files.filter((file) => file.endsWith('feed.xml'))).toEqual([
      'en/feed.xml',
      'feed.xml',
      'zh/feed.xml',
    ])
    const atom = parseXml(text('zh/feed.xml'))
    expect([textOf(atom, 'id'), atom.attributes['xml:lang'], wordsOf(textOf(atom, 'title'))]).toEqual([
      'https://example.org/zh/feed.xml',
      'zh',
      'Q & A · 中文',
    ])
    expect(all(parseXml(text('feed.xml')), 'entry').map((entry) => textOf(entry, 'id'))).toEqual([
      'https://example.org/p2',
      'https://example.org/p1',
    ])
  })

  test('for a term with three posts or more', async () => {
    const { files, text } = await built({
      '_config.yml': config,
      ...posts(12, 'tags: [go]\ncategories: [dev]\nseries: go-basics'),
      '_posts/2024-02-01-x.md': post('title: X\ntags: [few]'),
      '_posts/2024-02-02-y.md': post('title: Y\ntags: [few]'),
    })
    expect(files.filter((file) => file.endsWith('feed.xml'))).toEqual([
      'categories/dev/feed.xml',
      'feed.xml',
      'series/go-basics/feed.xml',
      'tags/go/feed.xml',
    ])
    const entries = all(parseXml(text('tags/go/feed.xml')), 'entry')
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((n) => `P${n}`),
    )
    expect(textOf(entries[0]!, 'content')).toContain('Text 12.')
  })

  test('of the hundred largest terms with whole texts, of the others with excerpts', async () => {
    const tags = Array.from({ length: 101 }, (_, i) => `t${i}`)
    const { text } = await built({
      '_config.yml': config,
      ...posts(3, `tags: [${tags.join(', ')}]`),
      '_posts/2024-02-01-x.md': post(`title: X\ntags: [${tags.slice(1).join(', ')}]`),
    })
    const whole = (tag: string) => text(`tags/${tag}/feed.xml`).includes('<content')
    expect(tags.filter((tag) => !whole(tag))).toEqual(['t0'])
    const [entry] = all(parseXml(text('tags/t0/feed.xml')), 'entry')
    expect(textOf(entry!, 'summary')).toBe('Text 3.')
  })
})

test('pages name the feeds that belong to them', async () => {
  const { page } = await built({
    '_config.yml': config + chinese,
    ...posts(13, 'tags: [go]'),
    '_cn/2024-02-01-a.md': post('title: 甲\ndate: 2024-02-01'),
  })
  const named = (url: string, kind: PageData['kind']) => {
    const { shell, meta } = page(url, kind)
    return [shell.feed, ...(meta.feeds ?? []).map((feed) => feed.url)]
  }
  expect(named('/', 'list')).toEqual([
    '/en/feed.xml',
    'https://example.org/en/rss.xml',
    'https://example.org/en/feed.json',
    'https://example.org/feed.xml',
  ])
  expect(named('/page2/', 'list')).toEqual(['/en/feed.xml'])
  expect(named('/tags/go/', 'taxonomy')).toEqual(['/en/feed.xml', 'https://example.org/tags/go/feed.xml'])
  expect(named('/cn/a/', 'article')).toEqual(['/zh/feed.xml'])
})

test('of two pages for one term both name the feed that is there', async () => {
  const { page, files } = await built({
    '_config.yml': config,
    ...posts(3, 'tags: [go]'),
    'go.md': post('layout: tag\ntag: go\npermalink: /go/'),
    'golang.md': post('layout: tag\ntag: go\npermalink: /golang/'),
  })
  const feeds = ['/go/', '/golang/'].flatMap((url) => page(url, 'taxonomy').meta.feeds ?? [])
  expect(new Set(feeds.map(({ url }) => url.replace('https://example.org/', '')))).toEqual(
    new Set(files.filter((file) => /^go.*feed\.xml$/.test(file))),
  )
})

test('a home that is a page of the author’s names them, too', async () => {
  const { page } = await built({ '_config.yml': config, ...posts(1), 'index.md': post('title: Hello') })
  expect(page('/', 'document').meta.feeds?.map(({ url }) => url)).toEqual([
    'https://example.org/rss.xml',
    'https://example.org/feed.json',
  ])
})

test('jekyll-feed’s settings hold for its feed', async () => {
  const { text, page } = await built({
    '_config.yml': `${config}feed: {path: atom.xml, posts_limit: 2, excerpt_only: true}\n`,
    ...posts(3),
  })
  const entries = all(parseXml(text('atom.xml')), 'entry')
  expect(entries.map((entry) => [textOf(entry, 'title'), textOf(entry, 'content')])).toEqual([
    ['P3', undefined],
    ['P2', undefined],
  ])
  expect(page('/', 'list').shell.feed).toBe('/atom.xml')
})

test.each([
  ['categories: [dev]', ['feed/dev.xml: Q & A · dev: Go Ink']],
  ['tags: true', ['feed/by_tag/go.xml: Q & A · go: Go', 'feed/by_tag/ink.xml: Q & A · ink: Ink']],
  [
    'tags: {path: t, only: [go, ink, none], except: [go]}',
    ['t/ink.xml: Q & A · ink: Ink', 't/none.xml: Q & A · none: '],
  ],
  ['collections: [notes]', ['feed/notes.xml: Q & A · notes: Note']],
  [
    'collections: {notes: {path: /n.xml, categories: [dev]}}',
    ['feed/notes/dev.xml: Q & A · notes · dev: ', 'n.xml: Q & A · notes: Note'],
  ],
  [
    'collections: {posts: {path: all.xml, categories: [dev]}}',
    ['all.xml: Q & A: Go Ink', 'feed/dev.xml: Q & A · dev: Go Ink'],
  ],
])('jekyll-feed’s `feed: {%s}` adds %j', async (settings, expected) => {
  const { files, text } = await built({
    '_config.yml': `${config}collections: {notes: {output: true}}\nfeed:\n  ${settings}\n`,
    '_posts/2024-01-02-a.md': post('title: Go\ncategories: [dev]\ntags: [go]'),
    '_posts/2024-01-01-b.md': post('title: Ink\ncategories: [dev]\ntags: [ink, "c++"]'),
    '_notes/2024-01-03-c.md': post('title: Note\nlayout: post\ntags: [go]'),
  })
  const added = files.filter(
    (file) => file.endsWith('.xml') && !/^(?:feed|rss|sitemap|search\/.*)\.xml$/.test(file),
  )
  const said = added.map((file) => {
    const feed = parseXml(text(file))
    const titles = all(feed, 'entry').map((entry) => textOf(entry, 'title'))
    return `${file}: ${wordsOf(textOf(feed, 'title'))}: ${titles.join(' ')}`
  })
  expect(said).toEqual(expected)
})

test('a feed is made anew when a post in it has changed, and not before', async () => {
  const first = await built({ '_config.yml': config, ...posts(3, 'tags: [go]') })
  const again = await built(first.dir)
  expect(again.text('tags/go/feed.xml')).toBe(first.text('tags/go/feed.xml'))
  writeFiles(first.dir, { '_posts/2024-01-02-p2.md': post('title: P2\ntags: [go]', 'New words.') })
  const changed = await built(first.dir)
  for (const file of ['feed.xml', 'rss.xml', 'feed.json', 'tags/go/feed.xml'])
    expect(changed.text(file)).toContain('New words.')
})

test.each([
  ['2023-01-28T10:38:40+01:00', 'Sat, 28 Jan 2023 10:38:40 +0100'],
  ['2024-02-29T23:30:00-05:30', 'Thu, 29 Feb 2024 23:30:00 -0530'],
  ['2024-06-01T00:00:00Z', 'Sat, 01 Jun 2024 00:00:00 +0000'],
  ['2024-06-01T00:00:00.000Z', 'Sat, 01 Jun 2024 00:00:00 +0000'],
])('%s is %s in RSS', (iso, expected) => {
  expect(rfc822(iso)).toBe(expected)
})
