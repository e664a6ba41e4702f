import { expect, test } from 'vitest'
import { renderArticle } from '../../src/article/render-article'
import { frameSandbox } from '../../src/catalog/players'
import { feedHtml } from '../../src/build/output/feeds/feed-html'

const clean = async (text: string) => {
  const { html, problems } = await renderArticle(text, {
    dialect: 'kramdown',
    isMarkdown: true,
    lang: 'en',
    base: '/sub',
    introList: false,
    clean: { frames: ['maps.example'] },
    toc: 'h1,h2,h3',
  })
  return {
    html: html.trim().replaceAll(' loading="lazy" decoding="async"', ''),
    told: problems.map(({ message, line }) => `${line}: ${message}`),
  }
}

test.each([
  '<figure><img src="/sub/a.png" alt="A"/><figcaption>A</figcaption></figure>',
  '<details open=""><summary>More</summary>Text</details>',
  '<video src="/sub/a.mp4" controls="" width="300"></video>',
  '<p style="text-align:center;color:#333">x</p>',
  '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>new</mark>, <ruby>漢<rt>kan</rt></ruby></p>',
  '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="x"/></p>',
])('what harms nobody stays: %s', async (html) => {
  expect(await clean(html)).toEqual({ html, told: [] })
})

test.each<[text: string, html: string, told: string[]]>([
  ['a\n\n<script>run()</script>', '<p>a</p>', ['3: <script> is left out.']],
  ['<p onclick="run()">x</p>', '<p>x</p>', ['1: `onclick` of <p> is left out.']],
  ['<p style="position:fixed;color:red;background:url(/x)">x</p>', '<p style="color:red">x</p>', []],
  [
    '<form action="/x"><label>Name <input name="n"></label></form>',
    '<label>Name </label>',
    ['1: <form> is left out.', '1: <input> is left out.'],
  ],
  ['<iframe src="https://maps.example.evil.invalid/"></iframe>', '', ['1: <iframe> is left out.']],
  ['## A {#lectern-main}', '<h2>A</h2>', []],
  [
    '<iframe src="https://maps.example/" sandbox="allow-top-navigation" allow="camera"></iframe>',
    `<iframe src="https://maps.example/" sandbox="${frameSandbox}" loading="lazy"></iframe>`,
    [],
  ],
])('what could do harm goes: %s', async (text, html, told) => {
  expect(await clean(text)).toEqual({ html, told })
})

test('a frame of a host that the site names stays in its box; a player’s becomes a link that waits', async () => {
  const { html, told } = await clean(
    '<iframe src="https://maps.example/x"></iframe>\n\n<iframe src="//player.vimeo.com/video/1" title="A film"></iframe>',
  )
  expect(html).toContain('<iframe src="https://maps.example/x" sandbox="allow-scripts ')
  expect(html).toContain('data-embed="Vimeo" data-frame="https://player.vimeo.com/video/1"')
  // Where nobody can press it, it leads to the player.
  const inFeed = feedHtml(html, { origin: 'https://example.org', page: 'https://example.org/a/' })
  expect(inFeed).toMatch(/<a [^>]*href="https:\/\/player\.vimeo\.com\/video\/1"[^>]*>A film</)
  expect(told).toEqual([])
})
