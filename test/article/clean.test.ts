import { expect, test } from 'vitest'
import { renderArticle } from '../../src/article/render-article'
import { frameSandbox } from '../../src/catalog/players'
import { feedHtml } from '../../src/build/output/feeds/feed-html'

const frameTold = ['1: <iframe> is left out.']

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

// Each row names the guard of src/article/clean.ts (or of what it is made of) that it holds.
test.each<[guard: string, text: string, html: string, told?: string[]]>([
  ['strip', 'a\n\n<script>run()</script>', '<p>a</p>', ['3: <script> is left out.']],
  ['attributes, lostIn', '<p onclick="run()">x</p>', '<p>x</p>', ['1: `onclick` of <p> is left out.']],
  ['attributes: a', '<a ping="/x" tabindex="1" href="/y">x</a>', '<p><a href="/sub/y">x</a></p>'],
  ['attributes: media', '<video autoplay src="/a.mp4"></video>', '<video src="/sub/a.mp4"></video>'],
  ['attributes: img', '<img usemap="#a" name="body" alt="x">', '<p><img alt="x"/></p>'],
  [
    'attributes: input, required',
    '<input type="checkbox" name="n" formaction="/x">',
    '<p><input type="checkbox" disabled=""/></p>',
  ],
  [
    'attributes: iframe, required: sandbox',
    '<iframe src="https://maps.example/" sandbox="allow-top-navigation" allow="camera"></iframe>',
    `<iframe src="https://maps.example/" sandbox="${frameSandbox}" loading="lazy"></iframe>`,
  ],
  [
    'lostIn: srcDoc',
    '<iframe src="https://maps.example/" srcdoc="x"></iframe>',
    `<iframe src="https://maps.example/" sandbox="${frameSandbox}" loading="lazy"></iframe>`,
    ['1: `srcdoc` of <iframe> is left out.'],
  ],
  ['protocols: href', '[x](data:text/html,x)', '<p><a>x</a></p>'],
  ['protocols: src', '<video src="blob:x"></video>', '<video></video>'],
  ['protocols: poster', '<video poster="data:image/gif;base64,AA"></video>', '<video></video>'],
  ['protocols: cite', '<blockquote cite="data:text/html,x">x</blockquote>', '<blockquote>x</blockquote>'],
  ['protocols: longDesc', '<img longdesc="data:text/html,x" alt="x">', '<p><img alt="x"/></p>'],
  ['protocols: dataFrame', '<a data-frame="http://maps.example/">x</a>', '<p><a>x</a></p>'],
  ['dataFrame', '<a data-frame="https://evil.invalid/">x</a>', '<p><a>x</a></p>'],
  ['dataFrame: playerOf', '<a data-frame="https://constructor/">x</a>', '<p><a>x</a></p>'],
  ['styles', '<p style="position:fixed;color:red;background:url(/x)">x</p>', '<p style="color:red">x</p>'],
  ['styles', '<p style="background:red;content:a;cursor:wait;animation:x">x</p>', '<p>x</p>'],
  ['styleValue: functions', '<p style="color:var(--x);background-color:url(/x)">x</p>', '<p>x</p>'],
  ['styleValue: escapes', '<p style="color:\\72 ed;background-color:r/**/ed">x</p>', '<p>x</p>'],
  ['styleValue: nothing negative', '<p style="margin-left:-9px;width:calc(9px + -9px)">x</p>', '<p>x</p>'],
  [
    'tagNames, isKept: input',
    '<form action="/x"><label>Name <input name="n"></label></form>',
    '<label>Name </label>',
    ['1: <form> is left out.', '1: <input> is left out.'],
  ],
  ['isKept: iframe', '<iframe src="https://maps.example.evil.invalid/"></iframe>', '', frameTold],
  ['hostOf', '<iframe src="javascript://maps.example/%0ago()"></iframe>', '', frameTold],
  ['hostOf: no address', '<iframe src="https://[/"></iframe>', '', frameTold],
  ['ids of the app', '## A {#lectern-main}', '<h2>A</h2>'],
  ['ids of the app', '## A {#LECTERN-main}', '<h2>A</h2>'],
  ['data: isPicture', '<video src="data:video/mp4;base64,AA"></video>', '<video></video>'],
  ['data: isPicture, img', '<video src="data:image/gif;base64,AA"></video>', '<video></video>'],
  ['data: isPicture, image', '<img src="data:text/html,x" alt="x">', '<p><img alt="x"/></p>'],
  [
    'noopener',
    '<a href="/x" target="_blank" rel="author">x</a>',
    '<p><a href="/sub/x" target="_blank" rel="author noopener">x</a></p>',
  ],
  [
    'dressEmbeds: height',
    '<a data-embed="Maps" data-height="9px;position:fixed">x</a>',
    '<p><a data-embed="Maps" class="embed">x<small data-ui="">Load from Maps</small></a></p>',
  ],
])('what could do harm goes (%s): %s', async (_, text, html, told = []) => {
  expect(await clean(text)).toEqual({ html, told })
})

test.each(
  'script style template noscript svg math title textarea select option object applet frame frameset noembed noframes plaintext xmp'.split(
    ' ',
  ),
)('the words of <%s> are none (strip)', async (name) => {
  const { html, told } = await clean(`a\n\n<${name}>words</${name}>`)
  expect(html).not.toContain('words')
  expect(told).toEqual([`3: <${name}> is left out.`])
})

test('what a page has once is told once, wherever it stands, and the text in it stays (toldOfWrappers)', async () => {
  const { html, told } = await clean(
    'a\n\n<html>\n<head></head>\n<body>\n<p>b</p>\n</body>\n</html>\n\n<body></body>',
  )
  expect(html.replace(/\s+/g, '')).toBe('<p>a</p><p>b</p>')
  expect(told).toEqual(['3: <html>, <head>, <body> in a text: its page has its own.'])
})

test.each('base button dialog link marquee meta x-y'.split(' '))(
  'of <%s> no more than its words stays (tagNames)',
  async (name) => {
    const { html, told } = await clean(`<${name} href="/x">words`)
    expect(html).toMatch(/^(?:<p>)?words(?:<\/p>)?$/)
    expect(told).toContain(`1: <${name}> is left out.`)
  },
)

test.each(
  'data-ui data-intro data-kind data-credit data-source data-frame data-embed data-pagefind-meta itemprop tabindex autofocus contenteditable accesskey slot popover verbatim-html-onclick'.split(
    ' ',
  ),
)('no element has %s, which would imitate or take something of the app’s (attributes)', async (name) => {
  expect(await clean(`<p ${name}="x">a</p>`)).toEqual({ html: '<p>a</p>', told: [] })
})

test('a frame of a host that the site names stays in its box (isKept); a player’s becomes a link that waits, always https (playerLink)', async () => {
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
