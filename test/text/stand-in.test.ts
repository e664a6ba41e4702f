import { expect, test } from 'vitest'
import { renderExcerpt } from '../../src/article/render-article'
import { expandPage } from '../jekyll/read-files'

async function shown(text: string) {
  const expanded = await expandPage(text)
  const { html } = renderExcerpt(expanded.text, { dialect: 'kramdown', isMarkdown: true, base: '' })
  const places = expanded.problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)
  return { html, places, ...expanded }
}

// The body begins in line 4 of the file.
test('the body of a tag that is not there is one block of text as it was written, whatever is in it (standIn)', async () => {
  const body =
    '## no *heading*\n$ a_b_c {{ x | nope }} {% endif %}\n\n    <b>\\* {% raw %}{{ x }}{% endraw %}'
  const { html, places } = await shown(`A\n{% foo x %}\n${body}\n{% endfoo %}\nB *c*\n\n{{ 1 | nope }}`)
  const written = body.replaceAll('<b>', '&#x3C;b>')
  expect(html).toContain(`are not run.</span>\n${written}</pre>`)
  expect(html).toMatch(/<p>A<\/p>\s*<pre>.*[^]*<\/pre>\s*<p>B <em>c<\/em><\/p>/)
  expect(places).toEqual(['5:1 liquid/unknown-tag', '13:1 liquid/unknown-filter'])
})

test.each([
  [
    'in an item',
    '* a\n* {% foo %}\n  ## b\n{% endfoo %}\n* c',
    /<li>\s*<pre>.*\n {2}## b<\/pre>\s*<\/li>\s*<li>c/,
  ],
  ['in a line', 'a {% foo %}*b*{% endfoo %} c', /<p>a <span.*<\/span> <code>\*b\*<\/code> c<\/p>/],
  [
    'one in the other',
    '{% foo %}{% foo %}*a*{% endfoo %}{% endfoo %}',
    /\n\{% foo %\}\*a\*\{% endfoo %\}<\/pre>/,
  ],
  ['its end first', '{% foo %} *a* {% foo %}*b*{% endfoo %}', /<em>a<\/em>.*<code>\*b\*<\/code>/],
])('such a body %s stays in its place (withBody, startsLine)', async (_, text, expected) => {
  const { html } = await shown(text)
  expect(html).toMatch(expected)
})
