import { expect, test, vi } from 'vitest'
import { Search } from '../../src/kramdown/search'
import { render } from './render'

const html = (text: string) => render(text, { input: 'GFM' })
const count = (text: string, tag: string) => html(text).split(tag).length - 1

/** So many lines, each further in than the one before. */
const steps = (levels: number, line: (n: number) => string, indent = '  ', between = '\n') =>
  Array.from({ length: levels }, (_, n) => indent.repeat(n) + line(n)).join(between)
const around = (levels: number, inside: string) =>
  `a ${'<b>'.repeat(levels)}${inside}${'</b>'.repeat(levels)}`

// Guard: `tooDeep`, or `maxDepth`, in each place that opens another level: what would be deeper is plain text.
test.each<[where: string, text: (levels: number) => string, tag: string, most: number]>([
  ['block/quote.ts', (levels) => `${'> '.repeat(levels)}a`, '<blockquote', 100],
  ['block/list.ts', (levels) => steps(levels, () => '- a'), '<ul', 100],
  ['block/definition-list.ts', (levels) => `a\n${steps(levels, () => ': a')}`, '<dl', 100],
  [
    'block/definitions.ts',
    (levels) => `a[^0]\n\n${steps(levels, (n) => `[^${n}]: a[^${n + 1}]`, '    ', '\n\n')}`,
    '<li id="fn',
    100,
  ],
  ['block/html.ts', (levels) => `${'<div>'.repeat(levels)}a${'</div>'.repeat(levels)}`, '<div', 100],
  ['html/raw.ts', (levels) => `<pre>${'<b>'.repeat(levels)}a${'</b>'.repeat(levels)}</pre>`, '<b>', 100],
  ['span/html.ts', (levels) => around(levels, 'a'), '<b>', 100],
  ['span/link.ts', (levels) => around(levels, '[a](b)'), '<a ', 0],
  ['span/emphasis.ts', (levels) => around(levels, '*a*'), '<em>', 0],
  ['span/emphasis.ts, strikethrough', (levels) => around(levels, '~~a~~'), '<del>', 0],
])('of 150 levels no more than a hundred are opened (%s)', (_, text, tag, most) => {
  expect(count(text(50), tag)).toBeGreaterThan(0)
  expect(count(text(150), tag)).toBeLessThanOrEqual(most)
})

// The stack would not do for more.
test.each([
  ['block/html.ts, blocks', `${'<div markdown="1">\n'.repeat(10_000)}a`],
  ['block/html.ts', `${'<div>'.repeat(10_000)}a`],
  ['span/link.ts, pictures', `${'!['.repeat(10_000)}a${'](b)'.repeat(10_000)}`],
  ['attributes.ts: isTooMuch', `${steps(10_000, (n) => `{:a${n}: a${n + 1}}`, '')}\n\na\n{: a0}`],
  ['attributes.ts: open', '{:a: b .c}\n{:b: a}\n\na\n{: a}'],
  ['attributes.ts: maxReferences', `${steps(40, (n) => `{:a${n}: a${n + 1} a${n + 1}}`, '')}\n\na\n{: a0}`],
])('what has ten thousand levels, or no end, is a text (%s)', (_, text) => {
  expect(html(text)).toContain('a')
})

// More than may be read in vain: marks that open and never close.
const spans = `${'*a '.repeat(2000)}\n\n`
const blocks = '{::nomarkdown}\n\n'.repeat(600)

// Guard: `budget`: from then on such marks are plain text.
test.each([
  ['emphasis.ts', spans, '*b*', '<p>*b*</p>'],
  ['emphasis.ts, strikethrough', spans, '~~b~~', '<p>~~b~~</p>'],
  ['link.ts', spans, '[b](c)', '<p>[b](c)</p>'],
  ['inline.ts, extension', spans, 'b {::comment}c{:/comment}', '<p>b {::comment}c{:/comment}</p>'],
  ['extension.ts', blocks, '{::comment}\nb\n{:/comment}', '<p>{::comment}\nb\n{:/comment}</p>'],
])('what is read in vain is counted (budget in %s)', (_, before, text, expected) => {
  expect(html(text)).not.toContain(expected)
  expect(html(before + text)).toContain(expected)
})

test('what would be an attribute list of more than 2,000 characters is text (extension.ts)', () => {
  expect(html(`{:a: ${'b '.repeat(900)}}\n\nc`)).toBe('<p>c</p>')
  expect(html(`{:a: ${'b '.repeat(1100)}}\n\nc`)).toContain('{:a: b')
  expect(html(`{::comment ${'b '.repeat(900)}/}\n\nc`)).toBe('<p>c</p>')
  expect(html(`{::comment ${'b '.repeat(1100)}/}\n\nc`)).toContain('{::comment b')
})

test('a table of more cells than anyone can mean stays text (evenColumns, maxCells)', () => {
  const [wide, narrow] = ['a|'.repeat(1000), 'a|b\n']
  expect(html(`${wide}\n${narrow}`)).toContain('<table')
  expect(html(`${wide}\n${narrow.repeat(300)}`)).not.toContain('<table')
})

test('in a table the end of code is looked for once a line (codeIsOpen)', () => {
  const text = `| ${'<code>'.repeat(100)} |\n`
  const looked = vi.spyOn(String.prototype, 'indexOf')
  html(text)
  const calls = looked.mock.calls.filter(([what]) => what === '</').length
  looked.mockRestore()
  expect(calls).toBeLessThan(50)
})

test('what was looked for in vain is not looked for again (Search)', () => {
  const looked = vi.spyOn(String.prototype, 'indexOf')
  const search = new Search()
  for (let at = 0; at < 100; at++) search.find('a'.repeat(100), 'b', at)
  const { length } = looked.mock.calls
  looked.mockRestore()
  expect(length).toBe(1)
})
