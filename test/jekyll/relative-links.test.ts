import { expect, test } from 'vitest'
import { expandPage } from './read-files'

const others = {
  'other.md': '---\ntitle: Other\n---\n',
  'docs/deep page.md': '---\ntitle: Deep\npermalink: /deep/\n---\n',
  'plain.md': 'No front matter: no page.',
}

test.each([
  ['[a](other.md)', '[a](/other.html)'],
  ['[a](./other.md#part "t") and [b](docs/deep%20page.md)', '[a](/other.html#part "t") and [b](/deep/)'],
  ['[a][b]\n\n[b]: other.md', '[a][b]\n\n[b]: /other.html'],
  ['[a](plain.md) [b](none.md) [c](https://example.org/other.md) [d](/other.md)', undefined],
  ['`[a](other.md)` and\n\n```md\n[a](other.md)\n```', undefined],
  ['``a ` [a](other.md)`` [a](other.md)', '``a ` [a](other.md)`` [a](/other.html)'],
])('%j leads to pages', async (text, expected = text) => {
  expect((await expandPage(text, others)).text.trim()).toBe(expected)
})
