import { expect, test } from 'vitest'
import { renderArticle } from '../../src/article/render-article'
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
