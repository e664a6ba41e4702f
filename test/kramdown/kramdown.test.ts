import { existsSync, readFileSync } from 'node:fs'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { KramdownOptions } from '../../src/kramdown/options'
import { parseKramdown, parseWithWarnings } from '../../src/kramdown/parse'
import { differences } from './differences'
import { render } from './render'
import { canonical } from './trees'

type Row = [name: string, text: string, html: string, options?: Partial<KramdownOptions>]

// Rules that are easily broken.
const rows: Row[] = [
  ['a heading ends a paragraph in GFM', 'para\n# b', '<p>para</p><h1 id="b">b</h1>'],
  ['a heading does not end a paragraph in kramdown', 'para\n# b', '<p>para\n# b</p>', { input: 'kramdown' }],
  [
    'an id keeps letters of any script',
    '# 第一章：介绍 and é',
    '<h1 id="第一章介绍-and-é">第一章：介绍 and é</h1>',
  ],
  ['an abbreviation is no pattern', 'a.c abc\n\n*[a.c]: d', '<p><abbr title="d">a.c</abbr> abc</p>'],
  ['the same id gets a number', '# a\n# a', '<h1 id="a">a</h1><h1 id="a-1">a</h1>'],
  ['a heading without words has no id', '# ;;', '<h1>;;</h1>'],
  ['kramdown ids are ASCII', '# 1. Éa b', '<h1 id="a-b">1. Éa b</h1>', { input: 'kramdown' }],
  ['headings in HTML get kramdown ids', '<div markdown="1">\n# a--\n</div>', '<div><h1 id="a">a–</h1></div>'],
  [
    'emphasis beside Chinese',
    '中*文*字 **“中文”**字 中_文_字',
    '<p>中<em>文</em>字 <strong>“中文”</strong>字 中_文_字</p>',
  ],
  ['an underscore behind a letter opens nothing', 'a_(b)_ 1_b_', '<p>a_(b)_ 1<em>b</em></p>'],
  ['strong that does not close is emphasis', '**a*', '<p><em>*a</em></p>'],
  ['a quote behind an escaped bracket', '\\[1s\\]"_', '<p>[1s]“_</p>'],
  ['two quotes before a sign', '""_', '<p>"”_</p>'],
  ['an ideographic space is not white space', '*　a*', '<p><em>　a</em></p>'],
  [
    'task lists',
    '- [ ] a\n- [x] b',
    '<ul class="task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled>a</li><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked>b</li></ul>',
  ],
  ['strikethrough takes the inner tildes', '~~~x~~~', '<p>~<del>x</del>~</p>'],
  ['lists do not care for their number', '2. a\n3. b', '<ol><li>a</li><li>b</li></ol>'],
  [
    'only items before a blank line are loose',
    '- a\n\n- b\n- c\n- d',
    '<ul><li><p>a</p></li><li>b</li><li>c</li><li>d</li></ul>',
  ],
  ['a rule in a list needs a blank line', '- a\n* * *', '<ul><li>a</li><li><ul><li>*</li></ul></li></ul>'],
  ['a list inside a list item', '- a\n    1. b', '<ul><li>a<ol><li>b</li></ol></li></ul>'],
  ['definition lists', 'a\n: b\n\n  c', '<dl><dt>a</dt><dd>b<p>c</p></dd></dl>'],
  ['attributes behind a block', 'a\n{:.x #y k="v"}', '<p class="x" id="y" k="v">a</p>'],
  ['attributes before a block', '{:.x}\n> a', '<blockquote class="x"><p>a</p></blockquote>'],
  ['attribute definitions', '*a*{:r}\n\n{:r: .q}', '<p><em class="q">a</em></p>'],
  ['tables need pipes outside code', '`a|b`', '<p><code>a|b</code></p>'],
  [
    'table cells with code',
    '| `a|b` | c \\| d |',
    '<table><tbody><tr><td><code>a|b</code></td><td>c | d</td></tr></tbody></table>',
  ],
  ['an unclosed element hides the pipe', '<q>a | c', '<p><q>a | c</q></p>'],
  [
    'an option that is no number stays as it was (setOptions)',
    '{::options header_offset="x"/}\n\n# a',
    '<h1 id="a">a</h1>',
  ],
  [
    'a name that every object has is no attribute (addProperty)',
    '<a constructor="x" __proto__="y" href="/z">a</a>',
    '<p><a href="/z">a</a></p>',
  ],
  [
    'nor an element that is made native (convert)',
    '<p>a <constructor>b</constructor></p>',
    '<p>a <constructor>b</constructor></p>',
    { html_to_native: true },
  ],
  ['no heading is below the sixth (depthOf)', '{::options header_offset="9"/}\n\n# a', '<h6 id="a">a</h6>'],
  ['nor above the first (depthOf)', '# a', '<h1 id="a">a</h1>', { header_offset: -3 }],
  [
    'raw text for another format is left out (isHtml)',
    '{::nomarkdown type="latex"}\nx\n{:/}\n\na',
    '<p>a</p>',
  ],
  ['numbers of no character (characterOf)', '&#0; &#xD800; &#x110000; &nope;', '<p>� � � &amp;nope;</p>'],
  ['a table needs a pipe in each line (isBoundary)', 'a | b\nc', '<p>a | b\nc</p>'],
  ['a table needs a body (tbody)', '| a\n|---', '<p>| a\n|—</p>'],
  [
    'two lines that a foot could begin with (readLines)',
    '| a\n|===\n|===\n| b',
    '<table><tbody><tr><td>a</td></tr></tbody><tfoot><tr><td>b</td></tr></tfoot></table>',
  ],
  [
    'attributes have space between them (openTagAt)',
    '<b id="x"class="y">a',
    '<p>&lt;b id=”x”class=”y”>a</p>',
  ],
  [
    'a footnote in what contents take the place of is in no list (hasFootnotes)',
    '- a[^1]\n{:toc}\n\n# b\n\n[^1]: c',
    '<ul id="markdown-toc"><li><a href="#b" id="markdown-toc-b">b</a></li></ul><h1 id="b">b</h1>',
  ],
  ['formulas', 'a $$x<y$$\n\n$$z$$', '<p>a \\(x&lt;y\\)</p>\\[z\\]'],
  ['a fence with words is none', '``` js foo\nx\n```', '<p><code>js foo\nx\n</code></p>'],
  ['fenced code', '```js\nx\n```', '<pre><code class="language-js">x\n</code></pre>'],
  [
    'raw HTML passes through',
    '<figure class="highlight"><pre><code class="language-js">  a &lt; *b*\n\n  c</code></pre></figure>',
    '<figure class="highlight"><pre><code class="language-js">  a &lt; *b*\n\n  c</code></pre></figure>',
  ],
  [
    'Markdown inside raw HTML',
    '<div><div markdown="1">\n*a*\n</div></div>',
    '<div><div><p><em>a</em></p></div></div>',
  ],
  ['a script in a paragraph', 'a\n<script>b</script>', '<p>a\n<script>b</script></p>'],
  ['links by id', '[a][] [b]\n\n[A]: u "t"\n{:.x}', '<p><a href="u" title="t" class="x">a</a> [b]</p>'],
  [
    'footnotes',
    'x[^1]\n\n[^1]: y',
    '<p>x<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>y&nbsp;<a href="#fnref:1" class="reversefootnote" role="doc-backlink">↩</a></p></li></ol></div>',
  ],
  ['abbreviations', '*[HTML]: Hyper\n\nHTML HTMLX', '<p><abbr title="Hyper">HTML</abbr> HTMLX</p>'],
  [
    'contents',
    '* x\n{:toc}\n\n# a\n\n# b\n{:.no_toc}',
    '<ul id="markdown-toc"><li><a href="#a" id="markdown-toc-a">a</a></li></ul><h1 id="a">a</h1><h1 class="no_toc" id="b">b</h1>',
  ],
]

test.each<Row>([...rows, ...differences])('%s', (_name, text, html, options) => {
  expect(canonical(render(text, options))).toBe(canonical(html))
})

function find(node: Nodes, type: string): Nodes | undefined {
  if (node.type === type) return node
  return 'children' in node
    ? node.children.map((child) => find(child, type)).find((found) => found)
    : undefined
}

describe('positions', () => {
  test.each([
    ['a\n\n> - *b*\n>   c\n', 'listItem', '- *b*\n>   c'],
    ['a\n\n> - *b*\n>   c\n', 'emphasis', '*b*'],
    ['\r\n# a\r\n\r\nb [c](d)\r\n', 'link', '[c](d)'],
    ['x\n\n```js\ny\n```\n\nz\n', 'code', '```js\ny\n```'],
    ['1. a\n\n   | b | c |\n', 'table', '| b | c |'],
    ['<div markdown="1">\n\n# a\n\n</div>', 'heading', '# a'],
    ['a\n: b *c*\n', 'emphasis', '*c*'],
  ])('%j: %s', (text, type, source) => {
    const position = find(parseKramdown(text), type)!.position!
    expect(text.slice(position.start.offset, position.end.offset)).toBe(source)
    const { line, column, offset } = position.start
    expect(
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
        (line > 1 ? 1 : 0) +
        column -
        1,
    ).toBe(offset)
  })
})

test.each([
  '[',
  '![',
  '*a ',
  '**a*b ',
  '`',
  '"',
  '|a',
  '> ',
  '- ',
  '<b>',
  '<div>',
  '<div markdown="1">\n',
  '<!--',
  '{:',
  '[^a]: ',
  '~~~a\n',
  '$$a\n',
])('reads a long text of %j', (mark) => {
  expect(parseKramdown(mark.repeat(20_000)).type).toBe('root')
})

const suite = '../shared/conformance/kramdown/suite.json'

test.skipIf(!existsSync(suite))('kramdown’s own cases: at least 97 in 100', () => {
  const cases = JSON.parse(readFileSync(suite, 'utf8')) as {
    text: string
    html: string
    input: 'GFM' | 'kramdown'
    options: Partial<KramdownOptions>
  }[]
  const held = cases.filter(
    ({ text, html, input, options }) =>
      canonical(render(text, { hard_wrap: true, ...options, input })) === canonical(html),
  )
  expect(held.length / cases.length).toBeGreaterThanOrEqual(0.97)
})

test.each([
  ['a [b][c] d', ["There is no link definition for 'c'"]],
  ['*a ![b][] d', ["There is no link definition for 'b'"]],
  ['[0] a[i][j] [WARN ][main ] [x][0] [a][b][c] [t] [u]', []],
  ['[^x]', ["There is no footnote 'x'"]],
  ['{::nope /}', ["Unknown extension 'nope'"]],
  ['a {::nomarkdown}<i>raw</i><br>{:/} b\n\n{::nomarkdown}\n<i>raw</i>\n{:/}', []],
  ['a {::nomarkdown}x <b><i>raw</i>{:/} b', ['<b> is not closed']],
])('%s: the author is told %j', (text, messages) => {
  expect(parseWithWarnings(text).warnings.map(({ message }) => message)).toEqual(messages)
})
