import { expect, test } from 'vitest'
import { findingsOfPage } from '../../../src/build/dev/page-findings'
import { openSource, siteOf } from '../../../src/build/load-site'
import type { Problem } from '../../../src/catalog/types'
import { blog, plainApp, post } from '../blog'

const files = {
  '_config.yml': 'permalink: /:title/\n',
  '_posts/2024-01-05-a.md': post('title: A\ncover: /cover.png', '![A square](/s.svg)'),
  '_posts/2024-01-06-b.md': post('title: B', '{% include part.md %}'),
  '_includes/part.md': '{% nope %}',
  'cover.png': '',
  's.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
const findings = Object.keys(files).map((file): Problem => ({
  file,
  severity: 'warning',
  rule: 'a/rule',
  message: '',
  remedy: '',
}))

test.each([
  ['/a/', ['_posts/2024-01-05-a.md', 'cover.png', 's.svg']],
  ['/b/', ['_posts/2024-01-06-b.md', '_includes/part.md']],
  ['/archive/', []],
])('the page %s is told what is found in %j', async (url, expected) => {
  const source = await openSource({ dir: blog(files), drafts: true, future: true })
  const found = await findingsOfPage({ site: siteOf({ source, app: plainApp }), url, findings })
  expect(found.map(({ file }) => file)).toEqual(expected)
})
