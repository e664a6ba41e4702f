import { describe, expect, test } from 'vitest'
import type { ArticleOptions } from '../../src/article/render-article'
import { renderArticle, renderExcerpt, saysOnlyTitle } from '../../src/article/render-article'

const options: ArticleOptions = {
  dialect: 'kramdown',
  isMarkdown: true,
  lang: 'en',
  base: '',
  introList: false,
  toc: 'h1,h2',
}
const htmlOf = async (text: string, own: Partial<ArticleOptions>) =>
  (await renderArticle(text, { ...options, ...own })).html.trim().replaceAll(/\s*\n\s*/g, '')

describe('a first heading that says the title again is left out', () => {
  test.each([
    ['A B', '# A B\n\nText.', 'a-b'],
    ['A B', 'A B\n===\n\nText.', 'a-b'],
    ['A B', '\n<!-- x -->\n\n#  a   *b* #\n\nText.', 'a---b'],
    ['A B', '# A B {#own}\n\nText.', 'own'],
    ['Don\'t "go" -- yet...', '# Don\'t "go" -- yet...\n\nText.', 'dont-go--yet'],
    ['Don\'t "go"', '<h1 id="x">Don\'t "go"</h1>\n\nText.', 'x'],
    ['Use `x` & *y*', '# Use `x` & *y*\n\nText.', 'use-x--y'],
    ['1. One', '# 1. One\n\nText.', '1-one'],
    ['Über', '# u\u0308ber\n\nText.', 'u\u0308ber'],
  ])('«%s» above %j', async (title, text, id) => {
    const html = await htmlOf(text, { title })
    expect(html.replace('<!-- x -->', '')).toBe(`<span id="${id}" data-ui=""></span><p>Text.</p>`)
  })

  test('in HTML and CommonMark, too', async () => {
    const title = 'Q & A'
    expect(await htmlOf('<h1>Q &amp; A</h1><p>Text.</p>', { title, isMarkdown: false })).toBe('<p>Text.</p>')
    expect(await htmlOf('# Q & A\n\nText.', { title, dialect: 'commonmark' })).toBe(
      '<span id="q--a" data-ui=""></span><p>Text.</p>',
    )
  })

  test.each([
    ['A', '# A and B\n\nText.'],
    ['A', '## A\n\nText.'],
    ['A', 'Text.\n\n# A'],
    ['A', '![A](/a.png)\n\n# A'],
    ['A', '# [A](https://example.org)\n\nText.'],
    ['A', '# A ![](/a.png)\n\nText.'],
    ['A', '# A[^1]\n\nText.\n\n[^1]: Note.'],
    ['A', '<div><h1>A</h1></div>'],
    [undefined, '# A\n\nText.'],
    ['', '#  \n\nText.'],
  ])('but not under «%s» %j', async (title, text) => {
    expect(await htmlOf(text, { title })).toBe(await htmlOf(text, {}))
  })
})

test('the contents do not list it, and links still lead there', async () => {
  const { html, contents } = await renderArticle('# A\n\n[Up](#a)\n\n## B\n\nText.', {
    ...options,
    title: 'A',
  })
  expect(contents).toEqual([{ id: 'b', html: 'B', level: 2, children: [] }])
  expect(html).toContain('<a href="#a">Up</a>')
  expect(html).toContain('id="a"')
})

const toc = '* x\n{:toc}\n\n'

test.each([
  [`# A\n\n${toc}## B\n\n### C\n\n## D\n\n# E`, '<ul><li>b<ul><li>c</li></ul></li><li>d</li><li>e</li></ul>'],
  ['# A\n\n1. x\n{:toc #own}\n\n## B', '<ol><li>b</li></ol>'],
  [`# A\n\n${toc}Text.`, undefined],
  [`# A\n{:.no_toc}\n\n${toc}## B\n\n# A`, '<ul><li>b</li><li>a-1</li></ul>'],
  ['# A\n\n* [A](#a)\n* [B](#b)\n\n## B', '<ul><li>a</li><li>b</li></ul>'],
])('kramdown’s own list of contents does not name it: %j gives %s', async (text, list) => {
  const html = await htmlOf(text, { title: 'A' })
  const targets = html.replaceAll(/<a href="#([^"]*)"[^>]*>.<\/a>/g, '$1').replaceAll(/ id="[^"]*"/g, '')
  expect(/<[uo]l.*<\/[uo]l>/.exec(targets)?.[0]).toBe(list)
})

test.each([
  ['# A', true, ''],
  ['A\n===\n', true, ''],
  ['<h1>A</h1>', true, ''],
  ['# A\nText.', false, 'Text.'],
  ['# B', false, 'B'],
  ['A', false, 'A'],
  ['![](/a.png)', false, ''],
  ['<h1><img src="/a.png"></h1>', false, ''],
])(
  'of the excerpt %j it is the title only: %j; what is left is «%s» (saysOnlyTitle)',
  (text, isTitle, rest) => {
    expect(saysOnlyTitle(text, { ...options, title: 'A' })).toBe(isTitle)
    expect(renderExcerpt(text, { ...options, title: 'A' }).text).toBe(rest)
  },
)
