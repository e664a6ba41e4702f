import { Context, Liquid, Tokenizer } from 'liquidjs'
import { expect, test } from 'vitest'
import { NestedForTag } from '../../src/text/liquid/loop-tags'
import { escapePath } from '../../src/text/liquid/slugs'
import { readLiteralsAsRuby } from '../../src/text/liquid/literals'
import { expandPage } from '../jekyll/read-files'

const files = {
  '_data/list.yml': '- n: 2\n- m: 1\n- n: 1\n',
  '_data/none.yml': '{}\n',
  '_posts/2020-01-01-a.md': 'a',
}

test.each([
  ['where', '{{ "abc" | where: "a", 1 }}', 'abc'],
  ['where_exp', '{{ "abc" | where_exp: "one", "false" }}', 'abc'],
  ['find', '{{ "abc" | find: "a", 1 }}', 'abc'],
  ['find_exp', '{{ "abc" | find_exp: "one", "false" }}', 'abc'],
  ['evaluator', '{{ site.data.list | where_exp: "one", "one.n" | size }}{{ one.n }}', '2'],
  ['sorted', '{{ nope | sort | inspect }}', 'nil'],
  ['sorted', '{{ site.data.list | sort: "n", "last" | map: "n" | join: "," }}', '1,2,'],
  ['date', '{{ "2020-01-02" | date: "" }}', '2020-01-02'],
  ['date', '{{ "whenever" | date: "%F" }}', 'whenever'],
  ['written', '{{ "whenever" | date_to_string }}', 'whenever'],
  ['formatted', '{{ "whenever" | date_to_rfc822 }}', 'whenever'],
  ['date_to_xmlschema', '{{ "whenever" | date_to_xmlschema }}', 'whenever'],
  ['isAbsolute', '{{ "mailto:a@example.org" | relative_url }}', 'mailto:a@example.org'],
  ['encodeAddress', '{{ "a%20b c?d=[中]&e#é" | relative_url }}', '/a%20b%20c?d=%5B%E4%B8%AD%5D&e#%C3%A9'],
  ['encodeValue', '{{ "it\'s (a) *b*!" | url_encode }}', 'it%27s+%28a%29+%2Ab%2A%21'],
  ['url_decode', '{{ "100% a%20b%C3%A9+c" | url_decode }}', '100% a bé c'],
  [
    'truncatewords',
    '{{ "a b" | truncatewords: 2 }}|{{ "a b c" | truncatewords: 2 }}|{{ "" | truncatewords: 1 }}',
    'a b|a b...|',
  ],
  ['isEmpty', '{{ site.data.none | default: "x" }}', 'x'],
  ['plain', '{{ site.data.list | where: "n", nil | size }}', '1'],
  ['toNumber', '{{ "x" | plus: 1 }}', '1'],
  ['toText', '{{ site.posts[0] | escape }}', ''],
  ['grouped', '{{ site.data.list | group_by_exp: "one", "one.n" | map: "name" | inspect }}', '[2, nil, 1]'],
  ['spelled', '{{ site.posts | group_by: "tags" | map: "name" | join }}', '[]'],
  ['abs', '{{ 4.0 | abs }} {{ "-4.0" | abs }} {{ -4 | abs }}', '4.0 4.0 4'],
  [
    'modulo',
    '{{ 4.0 | modulo: 3 }} {{ 4 | modulo: 4.0 }} {{ -7 | modulo: 3 }} {{ 1.5 | modulo: 0.4 }}',
    '1.0 0.0 2 0.3',
  ],
  [
    'limited',
    '{{ 4.0 | at_least: 3 }} {{ 3 | at_least: 4.0 }} {{ 4 | at_least: 4.0 }} {{ 5 | at_most: "4.0" }}',
    '4.0 4.0 4 4.0',
  ],
  [
    'numberOf',
    '{{ "3x" | abs }} {{ true | plus: 1 }} {{ "1e3" | ceil }} {{ ".5" | round: 1 }} {{ "5.0" | round: 1 }}',
    '3 1 1 0 5.0',
  ],
  ['Literal', '{% if nope == blank or "" == blank %}a{% endif %}{% if "x" != blank %}b{% endif %}', 'b'],
  [
    'isEmpty of literals',
    '{% if 2.0 == empty or empty == 2.0 or nope == empty or page == empty %}a{% endif %}{% if "" == empty and site.data.none == empty %}b{% endif %}',
    'b',
  ],
  ['readFilteredValue', '{% assign x = blank %}{% if x == "" and x == empty %}a{% endif %}{{ blank }}', 'a'],
  [
    'ifchangedTag',
    '{% for i in (1..4) %}{% ifchanged %}{{ i | at_least: 3 }}{% endifchanged %}{% ifchanged %}x{% endifchanged %}-{% endfor %}',
    '3x-3x-3x-4x-',
  ],
  [
    'ifchangedTag',
    '{% for i in (1..4) %}{% ifchanged %}{{ i | at_least: 3 }}{% endifchanged %}-{% endfor %}',
    '3---4-',
  ],
  [
    'parentloop',
    '{% for i in (1..2) %}{% for j in (1..1) %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}',
    '12',
  ],
])('%s does what Jekyll does with %s: %j', async (_, text, expected) => {
  expect(await expandPage(text, files)).toMatchObject({ text: expected, problems: [] })
})

test.each([
  ['a block that it leaves open is closed', 'A {% if true %}B~~C{% endif %}', '~~', '<p>A B\n</p>'],
  ['in raw no block is opened', 'A {% raw %}{% if %}~~{% endif %}{% endraw %}', '~~', '<p>A {% if %}\n</p>'],
  ['a separator of nothing is none to cut at', 'A\n\n[x]: /y', '""', '<p></p>'],
  [
    'without Liquid no block is opened',
    '{% if user %} B~~C',
    '~~\nrender_with_liquid: false',
    '<p>{% if user %} B</p>',
  ],
  ['nor is what is no text', 'A false B', 'false', '<p>A false B</p>'],
])('of an excerpt: %s (closeBlocks, rawExcerpt)', async (_, body, separator, excerpt) => {
  const post = `---\nexcerpt_separator: ${separator}\n---\n${body}`
  const { text, problems } = await expandPage('{{ site.posts[0].excerpt }}', {
    '_posts/2020-01-01-a.md': post,
  })
  expect([text.trim(), problems]).toEqual([excerpt, []])
})

test('what is wrong after a mark has its line, and no column, which the mark has moved (placeIn)', async () => {
  const { problems } = await expandPage('a {{ "x" | nope }} {{ "y" | nopes }}')
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [4, 3],
    [4, undefined],
  ])
})

test('what is told of a mistake is no markup (markOf)', async () => {
  const { text } = await expandPage('{{ "x" | divided_by: 0, "<b>*{{" }}')
  expect(text).not.toMatch(/<b>|\*|\{\{/)
})

test('a loop leaves the context as it was: thousands would make it slower and slower (push)', () => {
  const liquid = new Liquid()
  liquid.registerTag('for', NestedForTag)
  const context = new Context({}, liquid.options, { sync: true }, { liquid })
  const before: unknown = Reflect.get(context, 'push')
  liquid.renderSync(liquid.parse('{% for i in (1..2) %}{{ i }}{% endfor %}'), context)
  expect(Reflect.get(context, 'push')).toBe(before)
})

test('the engine is taught Ruby’s strings once, however many sites are read (isDone)', () => {
  readLiteralsAsRuby()
  const taught = Object.getOwnPropertyDescriptor(Tokenizer.prototype, 'readQuoted')?.value as unknown
  readLiteralsAsRuby()
  expect(Object.getOwnPropertyDescriptor(Tokenizer.prototype, 'readQuoted')?.value).toBe(taught)
})

test('a number has no remainder of 0', async () => {
  const { problems } = await expandPage('{{ 4.0 | modulo: 0 }}')
  expect(problems[0]?.message).toContain('A number is divided by 0')
})

test('what would end a path is spelled out in it (escapePath)', () => {
  expect(escapePath('/a?b#c[d]/é.html')).toBe('/a%3Fb%23c%5Bd%5D/%C3%A9.html')
})
