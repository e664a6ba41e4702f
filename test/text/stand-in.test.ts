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

const gist = '{% gits 1 %}'

test.each([
  ['a fence', `~~~ ruby\n${gist}\n~~~`, `<pre><code class="language-ruby">${gist}\n</code></pre>`],
  ['a fence in an item', `* a\n\n  \`\`\`\n  ${gist}\n  \`\`\``, `<pre><code>${gist}\n</code></pre>`],
  ['a code span', `\`\` a\`b ${gist} \`\``, `<code>a\`b ${gist}</code>`],
  ['highlight', `{% highlight html %}\n${gist}\n{% endhighlight %}`, `data-lang="html">${gist}</code>`],
  ['a fence, with a body', '```\n{% foo %}{{ 1 }}{% endfoo %}\n```', '<code>{% foo %}1{% endfoo %}\n</code>'],
  ['a fence, a file', '```\n{% include nope.html %}\n```', '<code>{% include nope.html %}\n</code>'],
  ['a fence, a filter', '```\n{{ 1 | nope }}\n```', '<code>{{ 1 | nope }}\n</code>'],
  ['a fence, an end', '```\n{% endraw %}\n```', '<code>{% endraw %}\n</code>'],
])('in code what fails stands as it is written: %s (isInCode)', async (_, text, expected) => {
  const { html, places } = await shown(text)
  expect(html).toContain(expected)
  expect(places).toHaveLength(1)
})

test.each([
  ['behind a fence', '```\na\n```\n'],
  ['between spans', '`a` '],
  ['behind highlight', '{% highlight c %}a{% endhighlight %}\n'],
  ['behind a link', '[a](b) '],
  ['behind HTML', '<b class="c">d</b> '],
])('elsewhere the message does: %s', async (_, before) => {
  expect((await shown(`${before}${gist} \`b\``)).html).toContain('<span class="problem">')
})

test.each([
  ['a link', '[*a*]({{ "/x" }}{% pst 1 %}/b "c")', '<a href="/x/b" title="c"><em>a</em></a>'],
  ['a link to nowhere', '[a]({% post_url 2020-01-01-nope %})', '<a href="">a</a>'],
  ['a picture', '![a]({% pst 1 %})', '<img src="" alt="a">'],
  ['a definition', '[a]\n\n[a]: {% pst 1 %}/b', '<a href="/b">a</a>'],
  ['an attribute', '<a class="b" href="{% pst 1 %}">c</a>', '<a class="b" href="">c</a>'],
])(
  'in an address nothing stands, and what is around it can be read: %s (isInAddress)',
  async (_, text, expected) => {
    const { html, places } = await shown(text)
    expect(html).toContain(expected)
    expect(places).toHaveLength(1)
  },
)

test('what stands for a failure in code or in an address moves the next one, which has no column (isMoved)', async () => {
  const { places } = await shown('`{% nope %}` {% nopes %}\n[a]({% nope %}) {{ 1 | nopes }}')
  expect(places).toEqual([
    '4:2 liquid/unknown-tag',
    '4:undefined liquid/unknown-tag',
    '5:5 liquid/unknown-tag',
    '5:undefined liquid/unknown-filter',
  ])
})
