import { expect, test } from 'vitest'
import { renderArticle } from '../../src/article/render-article'

const options = { lang: 'en', base: '', introList: false, toc: '' }
const dialects = [
  ['kramdown', { dialect: 'kramdown', isMarkdown: true }],
  ['commonmark', { dialect: 'commonmark', isMarkdown: true }],
  ['html', { dialect: 'kramdown', isMarkdown: false }],
] as const

test.each(dialects)(
  'a `pre` of %s begins in a browser with the line that its author meant',
  async (_, dialect) => {
    const html = async (text: string) => (await renderArticle(text, { ...options, ...dialect })).html.trim()
    expect(await html('<pre>one\ntwo\n</pre>')).toBe('<pre>one\ntwo\n</pre>')
    expect(await html('<pre>\none\ntwo\n</pre>')).toBe('<pre>one\ntwo\n</pre>')
    expect(await html('<pre>\n1 &lt; 2 &amp; 3\n</pre>')).toBe('<pre>1 &lt; 2 &amp; 3\n</pre>')
    expect(await html('<div><pre class="a">\n  one</pre></div>')).toBe(
      '<div><pre class="a">  one</pre></div>',
    )
    // An empty line that is meant: a browser drops the first of two newlines.
    expect(await html('<pre>\n\none\n</pre>')).toBe('<pre>\n\none\n</pre>')
    expect(await html('<pre>\n\none <b>two</b></pre>')).toBe('<pre>\n\none <b>two</b></pre>')
  },
)

test.each(dialects)('a newline within the `code` of a `pre` stays, in %s too', async (_, dialect) => {
  const { html } = await renderArticle('<pre><code>\none\n</code></pre>', { ...options, ...dialect })
  expect(html.trim()).toBe('<pre><code>\none\n</code></pre>')
})
