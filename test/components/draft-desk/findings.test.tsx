import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { draftWords } from '../../../src/build/lay-out/draft-words'
import { Findings } from '../../../src/components/draft-desk/findings'

test('findings, which are in English, read from the left on every desk', () => {
  const finding = { severity: 'warning', rule: 'a/b', message: 'No title.', remedy: 'Write one.' } as const
  const html = renderToStaticMarkup(
    <Findings findings={[finding]} words={draftWords('ar')} onChoose={() => {}} />,
  )
  expect(html).toContain('<span lang="en" dir="ltr">No title.</span>')
  expect(html).toMatch(/<span class="[^"]*" lang="en" dir="ltr">Write one\.<\/span>/)
})
