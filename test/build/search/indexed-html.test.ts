import { expect, test } from 'vitest'
import { indexedHtml } from '../../../src/build/search/indexed-html'

const bodyOf = (html: string) => {
  const record = { url: '/a/', lang: 'zh', title: 'A', meta: {}, html }
  const filters = { language: [], category: [], tag: [], series: [], year: [] }
  return /<body>([\s\S]*)<\/body>/.exec(indexedHtml({ ...record, filters }))?.[1]
}

test.each([
  ['这里以<code class="language-plaintext">api.example</code>为例', '这里 以 api.example 为 例'],
  ['我的<a href="/a/" rel="noopener"><strong><code>repo</code></strong></a>项目', '我的 repo 项目'],
  ['a <em>few</em> <span class="hljs-type">bytes</span>', 'a few bytes'],
  ['<p>中</p><p>文</p>', '<p>中</p><p>文</p>'],
])('a word beside or within %s is one that can be found', (html, indexed) => {
  expect(bodyOf(html)).toBe(indexed)
})

test.each([
  '<a id="here">x</a>',
  '<a class="anchor" data-ui="" href="#x">x</a>',
  '<span data-pagefind-ignore="">x</span>',
])('%s says something to Pagefind, and stays', (html) => {
  expect(bodyOf(html)).toBe(html)
})

test('a heading that is a link names its section', () => {
  expect(bodyOf('<h2 id="a"><a href="/b/">Discovery</a></h2>')).toBe('<h2 id="a">Discovery</h2>')
})

test('elements nested without end take a few passes, and the rest stays (depth)', () => {
  const html = '<b>'.repeat(50_000) + '中' + '</b>'.repeat(50_000)
  expect(bodyOf(html)?.length).toBeGreaterThan(html.length - 100)
})
