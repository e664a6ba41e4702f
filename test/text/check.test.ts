import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/text/check/body'
import { formulaIn } from '../../src/text/check/rules/formulas'
import { isRuleOn } from '../../src/text/check/off'
import { placesIn } from '../../src/text/check/source-places'

test.each<[unknown[], boolean]>([
  [[], true],
  [[false, true], false],
  [[{ link: 'no' }], true],
  [[{ link: 'no' }, { link: false }], false],
  [[{ 'link/dead': true }, false], true],
])('where %j is said, link/dead speaks: %j (isRuleOn)', (said, on) => {
  expect(isRuleOn('link/dead', said)).toBe(on)
})

test.each([
  ['in $R^n$ and $x^2$', '$R^n$'],
  ['costs $5; so $n^{2}$', '$n^{2}$'],
  ['where $a_{1} + b$.', '$a_{1} + b$'],
  ['($\\lambda a.a$)', '$\\lambda a.a$'],
  ['$f’(x)^2$', '$f’(x)^2$'],
  // Not sure enough.
  ['$N(A)$ and $s_1$', undefined],
  // Prices, variables, paths, patterns.
  ['from $5 to $10^3', undefined],
  ['from $5^ to $10', undefined],
  ['5^2 $ and 6 $', undefined],
  ['$HOME\\new or $PATH', undefined],
  ['C$\\share$', undefined],
  ['^\\d+$ or ^\\w+$', undefined],
  ['\\$x^2\\$', undefined],
  ['$$x^2$$', undefined],
  ['\\(x \\text{ if $y^2$}\\)', undefined],
])('the formula in %j is %j (formulaIn)', (text, formula) => {
  expect(formulaIn(text)).toBe(formula)
})

describe('a line after Liquid is that of the file (placesIn)', () => {
  // The body begins in line 3 of the file.
  test.each<[what: string, before: string, after: string, line: number, place: number | undefined]>([
    ['none is there', 'a {{ x }}', 'a', 9, undefined],
    ['what is there again says nothing (onlyOnce)', 'x\n{% a %}\ny', 'x\nx\nx\ny', 2, 4],
    ['nor does what is now before what it followed (anchors)', 'a\nb\n{{ c }}', 'b\na\nc', 2, 3],
    ['what a tag brings stands where it does (fillGap)', '{% a %}\nb', '1\n2\n3\nb', 3, 3],
    ['what comes after the last line is at the last (fillGap)', 'a', 'a\nb', 2, 3],
  ])('%s', (_, body, after, line, place) => {
    expect(placesIn({ body, bodyLine: 3 }, after)({ line }).line).toBe(place)
  })
})

describe('of a text rules are told', () => {
  const dialect = { dialect: 'commonmark', kramdown: {}, isMarkdown: true } as const
  const body = (text: string) =>
    readBody({ text, dialect, introList: false, placeOf: ({ line }) => ({ line }) })

  test('the author’s headings, not those that the footnotes get (headingsIn)', () => {
    expect(body('# A[^1]\n\n[^1]: B').headings.map(({ text }) => text.replace(/\d$/, ''))).toEqual(['A'])
  })

  test.each([
    ['## A\n\n<!-- x -->\n', true],
    ['## A\n\n![](/x.png)\n', false],
  ])('whether nothing follows a heading (isContent): %j', (text, isEmpty) => {
    expect(body(text).headings[0]?.isEmpty).toBe(isEmpty)
  })

  test('prose once, without its code (proseOf)', () => {
    expect(body('- a `b` c\n  - d\n').prose.map(({ text }) => text)).toEqual(['a \u{FFFC} c', 'd'])
  })
})
