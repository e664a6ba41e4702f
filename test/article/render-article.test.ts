import { describe, expect, test, vi } from 'vitest'
import type { ArticleOptions } from '../../src/article/render-article'
import { renderArticle, renderBare, renderExcerpt } from '../../src/article/render-article'

const defaults: ArticleOptions = {
  dialect: 'kramdown',
  lang: 'en',
  base: '',
  isMarkdown: true,
  introList: true,
  toc: 'h1,h2,h3',
}
const render = (text: string, options: Partial<ArticleOptions> = {}) =>
  renderArticle(text, { ...defaults, ...options })
const htmlOf = async (text: string, options: Partial<ArticleOptions> = {}) =>
  (await render(text, options)).html

// React writes boolean attributes, style lists and void elements in its own way.
const loose = (text: string) =>
  text.replace(/=""/g, '').replace(/\s+/g, '').replace(/;"/g, '"').replace('/>', '>')

describe('what authors write as HTML comes out as they wrote it', () => {
  test.each([
    ['<script>if (a < b && c) d("x")</script>'],
    ['<script async src="https://example.com/widget.js" charset="utf-8"></script>'],
    ['<style>\n.a > .b { color: red }\n</style>'],
    [
      '<iframe width="560" height="315" src="https://example.com/embed" allowfullscreen loading="lazy"></iframe>',
    ],
    ['<div style="color: red; --gap: 2px">x</div>'],
    ['<details open><summary>More</summary>x</details>'],
    ['<video src="/a.mp4" controls muted playsInline></video>'],
    ['<div id="a" class="b c" data-some-thing="1" aria-label="d" align="center">x</div>'],
    ['<p><font color="red">x</font> <kbd>y</kbd> <sub>z</sub></p>'],
    [
      '<svg viewBox="0 0 1 1" xmlns:xlink="http://www.w3.org/1999/xlink"><path d="M0 0" stroke-width="2"></path></svg>',
    ],
  ])('%s', async (html) => {
    const warned = vi.spyOn(console, 'error')
    expect(loose(await htmlOf(html))).toBe(loose(html))
    expect(loose(await htmlOf(html, { isMarkdown: false }))).toBe(loose(html))
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })

  test.each([
    ['<a href="javascript:alert(1)" onclick="alert(2)">x</a>', '<p><a href="" onclick="alert(2)">x</a></p>'],
    ['[x](javascript:alert)', '<p><a href="">x</a></p>'],
    // What looks like a slot of ours, and is none.
    ['<b><verbatim-html slot="7"></verbatim-html></b>', '<p><b></b></p>'],
    ['[x](tel:+331)', '<p><a href="tel:+331">x</a></p>'],
    [
      '![x](data:image/png;base64,AA==)',
      '<p><img src="data:image/png;base64,AA==" alt="x" loading="lazy" decoding="async"/></p>',
    ],
  ])('%s gives %s', async (text, html) => {
    expect((await htmlOf(text)).trim()).toBe(html)
  })
})

describe('the site’s base', () => {
  test.each([
    ['[x](/a/)', 'href="/sub/a/"'],
    ['[x](/sub/a/)', 'href="/sub/a/"'],
    ['[x](/subject/)', 'href="/sub/subject/"'],
    ['[x](//host/a)', 'href="//host/a"'],
    ['[x](a/b)', 'href="a/b"'],
    ['[x](#y)', 'href="#y"'],
    ['![x](/a.png)', 'src="/sub/a.png"'],
    ['<img src="/a.png" srcset="/a.png 1x, /b.png 2x">', 'srcSet="/sub/a.png 1x, /sub/b.png 2x"'],
    [
      '<video poster="/p.jpg"><source src="/v.mp4"></video>',
      '<video poster="/sub/p.jpg"><source src="/sub/v.mp4"/>',
    ],
    ['<script src="/s.js"></script>', '<script src="/sub/s.js">'],
  ])('%s has %s', async (text, expected) => {
    expect(await htmlOf(text, { base: '/sub' })).toContain(expected)
  })
})

test('contents follow the headings, without links, footnotes and what is marked no_toc', async () => {
  const { contents, html } = await render(
    '## A `b` [c](/c)[^1]\n\n### D & *e*\n\n#### F\n\n## G\n{:.no_toc}\n\n# H\n\n[^1]: Note.\n',
  )
  expect(contents).toEqual([
    {
      id: 'a-b-c',
      html: 'A <code>b</code> c',
      level: 2,
      children: [{ id: 'd--e', html: 'D &#x26; <em>e</em>', level: 3, children: [] }],
    },
    { id: 'h', html: 'H', level: 1, children: [] },
  ])
  expect(html).toMatch(/<h4 id="f">F<a class="anchor" data-ui="" href="#f" aria-label="[^"]+"><\/a><\/h4>/)
})

test('code is coloured, and its text stays what it was', async () => {
  const code = 'if (a < b) {\n\treturn "&amp;"\n}\n'
  const html = await htmlOf(`\`\`\`java\n${code}\`\`\`\n\n\`\`\`unknown\n${code}\`\`\`\n`)
  expect(html).toContain(
    '<pre data-lang="java"><code class="language-java hljs"><span class="hljs-keyword">if</span> (a &lt; b)',
  )
  const texts = [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].map((match) =>
    (match[1] ?? '')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
  expect(texts).toEqual([code, code])
})

test.each([
  ['a fence’s words', '```js {2} linenos title="a b.js"\na\nb\n```\n', 'commonmark' as const],
  ['a fence’s words', '```js {2} linenos title="a b.js"\na\nb\n```\n', 'kramdown' as const],
  ['kramdown’s', '```js\na\nb\n```\n{: title="a b.js" data-mark-lines="2" .linenos}\n', 'kramdown' as const],
  [
    'Jekyll’s tag',
    '<figure class="highlight" title="a b.js"><pre><code class="language-js" data-lang="js" data-linenos data-mark-lines="2">a\nb</code></pre></figure>',
    'kramdown' as const,
  ],
])('%s: title, marked lines and numbers, none of them text', async (_, source, dialect) => {
  const html = await htmlOf(source, { dialect })
  expect(html).toContain('<div class="code-title" data-ui="">a b.js</div><pre')
  expect(html).toMatch(/<pre[^>]* data-numbers="1"/)
  expect(html).toMatch(/<span class="line">a\n<\/span><span class="line" data-mark="">b\n?<\/span>/)
})

test.each(['constructor', '__proto__'])('code may be in a language called %s', async (language) => {
  expect(await htmlOf(`\`\`\`${language}\nx\n\`\`\`\n`)).toContain(`<code class="language-${language}">x`)
})

test('a colour that goes on over a line’s end begins again on the next', async () => {
  const html = await htmlOf('```js\n/* a\nb */\n```\n{: data-lines="1-2"}\n')
  expect(html).toContain(
    '<span class="line" data-mark=""><span class="hljs-comment">/* a</span>\n</span><span class="line" data-mark=""><span class="hljs-comment">b */</span>\n</span>',
  )
})

test('a long block is folded by a switch that is not text', async () => {
  const html = await htmlOf(`\`\`\`\n${'x\n'.repeat(41)}\`\`\`\n`)
  expect(html).toMatch(/^<div class="code-block" data-long=""><pre>/)
  expect(html).toMatch(
    /<label class="code-fold" data-ui=""><input type="checkbox"\/>Show all 41 lines<\/label><\/div>$/,
  )
  expect(await htmlOf(`\`\`\`\n${'x\n'.repeat(40)}\`\`\`\n`)).not.toContain('code-block')
})

test.each([
  ['> [!NOTE]\n> Words.\n', 'callout-note', 'Note'],
  ['> [!warning]\n>\n> Words.\n', 'callout-warning', 'Warning'],
])('%j is a callout', async (source, className, title) => {
  const html = await htmlOf(source)
  expect(html).toContain(
    `<blockquote class="callout ${className}"><p class="callout-title" data-ui="">${title}</p>`,
  )
})

test.each(['> [!NOTE] goes on\n', '> [!HINT]\n> Words.\n', '> Words [!NOTE]\n'])(
  '%j is none',
  async (source) => {
    expect(await htmlOf(source)).not.toContain('callout')
  },
)

test('code of more than half a million characters is data, and has no colours (mostColoured)', async () => {
  const [short, long] = [1000, 500_000].map((length) => `\`\`\`js\nlet a = '${'b'.repeat(length)}'\n\`\`\``)
  expect(await htmlOf(short!)).toContain('hljs-keyword')
  expect(await htmlOf(long!)).not.toContain('hljs-')
})

test('formulas are drawn as MathML, in contents too; one that cannot be read stays and is named', async () => {
  const { html, contents, problems } = await render(
    '## On $$x^2$$\n\n$$\n\\frac{1}{2}\n$$\n\nBroken\n$$\\frac{1$$\n',
  )
  expect(html).toMatch(
    /<span class="math math-display" data-source="math"><span class="katex"><math[\s\S]*<mfrac>/,
  )
  expect(contents[0]?.html).toContain('<msup>')
  expect(html).toContain('\\(\\frac{1\\)')
  expect(problems).toEqual([
    { message: expect.stringContaining('formula'), remedy: expect.any(String), line: expect.any(Number) },
  ])
})

test('what is wrong with a formula is one sentence (problemOf)', async () => {
  const { problems } = await render('So $$\\begin{align}a\\end{align}$$ is.')
  expect(problems[0]?.message).toMatch(/display mode\.$/)
  expect(problems[0]?.message).not.toContain('..')
})

test('a formula without a bottom stays and is named (drawFormulas)', async () => {
  const formula = `${'\\frac1{'.repeat(5000)}x${'}'.repeat(5000)}`
  const { html, problems } = await render(`$$${formula}$$`)
  expect([html.includes(formula), problems.length]).toEqual([true, 1])
})

test('a dollar begins a formula only where the page asks for it', async () => {
  expect(await htmlOf('From $5 to $6.')).toContain('From $5 to $6.')
  expect(await htmlOf('Let $x$ be.', { dollars: true })).toContain('<math')
  // Nor in what is no prose (untouched).
  expect(await htmlOf('Let `$x$` and <kbd>$y$</kbd> be.', { dollars: true })).not.toContain('<math')
})

test.each([
  ['<div>\n$$\\lambda a.a \\equiv_{\\alpha} b$$\n</div>', true],
  ['<p>$$x$$ is the same</p>', true],
  ['<div>\n$$\n\\text{if $y$}\n$$\n</div>', true],
  ['$$\nx\n$$', true],
  ['$$x$$ is the same', false],
  ['<p>$x$ and \\(y\\)</p>', false],
])('with `mathjax: true`, %j has a formula of its own line: %j', async (text, display) => {
  const html = await htmlOf(text, { dollars: true })
  expect(html).toContain('<math')
  expect(html.includes('math-display')).toBe(display)
  expect(html.replaceAll(/<math[^]*?<\/math>/g, '')).not.toContain('$')
})

test('in HTML `$$…$$` is no formula where the page does not ask, and prices are none', async () => {
  expect(await htmlOf('<div>$$x$$</div>')).toContain('$$x$$')
  expect(await htmlOf('<div>From $$$ to $$$$.</div>', { dollars: true })).toContain('From $$$ to $$$$.')
  expect(await htmlOf('<div><code>$$x$$</code></div>', { dollars: true })).toContain('$$x$$')
  const html = await htmlOf('<p>$$x$$ is shown</p>', { dollars: true, isMarkdown: false })
  expect(html).toContain('math-display')
})

test('diagrams are drawn; one of an unknown kind stays code and is named', async () => {
  const { html, problems } = await render(
    '```mermaid\ngraph TD\n  A-->B\n```\n\n```mermaid\ngantt\n  a\n```\n',
  )
  expect(html).toMatch(
    /<figure class="diagram" data-source="mermaid"><svg[^>]* role="img" aria-label="Diagram: A, B"/,
  )
  expect(html).toMatch(/<pre data-lang="mermaid"><code class="language-mermaid">gantt/)
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  expect(problems).toEqual([
    { message: expect.stringContaining('gantt'), remedy: expect.any(String), line: 6 },
  ])
})

test.each([
  'style A fill:url(https://a.example/x)',
  'style A fill:image-set("/x" 1x)',
  String.raw`classDef x stroke:\75rl(/x)` + '\n  class A x',
])('a diagram that would ask for a file stays code (loads): %s', async (line) => {
  const { html, problems } = await render(`\`\`\`mermaid\ngraph TD\n  A-->B\n  ${line}\n\`\`\``)
  expect(html).not.toContain('<svg')
  expect(problems[0]?.message).toContain('its styles ask for a file')
})

test('a diagram that the drawing library fails at stays code (drawDiagram)', async () => {
  const { html, problems } = await render('```mermaid\ngraph XX\n  A-->B\n```')
  expect(html).toContain('A--&gt;B')
  expect(problems[0]?.message).toContain('Invalid mermaid header')
})

test('a diagram is read out by the title that its author wrote, which is no HTML', async () => {
  const html = await htmlOf('```mermaid\n---\ntitle: R&D of &lt;\n---\ngraph TD\n  A-->B\n```\n')
  expect(html).toContain('aria-label="Diagram: R&amp;D of &amp;lt;"')
})

test('pictures, tables and links are dressed without a word', async () => {
  const html = await htmlOf('![a](/a.png "t")\n\n| a |\n|---|\n| b |\n\n[x](https://example.com) [y](/y)\n')
  expect(html).toContain('<img src="/a.png" alt="a" title="t" loading="lazy" decoding="async"/>')
  expect(html).toMatch(/<div class="table-scroll" tabindex="0"><table>/)
  expect(html).toContain('<a href="https://example.com" rel="noopener">x</a> <a href="/y">y</a>')
})

test.each([
  ['<https://example.com/a?b=1&c=2>', true],
  ['[example.com](https://example.com/)', true],
  ['[Example](https://example.com/)', false],
  ['[/a/](/a/)', false],
])('whether the link %s reads as its own address: %s', async (text, is) => {
  expect((await htmlOf(text)).includes(' data-bare=""')).toBe(is)
})

test('CommonMark is read with GitHub’s additions, raw HTML and heading ids', async () => {
  const html = await htmlOf('## Hello, *World*\n\n~~a~~ <b>c</b>\n', { dialect: 'commonmark' })
  expect(html).toContain('<h2 id="hello-world">Hello, <em>World</em>')
  expect(html).toContain('<del>a</del> <b>c</b>')
})

test('kramdown’s own output and excerpts have nothing added', () => {
  expect(renderBare('# A\n\n[b](/c)', { input: 'GFM', options: {} })).toBe(
    '<h1 id="a">A</h1>\n<p><a href="/c">b</a></p>',
  )
  expect(renderExcerpt('*A* [b](/c)', { ...defaults, base: '/sub' })).toEqual({
    html: '<p><em>A</em> <a href="/sub/c">b</a></p>',
    text: 'A b',
  })
})

test('what kramdown tells screen readers wrongly is mended: roles of footnotes, header cells without words', async () => {
  const html = await htmlOf('A claim.[^1]\n\n| | b |\n|---|---|\n| c | d |\n\n[^1]: The note.\n')
  expect(html).toMatch(/<sup id="fnref:1"[^>]*><a [^>]*role="doc-noteref"/)
  expect(html).not.toMatch(/<(?:sup|li)[^>]* role=/)
  expect(html).toMatch(/<tr>\s*<td>\s<\/td>\s*<th>b<\/th>/)
})

test('what another host plays is a link in a box of its size, and asks nothing of the host', async () => {
  const link =
    '<a data-embed="Spotify" href="https://a.example/" data-frame="https://f.example/" data-height="152">Song</a>'
  const html = await htmlOf(link)
  expect(html).toContain(
    'class="embed" style="height:152px;aspect-ratio:auto">Song<small data-ui="">Load from Spotify</small></a>',
  )
  expect(html).not.toContain('<iframe')
})
