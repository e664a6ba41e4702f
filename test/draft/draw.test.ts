import { describe, expect, test } from 'vitest'
import type { DraftSettings } from '../../src/catalog/draft'
import type { PageOf } from '../../src/catalog/page-data'
import { drawDraft } from '../../src/draft/draw'

const settings: DraftSettings = {
  dialect: 'kramdown',
  kramdown: {},
  timezone: 'Europe/Paris',
  base: '/sub',
  origin: 'https://example.org',
  excerptSeparator: '\n\n',
  toc: 'h1,h2,h3',
  dollars: false,
  frames: [],
  defaults: { aside: { toc: true } },
  check: { 'picture/alt': false },
  authors: { '': { name: 'The House', links: [] }, ada: { name: 'Ada Lane', links: [] } },
}

const page = { url: '/sub/draft/', lang: 'en', settings, shell: {}, meta: {} } as unknown as PageOf<'draft'>
const drawn = (text: string, name?: string) => drawDraft({ text, name, page })

const overlay = `---
title: Retries That Help
date: 2024-03-01 23:30:00 +0000
lang: zh
author: ada
tags: [grpc, retries]
article_num: 12
article_header: { type: overlay, theme: dark, background_color: "#203028", actions: [{ text: Go, url: /go/ }] }
cover: /assets/c.png
---

A lead.

## One
`

test('a text is the article that it would be', async () => {
  const { article } = await drawn(overlay)
  expect(article).toMatchObject({
    kind: 'article',
    title: 'Retries That Help',
    lang: 'zh',
    // In Paris the day was over.
    date: { iso: '2024-03-02T00:30:00+01:00', text: '2024年3月2日' },
    number: 12,
    author: { name: 'Ada Lane' },
    excerpt: 'A lead.',
    tags: [{ title: 'grpc' }, { title: 'retries' }],
    hero: {
      type: 'overlay',
      theme: 'dark',
      picture: { src: '/sub/assets/c.png' },
      actions: [{ title: 'Go', url: '/sub/go/' }],
    },
    contents: [{ id: 'one' }],
  })
})

test('without front matter it has the site’s author, the day of today, and no contents but those of its defaults', async () => {
  const { article, findings } = await drawn('Words.')
  expect(article).toMatchObject({
    title: '',
    author: { name: 'The House' },
    html: '<p>Words.</p>',
    contents: [],
  })
  expect(article.date?.iso.slice(0, 10)).toBe(
    new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }),
  )
  expect(findings).toEqual([])
})

test.each([
  ['---\ntitle: "Über: C++ & Go!"\ndate: 2024-03-01\n---\n', undefined, '2024-03-01-über-c-go.md'],
  ['---\ntitle: 写作\ndate: 2024-03-01\n---\n', undefined, '2024-03-01-写作.md'],
  ['---\ntitle: A\nslug: a-slug\ndate: 2024-03-01\n---\n', undefined, '2024-03-01-a-slug.md'],
  ['---\ndate: 2024-03-01\n---\n', undefined, '2024-03-01-draft.md'],
  ['---\ntitle: A\ndate: 2024-03-01\n---\n', '2020-01-02-old.markdown', '2020-01-02-old.markdown'],
])('%j from the file %j is saved as %s', async (text, name, expected) => {
  expect((await drawn(text, name)).name).toBe(expected)
})

test('a file’s name says the day and the title that the text does not', async () => {
  const { article } = await drawn('Words.', '2020-01-02-old-words.md')
  expect(article).toMatchObject({ title: 'Old Words', date: { iso: '2020-01-02T00:00:00+01:00' } })
})

test('its excerpt is cut to 200 characters (shorten)', async () => {
  const { article } = await drawn('a'.repeat(300))
  expect(article.excerpt).toBe(`${'a'.repeat(200)}…`)
})

test('a title that the text begins with stands once (dropRepeatedTitle)', async () => {
  const { article } = await drawn('---\ntitle: A\n---\n\n# {{ page.title }}\n\nWords.\n\nMore.\n')
  expect(article).toMatchObject({ excerpt: 'Words.', contents: [] })
  expect(article.html).toMatch(/^<span id="a" data-ui=""><\/span>\s*<p>Words/)
  const hidden = await drawn('---\ntitle: A\nshow_title: false\n---\n\n# A\n\nWords.\n')
  expect(hidden.article).toMatchObject({ excerpt: 'A' })
  expect(hidden.article.html).toContain('<h1')
})

test('a text is cleaned: whoever pastes it need not have written it (clean)', async () => {
  const { article, findings } = await drawn('One.\n\n<script>run()</script>')
  expect(article.html.trim()).toBe('<p>One.</p>')
  expect(findings.map(({ rule }) => rule)).toEqual(['html/removed'])
})

test('an author is one of the site’s, or a name (authorIn)', async () => {
  const { article } = await drawn('---\nauthor: constructor\n---\n')
  expect(article.author).toEqual({ name: 'constructor', links: [] })
  const imported = await drawn('---\nauthor: { login: bo, display_name: Allen Bo }\n---\n')
  expect(imported.article.author).toEqual({ name: 'Allen Bo', links: [] })
})

test('a number that is none, and a language that is none, are not shown (numberIn, canonicalLang)', async () => {
  const { article } = await drawn('---\narticle_num: soon\nlang: english please\n---\n')
  expect([article.number, article.lang]).toEqual([undefined, 'en'])
})

describe('findings stand at their lines', () => {
  test.each<[text: string, found: [line: number, rule: string][]]>([
    ['---\ntitle: [broken\n---\n\nWords.\n', [[3, 'front-matter/yaml']]],
    ['---\ntitle: A\n\nWords.\n', [[1, 'front-matter/yaml']]],
    ['---\ntitle: A\ncoments: true\n---\n\nWords.\n', [[3, 'front-matter/misspelt']]],
    ['---\ntitle: A\ncomments: "yes please"\n---\n\nWords.\n', [[3, 'front-matter/type']]],
    ['---\ntitle: A\ndate: some day\n---\n\nWords.\n', [[3, 'date/invalid']]],
    ['---\ntitle: A\n---\n\n# B\n\n### C\n\nWords.\n', [[7, 'heading/jump']]],
    ['---\ntitle: A\n---\n\n## B\n\n## C\n\nWords.\n', [[5, 'section/empty']]],
    ['## B\n\nTODO: write this\n', [[3, 'text/placeholder']]],
    ['One.\n\nAll of $R^n$.\n', [[3, 'formula/dollars']]],
    ['---\nmathjax: true\n---\n\nAll of $R^n$.\n', []],
    [
      'You will understand:\n\n- What queues are\n- How birds fly\n\n## What queues are\n\nX.\n\n## Retries\n\nX.\n',
      [[4, 'intro-list/unanswered']],
    ],
    ['One.\n\n<script>x</script>\n', [[3, 'html/removed']]],
    ['One.\n\n{% nosuch %}\n', [[3, 'liquid/unknown-tag']]],
    ['{{ "a" | nosuch }}\n', [[1, 'liquid/unknown-filter']]],
    // They would read files: `registerTextTags`.
    ...['render', 'layout', 'block'].map((name): [string, [number, string][]] => [
      `{% ${name} "a" %}\n`,
      [[1, 'liquid/unknown-tag']],
    ]),
    [
      'One.\n\n{% include x.html %}\n\n{% link _posts/a.md %}\n',
      [
        [3, 'draft/liquid'],
        [5, 'draft/liquid'],
      ],
    ],
    // A run that fails elsewhere tells nothing twice: `problems.length`.
    [
      '{% include x.html %}\n\n{{ 1 | divided_by: 0 }}\n',
      [
        [1, 'draft/liquid'],
        [3, 'liquid/syntax'],
      ],
    ],
    // Off in the config; on again in the front matter.
    ['![](/a.png)\n', []],
    ['---\ntitle: A\ncheck: { picture/alt: true }\n---\n\n![](/a.png)\n', [[6, 'picture/alt']]],
    ['---\ntitle: A\ncheck: false\n---\n\n# B\n\n### C\n', []],
  ])('%j', async (text, found) => {
    const { findings } = await drawn(text)
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual(found)
  })
})

describe('Liquid that needs no other file is expanded', () => {
  test.each([
    ['{% raw %}{{ x }}{% endraw %}', '<p>{{ x }}</p>'],
    ['---\ntitle: A & B\n---\n{{ page.title | escape }}', '<p>A &amp; B</p>'],
    ['{{ "/a/" | relative_url }} {{ "/a/" | absolute_url }}', '<p>/sub/a/ https://example.org/sub/a/</p>'],
    ['{% if page.x %}no{% else %}yes{% endif %}', '<p>yes</p>'],
    ['---\nrender_with_liquid: false\n---\n{{ x }}', '<p>{{ x }}</p>'],
  ])('%s', async (text, html) => {
    expect((await drawn(text)).article.html).toBe(html)
  })

  test('a text of nothing but mistakes is given up, and drawn as it is (most)', async () => {
    const { article } = await drawn('{{ 1 | divided_by: 0 }}\n'.repeat(60))
    expect(article.html).toContain('{{ 1')
    expect(article.html).not.toContain('class="problem"')
  })

  test.each([
    ['{% for i in (1..20000001) %}x{% endfor %}', 'million characters or items'],
    [
      '{% for i in (1..3000) %}{% for j in (1..2000) %}{% assign k = j %}{% endfor %}{% endfor %}{{ 1 }}',
      'million steps',
    ],
    [`{{ "x" ${'| jsonify '.repeat(25)}| size }}`, 'million characters or items'],
  ])('Liquid without an end ends in a finding (run, limitFilters, isSpent): %s', async (text, said) => {
    const { findings } = await drawn(`One.\n\n${text}`)
    expect(findings[0]).toMatchObject({ line: 3, rule: 'liquid/syntax' })
    expect(findings[0]?.message).toContain(said)
    // It is not tried again and again.
    expect(findings.filter(({ message }) => message.includes('steps')).length).toBeLessThan(2)
  })

  test('what does is named where it stands, and the rest is drawn (tagsOfFiles)', async () => {
    const { article } = await drawn('One.\n\n{% include x.html a="b" %}\n\nTwo.')
    expect(article.html).toMatch(
      /<p>One\.<\/p>\s*<p><span class="problem">include x\.html a=&quot;b&quot;<\/span><\/p>\s*<p>Two\.<\/p>/,
    )
  })
})
