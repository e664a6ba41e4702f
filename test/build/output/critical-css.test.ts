import { expect, test } from 'vitest'
import { criticalCss } from '../../../src/build/output/critical-css'

test.each([
  ['what a script may put into a page (always)', 'iframe{a:b}', 'iframe{a:b}'],
  ['what is no condition, whole (atRulePart)', '@keyframes x{from{a:b}}', '@keyframes x{from{a:b}}'],
  ['of a condition what applies', '@media print{p{a:b}.y{c:d}}', '@media print{p{a:b}}'],
  ['no condition of nothing', '@media print{.y{c:d}}', ''],
  [
    'what a condition within conditions lets be (needOf)',
    ':where(.y:is(:not(:lang(a)))){a:b}',
    ':where(.y:is(:not(:lang(a)))){a:b}',
  ],
  ['no rule for what is not there', 'ul,p{a:b}ul{c:d}p.y{e:f}', 'p{a:b}'],
])('a page gets %s', (_, sheet, css) => {
  expect(criticalCss(sheet)('<p class="x">A</p>')).toBe(css)
})
