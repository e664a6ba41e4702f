import { expect, test } from 'vitest'
import { beginningOf } from '../../../src/build/lay-out/beginning'

const long = 'word '.repeat(400)
const paragraph = `<p>${long}</p>`

test.each([
  ['ends with the block that fills the window', `${paragraph}|<p>More.</p>`],
  ['takes short blocks together', `<h2 id="a">A</h2>\n<hr>\n<p>One.</p>\n${paragraph}|\n<p>More.</p>`],
  ['never ends inside of a block', `<blockquote>\n${paragraph}\n<p>In it.</p>\n</blockquote>|<p>More.</p>`],
  ['knows elements without an end', `<p>${long}<br><img alt="a > b" src="/a.png"></p>|<p>More.</p>`],
  ['knows drawings', `<figure>${long}<svg><path d="M0 0"/><g><path></path></g></svg></figure>|<p>More.</p>`],
  ['reads no tags in scripts', `<div><script>a("</div>")</script>${paragraph}</div>|<p>More.</p>`],
  ['reads no tags in comments', `<div><!-- </div> -->${paragraph}</div>|<p>More.</p>`],
])('a text’s beginning %s', (_, marked) => {
  expect(beginningOf(marked.replace('|', ''))).toBe(marked.indexOf('|'))
})

test.each([
  ['is short', '<p>Short.</p><p>Still.</p>'],
  ['is one block', paragraph],
  ['is not well-formed', `<div>${paragraph}<p>More.</p>`],
])('a text that %s has no beginning of its own', (_, html) => {
  expect(beginningOf(html)).toBeUndefined()
})
