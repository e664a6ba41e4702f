import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { renderBare } from '../../src/article/render-article'

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/writing.md'), 'utf8')
const examples = [...page.matchAll(/^(`{3,})markdown\n([^]*?)^\1\n\n```html\n([^]*?)^```$/gm)]

test('each construct gives the HTML that the page shows below it', () => {
  expect(examples.length).toBe(page.match(/^`{3,}markdown$/gm)?.length)
  for (const [, , markdown = '', html = ''] of examples) {
    const rendered = renderBare(markdown, { input: 'GFM', options: { hard_wrap: false } })
    expect(rendered.trim()).toBe(html.trim())
  }
})
