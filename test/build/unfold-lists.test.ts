import postcss from 'postcss'
import { expect, test } from 'vitest'
import { unfold, unfoldLists } from '../../src/build/unfold-lists'

test.each([
  ['nav :is(ul, ol)', 'nav ul | nav ol'],
  [':where(h1, h2)', ':where(h1) | :where(h2)'],
  ['.a > :is(.b, .c):last-child', '.a > .b:last-child | .a > .c:last-child'],
  ['.a :is(th, td)[align="center"]', '.a th[align="center"] | .a td[align="center"]'],
  ['.a :is(ul, ol) :is(b, i)', '.a :is(ul, ol) b | .a :is(ul, ol) i'],
  // A name before it is looked up already; mixed, a tag would lose its rank; the last name is another.
  ['p:is(.a, .b)', 'p:is(.a, .b)'],
  ['.a :is(h2, .b)', '.a :is(h2, .b)'],
  ['.a :is(ul, ol) > li', '.a :is(ul, ol) > li'],
  ['li:has(> :is(ul, ol))', 'li:has(> :is(ul, ol))'],
  ['.a :is(:hover, :focus)', '.a :is(:hover, :focus)'],
])('%s becomes %s', (selector, unfolded) => {
  expect(unfold(selector).join(' | ')).toBe(unfolded)
})

test('a sheet keeps what its rules say, and their order', () => {
  const css = '@media print { a, .b :is(p, li) { color: red } } @keyframes x { from, to { top: 0 } }'
  expect(postcss([unfoldLists]).process(css).css.replace(/\s+/g, ' ')).toBe(
    '@media print { a, .b p, .b li { color: red } } @keyframes x { from, to { top: 0 } }',
  )
})
