import { expect, test } from 'vitest'
import { feedHtml } from '../../../../src/build/output/feeds/feed-html'

const place = { origin: 'https://example.org', page: 'https://example.org/a/b/' }

test.each([
  ['<a href="/x/?a=1&amp;b=2">x</a>', '<a href="https://example.org/x/?a=1&amp;b=2">x</a>'],
  ['<a href="x.html?a=1&amp;b=2">x</a>', '<a href="https://example.org/a/b/x.html?a=1&amp;b=2">x</a>'],
  ['<a href="../c/">x</a>', '<a href="https://example.org/a/c/">x</a>'],
  ['<a href="//cdn.example/x">x</a>', '<a href="https://cdn.example/x">x</a>'],
  ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ['<sup><a href="#fn:1">1</a></sup>', '<sup><a href="https://example.org/a/b/#fn:1">1</a></sup>'],
  ['<a href="HTTPS://Example.com/ü">x</a>', '<a href="HTTPS://Example.com/ü">x</a>'],
  ["<a title='a > b' href='/x'>x</a>", `<a title='a > b' href="https://example.org/x">x</a>`],
  ['<a title="href=&quot;/x&quot;">x</a>', '<a title="href=&quot;/x&quot;">x</a>'],
  ['<p>a href="/x" &lt;a href="/x"></p>', '<p>a href="/x" &lt;a href="/x"></p>'],
  [
    '<img src="c.png" alt="/" srcset="/c-1.avif 320w, c-2.avif 640w,/c-3.avif 1.5x"/>',
    '<img src="https://example.org/a/b/c.png" alt="/" srcset="https://example.org/c-1.avif 320w, https://example.org/a/b/c-2.avif 640w,https://example.org/c-3.avif 1.5x"/>',
  ],
  [
    '<video poster="/p.jpg"><source src="/v.mp4"></video>',
    '<video poster="https://example.org/p.jpg"><source src="https://example.org/v.mp4"></video>',
  ],
  ['<svg><use href="#dot"/></svg>', '<svg><use href="#dot"/></svg>'],
  ['<img src="data:image/gif;base64,R0"/>', '<img src="data:image/gif;base64,R0"/>'],
  ['<a href="http://[">x</a>', '<a href="http://[">x</a>'],
  // An attribute stays one.
  [`<a href='/x" onclick="y'>x</a>`, '<a href="https://example.org/x&quot; onclick=&quot;y">x</a>'],
])('%s becomes %s', (html, expected) => {
  expect(feedHtml(html, place)).toBe(expected)
})

test.each([
  ['<h2>T<a class="anchor" data-ui href="#t" aria-label="x"></a></h2>', '<h2>T</h2>'],
  ['<p data-ui=""><p>inner</p>x</p>after', 'after'],
  ['<div data-ui><div>a</div><img src="/x"><div></div></div><p>b</p>', '<p>b</p>'],
  ['<img data-ui src="/x"><p>b</p>', '<p>b</p>'],
  ['<p title="data-ui">b</p>', '<p title="data-ui">b</p>'],
  ['<p data-uid="1">b</p>', '<p data-uid="1">b</p>'],
  ['a<script>if (a < b) alert("</p>")</script>b<style>p > a {}</style>c', 'abc'],
  ['a<!-- <p> -->b', 'ab'],
  // What opens and never closes takes the rest with it.
  ['a<script>b', 'a'],
])('%s leaves %s', (html, expected) => {
  expect(feedHtml(html, place)).toBe(expected)
})

test('a site without an address of its own keeps its paths', () => {
  const bare = { origin: '', page: '/a/' }
  expect(feedHtml('<a href="/x">x</a><img src="c.png">', bare)).toBe('<a href="/x">x</a><img src="c.png">')
})
