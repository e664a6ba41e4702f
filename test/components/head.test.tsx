import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Head } from '../../src/components/head'
import { article } from '../fixtures/pages'

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
  [
    'a redirect',
    { refresh: 'https://example.org/new/' },
    '<meta http-equiv="refresh" content="0; url=https://example.org/new/"/>',
  ],
  ['no picture', { image: undefined }, '<meta name="twitter:card" content="summary"/>'],
])('%s changes it', (_, meta, element) => {
  expect(head(meta)).toContain(element)
  expect(head()).not.toContain(element)
})
