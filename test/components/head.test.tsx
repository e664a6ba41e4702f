import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Head } from '../../src/components/head'
import type { PageData } from '../../src/catalog/page-data'
import { article, list, taxonomy } from '../fixtures/pages'

const head = (meta: Partial<typeof article.meta> = {}) =>
  renderToStaticMarkup(<Head page={{ ...article, meta: { ...article.meta, ...meta } }} />)

test.each([
  '<title>Locks That Expire | Notes on Leases</title>',
  '<meta name="description" content="How leases work, and what they ask of clocks."/>',
  '<link rel="canonical" href="https://example.org/leases/"/>',
  '<link rel="alternate" hrefLang="zh" href="https://example.org/cn/leases/"/>',
  '<link rel="alternate" type="text/markdown" href="https://example.org/leases/index.md"/>',
  '<meta property="og:type" content="article"/>',
  '<meta property="og:image" content="https://example.org/assets/harbour.jpg"/>',
  '<meta property="article:published_time" content="2024-05-12T09:30:00+02:00"/>',
  '<meta name="twitter:card" content="summary_large_image"/>',
])('says %s', (element) => {
  expect(head()).toContain(element)
})

test.each([
  ['noindex', { noindex: true }, '<meta name="robots" content="noindex"/>'],
  ['no picture', { image: undefined }, '<meta name="twitter:card" content="summary"/>'],
])('%s changes it', (_, meta, element) => {
  expect(head(meta)).toContain(element)
  expect(head()).not.toContain(element)
})

test.each([
  ['en', 'en_US'],
  ['zh', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['pt-BR', 'pt_BR'],
])('a page in %s is in Open Graph’s %s', (lang, locale) => {
  expect(renderToStaticMarkup(<Head page={{ ...article, lang }} />)).toContain(`content="${locale}"`)
})

test('feeds are announced by their kinds', () => {
  const feeds = ['a/feed.xml', 'rss.xml', 'feed.json'].map((name) => ({
    title: name,
    url: `https://example.org/${name}`,
  }))
  const types = [...head({ feeds }).matchAll(/type="application\/(\w+\+\w+)" title="([^"]*)"/g)]
  expect(types.map(([, type, title]) => `${type} ${title}`)).toEqual([
    'atom+xml Notes on Leases',
    'atom+xml a/feed.xml',
    'rss+xml rss.xml',
    'feed+json feed.json',
  ])
})

const scriptOf = (page: PageData) =>
  /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
    renderToStaticMarkup(<Head page={page} />),
  )?.[1]
const graphOf = (page: PageData) =>
  (JSON.parse(scriptOf(page) ?? '{"@graph":[]}') as { '@graph': Record<string, unknown>[] })['@graph']

describe('structured data', () => {
  test('of an article is a posting, and the way to it', () => {
    const [posting, way] = graphOf(article)
    expect(posting).toEqual({
      '@type': 'BlogPosting',
      headline: article.title,
      description: article.meta.description,
      image: 'https://example.org/assets/harbour.jpg',
      datePublished: '2024-05-12T09:30:00+02:00',
      dateModified: '2024-05-12T09:30:00+02:00',
      author: { '@type': 'Person', name: 'Ida Lessor', url: 'https://example.org/about/' },
      mainEntityOfPage: 'https://example.org/leases/',
      inLanguage: 'en',
      keywords: 'Storage, java, distributed-systems, locks',
    })
    expect(way).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Notes on Leases', item: 'https://example.org/' },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'Storage',
          item: 'https://example.org/categories/storage/',
        },
        { '@type': 'ListItem', position: 3, name: article.title, item: 'https://example.org/leases/' },
      ],
    })
  })

  test('names pages as their heads do (encodeAddress)', () => {
    const at = {
      ...article,
      url: '/ü/租约/',
      shell: { ...article.shell, home: '/ü/' },
      meta: { ...article.meta, canonical: 'https://example.org/%C3%BC/%E7%A7%9F%E7%BA%A6/' },
    }
    expect(graphOf(at)).toContainEqual(
      expect.objectContaining({
        itemListElement: expect.arrayContaining([
          expect.objectContaining({ item: 'https://example.org/%C3%BC/' }),
        ]) as object,
      }),
    )
  })

  test('of a home is the site, and how it is searched', () => {
    const home = { ...list, url: '/', shell: { ...list.shell, home: '/', search: '/search/' } }
    const at = { ...home, meta: { ...home.meta, canonical: 'https://example.org/' } }
    expect(graphOf(at)).toEqual([
      expect.objectContaining({
        '@type': 'WebSite',
        url: 'https://example.org/',
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: 'https://example.org/search/?q={search_term_string}',
          },
          'query-input': 'required name=search_term_string',
        },
      }),
    ])
    expect(renderToStaticMarkup(<Head page={at} />)).toContain('href="/search/opensearch.xml"')
    expect(graphOf({ ...at, meta: { ...at.meta, noindex: true } })).toEqual([])
  })

  test('of a term is the way to it', () => {
    expect(graphOf(taxonomy).map((each) => each['@type'])).toEqual(['BreadcrumbList'])
  })

  test.each(['</script><script>alert(1)</script>', '<!--<script>', 'a\u2028b\u2029c', '"\\'])(
    'keeps to its element, and says %j as it is',
    (title) => {
      const script = scriptOf({ ...article, title }) ?? ''
      expect(script).not.toMatch(/[<\u2028\u2029]/)
      expect(graphOf({ ...article, title })[0]?.['headline']).toBe(title)
    },
  )
})
