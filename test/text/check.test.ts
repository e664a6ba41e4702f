import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/text/check/body'
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
