import { expect, test } from 'vitest'
import { renderArticle, renderBare } from '../../src/article/render-article'
import { expandPage } from '../jekyll/read-files'

const code = (attributes: string, caption = '') =>
  `\n<figure class="highlight"><pre><code${attributes}>a &lt; b</code></pre>${caption}</figure>\n`
const ruby = ' class="language-ruby" data-lang="ruby"'

test.each([
  ['', code('')],
  [' lang:ruby', code(ruby)],
  [' A "title" lang:ruby', code(`${ruby} data-title="A &quot;title&quot;"`)],
  [' Time (awesome.rb)', code(' class="language-rb" data-lang="rb" data-title="Time (awesome.rb)"')],
  [
    ' A title lang:ruby https://example.org/a_b Get it',
    code(
      `${ruby} data-title="A title"`,
      '<figcaption><a href="https://example.org/a_b">Get it</a></figcaption>',
    ),
  ],
  [' https://example.org/', code('', '<figcaption><a href="https://example.org/">link</a></figcaption>')],
])('Octopress’ {%% codeblock%s %%} is what `highlight` makes (readCodeblock)', async (args, html) => {
  const { text, problems } = await expandPage(`{% codeblock${args} %}\na < b\n{% endcodeblock %}`)
  expect([text, problems]).toEqual([html, []])
})

test('its title stands above the code, and its link below', async () => {
  const { text } = await expandPage(
    '{% codeblock T a.js https://example.org/ Get it %}\nlet a\n{% endcodeblock %}',
  )
  const options = {
    dialect: 'kramdown',
    isMarkdown: true,
    lang: 'en',
    base: '',
    introList: false,
    toc: 'h2',
  } as const
  const { html } = await renderArticle(text, { ...options, clean: { frames: [] } })
  expect(html).toMatch(/T a\.js.*hljs-keyword.*<figcaption><a href="https:\/\/example\.org\/"[^>]*>Get it</s)
})

const douglas = '<strong>Douglas Adams</strong>'
const example = 'https://example.org/'

test.each([
  ['', ''],
  [' Douglas Adams', douglas],
  [' Douglas Adams, A Guide, Part *1*', `${douglas} <cite>A Guide, Part *1*</cite>`],
  [` Douglas Adams ${example}a_b The guide`, `${douglas} <cite><a href="${example}a_b">The guide</a></cite>`],
  [` Douglas Adams, ${example}`, `${douglas} <cite><a href="${example}">example.org</a></cite>`],
  [
    ` ${example}2012/a-long-name/b`,
    `<cite><a href="${example}2012/a-long-name/b">example.org/2012/a-long-name/b</a></cite>`,
  ],
  [
    ` ${example}2012/a-longer-name/b`,
    `<cite><a href="${example}2012/a-longer-name/b">example.org/2012/a-longer-name/…</a></cite>`,
  ],
  [' <b>', '<strong>&#x3C;b></strong>'],
])(
  'Octopress’ {%% blockquote%s %%} is a quotation with its source (readCited, shortened)',
  async (args, source) => {
    const { text, problems } = await expandPage(
      `A\n{% blockquote${args} %}\nOne\ntwo *three*\n\nFour\n{% endblockquote %}\nB`,
    )
    const html = renderBare(text, { input: 'GFM', options: { hard_wrap: false } })
    const quote = '<p>One<br>two <em>three</em></p><p>Four</p>'
    const footer = source && `<footer>${source}</footer>`
    const plain = html.replaceAll(/\s*\n\s*/g, '')
    expect([plain, problems]).toEqual([`<p>A</p><blockquote>${quote}${footer}</blockquote><p>B</p>`, []])
  },
)

test('Octopress’ {% pullquote %} is its text', async () => {
  const { text } = await expandPage('{% pullquote left %}\nA {" b\n*c* "}, {"d"}.\n{% endpullquote %}')
  expect(text.trim()).toBe('A b\n*c*, d.')
})

const film = (rest: string) => `<figure><video controls preload="metadata"${rest}</video></figure>`

test.each([
  ['/a_b.mp4', film('><source src="/a_b.mp4"><a href="/a_b.mp4">a&#95;b.mp4</a>')],
  [
    'https://example.org/a.mp4 /a.webm 640 320 /a.png?x=1',
    film(
      ' width="640" height="320" poster="/a.png?x=1"><source src="https://example.org/a.mp4"><source src="/a.webm"><a href="https://example.org/a.mp4">a.mp4</a>',
    ),
  ],
])('Octopress’ {%% video %s %%} is a film (VideoTag)', async (args, html) => {
  const { text, problems } = await expandPage(`{% video ${args} %}`)
  expect([text.trim(), problems]).toEqual([html, []])
})

test.each(['', 'a.mp4', '/a.png'])('{%% video %s %%} is told what it lacks', async (args) => {
  const { problems } = await expandPage(`{% video ${args} %}`)
  expect(problems[0]?.message).toContain('`video` needs the path')
})

const download = (name: string) =>
  `<figcaption><a href="/downloads/code/${name}">${name.replace('js/', '')}</a></figcaption>`

test.each([
  ['a.rb', code(' class="language-rb" data-lang="rb"', download('a.rb'))],
  ['A title js/b.js', code(' class="language-js" data-lang="js" data-title="A title"', download('js/b.js'))],
  ['A "b" lang:ruby js/b.js', code(`${ruby} data-title="A &quot;b&quot;"`, download('js/b.js'))],
  ['js/b.js lang:ruby', code(ruby, download('js/b.js'))],
])('Octopress’ {%% include_code %s %%} is a file’s code (includeCodeTag)', async (args, html) => {
  const files = { 'downloads/code/a.rb': 'a < b\r\n', 'downloads/code/js/b.js': 'a < b\n' }
  const { text, problems } = await expandPage(`{% include_code ${args} %}`, files)
  expect([text, problems]).toEqual([html, []])
})

test.each([
  ['c.rb', 'liquid/unknown-include', 'There is no file c.rb in `downloads/code/`'],
  ['', 'liquid/syntax', '`include_code` needs the path'],
  ['../../_config.yml', 'liquid/syntax', '`include_code` needs the path'],
])('{%% include_code %s %%} is told what it lacks', async (args, rule, message) => {
  const { problems } = await expandPage(`{% include_code ${args} %}`)
  expect(problems).toMatchObject([{ rule, line: 4 }])
  expect(problems[0]?.message).toContain(message)
})

test('an excerpt that is cut in it closes it (closeBlocks)', async () => {
  const post = '---\nexcerpt_separator: ~~\n---\n{% codeblock %}\na < b\n~~\n{% endcodeblock %}'
  const { text, problems } = await expandPage('{{ site.posts[0].excerpt }}', {
    '_posts/2020-01-01-a.md': post,
  })
  expect([text, problems]).toEqual([`<p>${code('')}</p>`, []])
})

test.each([
  ['/a_b.png', '<img src="/a_b.png">'],
  ['/a.png Ninja Attack!', '<img src="/a.png" title="Ninja Attack!" alt="Ninja Attack!">'],
  [
    'left half https://example.org/a.png 150',
    '<img class="left half" src="https://example.org/a.png" width="150">',
  ],
  [
    'left /a.png 150 100 "A <b>" "it\'s"',
    '<img class="left" src="/a.png" width="150" height="100" title="A &lt;b&gt;" alt="it&#39;s">',
  ],
  ["/a.png 'A'", '<img src="/a.png" title="A" alt="A">'],
])('Octopress’ {%% img %s %%} is a picture (ImgTag)', async (args, html) => {
  const { text, problems } = await expandPage(`{% img ${args} %}`)
  expect([text, problems]).toEqual([html, []])
})

test('what is no picture’s address is told', async () => {
  const { problems } = await expandPage('{% img a.png %}')
  expect(problems).toMatchObject([{ rule: 'liquid/syntax', line: 4 }])
})
