import { describe, expect, test } from 'vitest'
import { sitemap } from '../../../src/build/output/sitemap'
import type { PlannedPage } from '../../../src/build/lay-out/planned-page'
import type { Site } from '../../../src/build/site'
import { built, post } from '../blog'
import { all, parseXml, textOf } from '../xml'

const config = 'title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'
const chinese =
  'collections: {cn: {output: true, permalink: "/cn/:title/"}}\ndefaults: [{scope: {path: _cn}, values: {layout: article, lang: zh}}]\n'
const site = { origin: 'https://example.org', base: '' } as Site

const page = (n: number, modified?: string): PlannedPage => ({
  url: `/p${n}/`,
  modified,
  make: () => Promise.reject(new Error('a sitemap needs no page')),
})
const pages = (count: number) =>
  Array.from({ length: count }, (_, n) => page(n, `2024-01-0${n + 1}T00:00:00Z`))
const pair = (en: string, zh: string) =>
  [`en ${en}`, `zh ${zh}`, `x-default ${en}`].map((each) => each.replace(' /', ' https://example.org/'))
const locs = (xml: string) => parseXml(xml).children.map((each) => textOf(each, 'loc'))

describe('what fits', () => {
  test.each([
    [3, { urls: 3, bytes: 1e6 }, [3]],
    [5, { urls: 2, bytes: 1e6 }, [2, 2, 1]],
    [4, { urls: 100, bytes: 200 }, [2, 2]],
    [0, { urls: 2, bytes: 1e6 }, [0]],
  ])('%i pages under %j lie in files of %j', (count, limits, sizes) => {
    const files = sitemap(site, pages(count), limits)
    const sets = files.length === 1 ? files : files.slice(1)
    expect(sets.map(({ text }) => locs(text).length)).toEqual(sizes)
    expect(sets.flatMap(({ text }) => locs(text))).toEqual(pages(count).map(({ url }) => site.origin + url))
  })
})

test('a site that does not know its host has no sitemap, and nothing names one (hasSitemap)', async () => {
  const { files, text } = await built({
    '_config.yml': config.replace(/^url.*\n/m, ''),
    '_posts/2024-01-05-a.md': post('title: A'),
  })
  expect(files.filter((file) => file.includes('sitemap'))).toEqual([])
  expect(text('llms.txt') + text('robots.txt')).not.toMatch(/sitemap/i)
})

test('an index names each file with its newest change', () => {
  const [index, ...files] = sitemap(site, pages(3), { urls: 2, bytes: 1e6 })
  const root = parseXml(index?.text ?? '')
  expect([index?.path, root.name, root.attributes['xmlns']]).toEqual([
    'sitemap.xml',
    'sitemapindex',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
  ])
  expect(root.children.map((each) => `${textOf(each, 'loc')} ${textOf(each, 'lastmod')}`)).toEqual([
    'https://example.org/sitemap-1.xml 2024-01-02T00:00:00Z',
    'https://example.org/sitemap-2.xml 2024-01-03T00:00:00Z',
  ])
  expect(files.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml'])
})

test('pages in several languages name each other, and what their heads say is the same', async () => {
  const blog = await built({
    '_config.yml': config + chinese,
    '_posts/2024-01-05-a.md': post('title: A\ntags: [go]'),
    '_posts/2024-01-06-only.md': post('title: Only'),
    '_cn/a.md': post('title: 甲\ndate: 2024-02-01\ntags: [go]'),
    'about.md': post('title: About\npermalink: /about/\nlast_modified_at: 2024-05-01'),
    'cn/about.md': post('title: 关于\nlang: zh\npermalink: /cn/about/'),
    '404.md': post('title: Lost\npermalink: /404.html'),
  })
  const root = parseXml(blog.text('sitemap.xml'))
  const alternates = Object.fromEntries(
    all(root, 'url').map((url) => [
      textOf(url, 'loc'),
      all(url, 'xhtml:link').map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`),
    ]),
  )
  const same = (url: string) => alternates[`https://example.org${url}`]?.toSorted()
  expect(same('/a/')).toEqual(pair('/a/', '/cn/a/').toSorted())
  expect(same('/cn/a/')).toEqual(pair('/a/', '/cn/a/').toSorted())
  expect(same('/')).toEqual(pair('/', '/zh/').toSorted())
  expect(same('/zh/tags/go/')).toEqual(pair('/tags/go/', '/zh/tags/go/').toSorted())
  expect(same('/cn/about/')).toEqual(pair('/about/', '/cn/about/').toSorted())
  expect(same('/only/')).toEqual([])
  expect(alternates).not.toHaveProperty('https://example.org/404.html')
  for (const [url, kind] of [
    ['/a/', 'article'],
    ['/zh/tags/go/', 'taxonomy'],
    ['/about/', 'document'],
    ['/archive/', 'archive'],
  ] as const) {
    const { meta } = blog.page(url, kind)
    expect(meta.alternates.map(({ lang, url: to }) => `${lang} ${to}`)).toEqual(alternates[meta.canonical])
  }
  expect(root.attributes['xmlns:xhtml']).toBe('http://www.w3.org/1999/xhtml')
})

test('a page of a list has changed when one of its posts has', async () => {
  const { text } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A\ntags: [go]\nlast_modified_at: 2024-06-01'),
    '_posts/2024-02-05-b.md': post('title: B\ntags: [go]'),
  })
  const tag = all(parseXml(text('sitemap.xml')), 'url').find((url) =>
    textOf(url, 'loc')?.endsWith('/tags/go/'),
  )
  expect(textOf(tag!, 'lastmod')).toBe('2024-06-01T00:00:00+00:00')
})

describe('robots.txt', () => {
  test.each([
    [
      'names the sitemap',
      config,
      {},
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
    ],
    ['says no address where the site has none', 'title: Example', {}, 'User-agent: *\nAllow: /\n'],
    ['is the author’s own where there is one', config, { 'robots.txt': 'Mine' }, 'Mine'],
  ])('%s', async (_, yaml, files, expected) => {
    const { text } = await built({ '_config.yml': yaml, ...files })
    expect(text('robots.txt')).toBe(expected)
  })

  test('is not made below a path, where nobody looks for it', async () => {
    const { files } = await built({ '_config.yml': config }, { base: '/sub' })
    expect(files).not.toContain('robots.txt')
  })
})

describe('opensearch.xml', () => {
  test('tells browsers how the site is searched, in each language', async () => {
    const { text } = await built({
      '_config.yml': `${config.replace('Example', '"A & B: notes on everything"')}${chinese}`,
      '_posts/2024-01-05-a.md': post('title: A'),
      '_cn/a.md': post('title: 甲\ndate: 2024-02-01'),
    })
    const root = parseXml(text('search/opensearch.xml'))
    expect([root.name, root.attributes['xmlns'], textOf(root, 'ShortName')]).toEqual([
      'OpenSearchDescription',
      'http://a9.com/-/spec/opensearch/1.1/',
      'A & B: notes on',
    ])
    expect(all(root, 'Url')[0]?.attributes['template']).toBe('https://example.org/search/?q={searchTerms}')
    expect(textOf(parseXml(text('zh/search/opensearch.xml')), 'Description')).toContain('搜索')
  })

  test('is left out where there is no search', async () => {
    const { files } = await built({
      '_config.yml': `${config}search: false\n`,
      '_posts/2024-01-05-a.md': post('title: A'),
    })
    expect(files.join(' ')).not.toContain('opensearch')
  })
})
