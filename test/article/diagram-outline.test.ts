import { expect, test } from 'vitest'
import type { OutlineItem } from '../../src/article/diagram-outline'
import { readOutline } from '../../src/article/diagram-outline'
import { renderArticle } from '../../src/article/render-article'

const options = {
  dialect: 'kramdown' as const,
  isMarkdown: true,
  lang: 'en',
  base: '',
  introList: false,
  toc: 'h1',
}

type Short = string | [string, ...Short[]]
const short = ({ text, items }: OutlineItem): Short =>
  items.length === 0 ? text : [text, ...items.map(short)]

test.each<[string, Short[]]>([
  [
    'mindmap\n  root((A map))\n    One\n      ::icon(fa fa-book)\n      a["`In *quotes*`"]\n    b[Two]:::urgent\n    c))Three((\n    {{Four}}',
    [['A map', ['One', 'In *quotes*'], 'Two', 'Three', 'Four']],
  ],
  ['mindmap\nA\n    B\n  C\n', [['A', 'B', 'C']]],
  [
    'timeline\n  title Past\n  2002 : LinkedIn\n  2004 : Facebook : Google\n       : Orkut<br>and more',
    [
      ['2002', 'LinkedIn'],
      ['2004', 'Facebook', 'Google', 'Orkut and more'],
    ],
  ],
  [
    'timeline\n section Old\n 10:30 : late\n section New\n now',
    [
      ['Old', ['10:30', 'late']],
      ['New', 'now'],
    ],
  ],
])('%j is read', (text, expected) => {
  expect(readOutline(text)?.items.map(short)).toEqual(expected)
})

test.each(['graph LR\nA-->B', 'mindmap', 'timeline\n%% nothing'])('%j is no outline', (text) => {
  expect(readOutline(text)).toBeUndefined()
})

test('a map without a bottom is a list all the same (deepest)', async () => {
  const lines = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}t${depth}.`)
  const { html } = await renderArticle(`\`\`\`mermaid\nmindmap\n${lines.join('\n')}\n\`\`\``, options)
  expect(html).toContain('<span>t2999.</span>')
})

test('is a list in the text’s place, with its title', async () => {
  const text = '```mermaid\n---\ntitle: Years\n---\ntimeline\n  2002 : LinkedIn <b>\n```\n'
  const { html, problems } = await renderArticle(text, options)
  expect(html).toContain(
    '<figure class="diagram" data-source="mermaid"><ol class="timeline"><li><span>2002</span><ul><li><span>LinkedIn &lt;b&gt;</span></li></ul></li></ol><figcaption>Years</figcaption></figure>',
  )
  expect(problems).toEqual([])
})
