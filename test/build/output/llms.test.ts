import { expect, test } from 'vitest'
import { built, post } from '../blog'

const config =
  'title: Example\ndescription: Notes on\n  things\nurl: https://example.org\ntimezone: UTC\npermalink: /:title/\n'

test('llms.txt leads to every article’s Markdown', async () => {
  const { text, files } = await built({
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post(
      'title: "A [draft] of (things)"\nexcerpt: "Two\\nlines"\ncategories: [dev]\npermalink: "/a(1)/"',
    ),
    '_posts/2024-01-06-hidden.md': post('title: Hidden\nhidden: true'),
  })
  expect(text('llms.txt')).toBe(`# Example

> Notes on things

Each article is also there as Markdown: the links below lead to it.

## Sections

- [dev](https://example.org/categories/dev/): 1 article

## Articles

- [A \\[draft\\] of (things)](https://example.org/a%281%29/index.md): Two lines

## Optional

- [Archive](https://example.org/archive/)
- [Categories](https://example.org/categories/)
- [Feed](https://example.org/feed.xml)
- [Sitemap](https://example.org/sitemap.xml)
`)
  expect(files).toContain('a(1)/index.md')
})

test('of a large blog in two languages it has the newest articles, each language’s apart', async () => {
  const posts = Array.from({ length: 205 }, (_, n) => [
    `_posts/2024-01-01-p${n}.md`,
    post(
      `title: P${n}\ndate: 2024-01-01 00:${String(n % 60).padStart(2, '0')}:00\nlang: ${n % 2 ? 'zh' : 'en'}`,
    ),
  ])
  const { text } = await built({ '_config.yml': config, ...Object.fromEntries(posts) })
  const llms = text('llms.txt')
  expect(llms.match(/^- \[P\d+\]/gm)).toHaveLength(200)
  expect(llms.match(/^## .*/gm)).toEqual(['## Articles: English', '## Articles: 中文', '## Optional'])
  expect(llms).toContain('\n5 older articles are in the archive.\n')
})
