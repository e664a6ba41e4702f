import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { built, post } from './blog'

const file = '_posts/2024-01-05-a.md'
const config = 'url: https://example.org\npermalink: /:title/\n'
const heading = '{{ page.title }}\n================'
const text = `${heading}\n\nBack in *2000*.\n\n## Then\n\n[Up](#back-in-time)`

const site = (frontMatter: string, body = text) =>
  built({ '_config.yml': config, [file]: post(`${frontMatter}\naside: { toc: true }`, body) })

test('a title that a text begins with stands once, and is not what the text is about', async () => {
  const { page, text: written } = await site('title: Back in Time')
  const article = page('/a/', 'article')
  expect(article.html).toMatch(/^<span id="back-in-time" data-ui=""><\/span>\s*<p>Back in <em>2000<\/em>/)
  expect(article.contents.map(({ id }) => id)).toEqual(['then'])
  expect(article.excerpt).toBe('Back in 2000.')
  expect(article.meta.description).toBe('Back in 2000.')
  expect(written('feed.xml')).not.toContain('<h1')
})

test.each([
  ['an excerpt longer than the title', '# A\nMore words.\n\nAnd more.', 'More words.'],
  ['a separator of the text’s own', '# A\n<!--more-->\n\nMore words.', 'More words.'],
  ['nothing but the title', '# A', ''],
  ['the excerpt that it says', '# A\n\nMore.', 'Said.'],
])('%s', async (what, body, excerpt) => {
  const said = what.includes('says') ? '\nexcerpt: Said.' : ''
  const separator = body.includes('<!--') ? '\nexcerpt_separator: <!--more-->' : ''
  const { page } = await site(`title: A${said}${separator}`, body)
  expect(page('/a/', 'article').excerpt).toBe(excerpt)
})

test.each(['show_title: false', 'article_header: false'])(
  '%s: the text’s own is the only one',
  async (said) => {
    const { page } = await site(`title: A\n${said}`, '# A\n\nText.')
    expect(page('/a/', 'article')).toMatchObject({ excerpt: 'A', contents: [{ id: 'a' }] })
  },
)

test('what other posts ask for is Jekyll’s excerpt', async () => {
  const { page } = await built({
    '_config.yml': config,
    [file]: post('title: A', '# A\n\nText.'),
    'about.md': post('title: About\npermalink: /about/', '# About\n\n{{ site.posts.first.excerpt }}'),
  })
  expect(page('/about/', 'document').html).toContain('<h1 id="a">A')
})

test('an article is made again for another title', async () => {
  const first = await site('title: A', '# A\n\nText.')
  expect(first.page('/a/', 'article').html).not.toContain('<h1')
  writeFileSync(path.join(first.dir, file), post('title: B', '# A\n\nText.'))
  const second = await built(first.dir)
  expect(second.page('/a/', 'article').html).toContain('<h1 id="a">A')
})
