import { describe, expect, test } from 'vitest'
import { titleIn } from '../../src/catalog/front-matter'
import { deepMerge } from '../../src/text/front-matter/merge'
import { parseTime } from '../../src/text/front-matter/parse-time'
import { strftime } from '../../src/text/front-matter/strftime'
import { createLiquid } from '../../src/jekyll/liquid'
import { parseSeparated } from '../../src/jekyll/data-files'
import { parseYaml } from '../../src/text/front-matter/yaml'
import { splitFrontMatter } from '../../src/text/front-matter/front-matter'
import { inspect } from '../../src/text/liquid/values'
import { readFiles } from './read-files'

// Every row is what Jekyll 4.3.1 gave for it.
test.each([
  ['yes', 'true'],
  ['No', 'false'],
  ['on', 'true'],
  ['y', '"y"'],
  ['TRUE', 'true'],
  ['~', 'nil'],
  ['nULL', 'nil'],
  ['nil', '"nil"'],
  ['017', '15'],
  ['08', '"08"'],
  ['0o17', '"0o17"'],
  ['0x1F', '31'],
  ['0b11', '3'],
  ['1_000', '1000'],
  ['1,000', '1000'],
  ['1__0', '"1__0"'],
  ['+5', '5'],
  ['1e3', '"1e3"'],
  ['1.5e3', '"1.5e3"'],
  ['.5', '0.5'],
  ['1,2.5', '12.5'],
  ['1.2.3', '"1.2.3"'],
  ['12:30', '45000'],
  ['12:30:45', '45045'],
  ['1:60', '"1:60"'],
  ['.inf', 'Infinity'],
  ['-.Inf', '-Infinity'],
  // No number that JSON and JavaScript could hold: what was written.
  ['123456789012345678901234567890', '"123456789012345678901234567890"'],
  ['2023-01-28', '2023-01-28'],
  ['2023-1-2', '2023-01-02'],
  ['2023-02-30', '"2023-02-30"'],
  ['20-01-28', '"20-01-28"'],
  ['2023-01-28 10:38:40 +0100', '2023-01-28 10:38:40 +0100'],
  ['2023-01-28 10:38:40', '2023-01-28 11:38:40 +0100'],
  ['2023-01-28T10:38:40Z', '2023-01-28 10:38:40 UTC'],
  ['2023-01-28 10:38:40 -5', '2023-01-28 10:38:40 -0500'],
  ['2023-01-28 10:38', '"2023-01-28 10:38"'],
  ['2023-01-28 25:38:40 +0100', '"2023-01-28 25:38:40 +0100"'],
  ['"2023-01-28"', '"2023-01-28"'],
  ['!foo bar', '"bar"'],
  ['10%', '"10%"'],
  ["''", '""'],
  [':symbol', '":symbol"'],
  ['{<<: {a: 1, b: 0}, b: 2}', '{"a"=>1, "b"=>2}'],
  ['a #b', '"a"'],
])('YAML: %s is %s', (text, expected) => {
  const { value, error } = parseYaml(`v: ${text}\n`, 'Europe/Paris')
  expect(error).toBeUndefined()
  expect(value).toHaveProperty('v')
  expect(inspect((value as { v: unknown }).v)).toBe(expected)
})

test('YAML: the last of two equal keys wins, and merges reach over anchors', () => {
  const { value } = parseYaml(
    'a: 1\na: 2\nx: &x {k: 1, l: 2}\ny:\n  <<: *x\n  l: 3\nz:\n  <<: [*x, {m: 4, l: 9}]\n',
    'UTC',
  )
  expect(value).toMatchObject({ a: 2, y: { k: 1, l: 3 }, z: { k: 1, l: 2, m: 4 } })
})

test('two mappings become one, whatever their keys are called (deepMerge)', () => {
  const under = JSON.parse('{ "constructor": { "a": 1 }, "__proto__": { "a": 1 } }') as Record<
    string,
    unknown
  >
  const over = JSON.parse('{ "constructor": { "b": 2 }, "__proto__": { "b": 2 } }') as Record<string, unknown>
  const both = { a: 1, b: 2 }
  expect(Object.entries(deepMerge(under, over))).toEqual([
    ['constructor', both],
    ['__proto__', both],
  ])
  expect(Object.entries(deepMerge({}, over))).toEqual(Object.entries(over))
})

test.each([
  ['2021-06-01', '2021-06-01T00:00:00+02:00'],
  ['2021-06-01 12:30', '2021-06-01T12:30:00+02:00'],
  ['2021-06-01 12:30 +0500', '2021-06-01T12:30:00+05:00'],
  ['2021-06-01 12:30 constructor', '2021-06-01T12:30:00+02:00'],
  ['1 June 2021 5pm', '2021-06-01T17:00:00+02:00'],
  ['June 3rd, 2021 at 10:20', '2021-06-03T10:20:00+02:00'],
  ['Tue, 01 Jun 2021 05:06:07 GMT', '2021-06-01T05:06:07+00:00'],
  ['03/06/2021 14:15', '2021-06-03T14:15:00+02:00'],
  ['20210601T123000Z', '2021-06-01T12:30:00Z'],
  ['2021-Jun-05', '2021-06-05T00:00:00+02:00'],
  ['June 2021', '2021-06-01T00:00:00+02:00'],
  ['Sept. 2021', '2021-09-01T00:00:00+02:00'],
  ['2021 June', '2021-06-01T00:00:00+02:00'],
  ['2021/06', '2021-06-01T00:00:00+02:00'],
  ['06/2021', '2021-06-01T00:00:00+02:00'],
  ['2021-06', undefined],
  ['Grammar 2021', undefined],
  // The hour that spring leaves out, and the one that autumn has twice.
  ['2021-03-28 02:30', '2021-03-28T03:30:00+02:00'],
  ['2021-10-31 02:30', '2021-10-31T02:30:00+01:00'],
  ['2021-02-29', undefined],
  ['whenever', undefined],
])('dates: %s is %s', (text, expected) => {
  expect(parseTime(text, 'Europe/Paris')?.iso).toBe(expected)
})

test.each([
  ['America/New_York', 'EDT'],
  ['Asia/Kolkata', 'IST'],
  ['Australia/Sydney', 'AEST'],
  ['Asia/Tokyo', 'JST'],
  ['Pacific/Auckland', 'NZST'],
  ['Africa/Nairobi', 'EAT'],
  ['Asia/Hong_Kong', 'HKT'],
  ['America/Sao_Paulo', 'GMT-3'],
])('strftime abbreviates %s: %s', (zone, expected) => {
  expect(strftime(parseTime('2021-06-01 12:30', zone)!, '%Z', zone)).toBe(expected)
})

test('strftime names the zone', () => {
  const time = parseTime('2021-06-01 12:30', 'Europe/Paris')!
  expect(strftime(time, '%Z %-I%P %^a %10d|%e', 'Europe/Paris')).toBe('CEST 12pm TUE 0000000001| 1')
})

test.each([
  ['plain', '---\na: 1\n---\nBody\n', 4, 'Body\n'],
  ['blank lines', '---\na: 1\n---\n\n  \n  Body\n', 6, '  Body\n'],
  ['CRLF', '---\r\na: 1\r\n---\r\nBody\r\nx\r\n', 4, 'Body\nx\n'],
  ['BOM', '\uFEFF---\na: 1\n---\nBody', 4, 'Body'],
  ['none', 'Body', 1, 'Body'],
  ['empty', '---\n---\nBody', 3, 'Body'],
  ['four dashes', '----\nBody\n---\n', 1, '----\nBody\n---\n'],
])('front matter: %s', (_, text, bodyLine, body) => {
  expect(splitFrontMatter(text, 'UTC')).toMatchObject({ bodyLine, body })
})

test('separated values keep quotes, separators and lines inside quotes', () => {
  expect(parseSeparated('a,b\n"x, ""y""","1\n2"\n,\n', ',')).toEqual([
    ['a', 'b'],
    ['x, "y"', '1\n2'],
    ['', ''],
  ])
})

// What Jekyll 4.3.1 makes of one post, one document of a collection, a page, an index and a data page.
describe('permalink styles', () => {
  const page = '---\n---\n'
  test.each([
    ['date', '/x%20y/2020/01/02/A.b_c-D.html', '/cn/A.b_c%20D.html', '/about.html'],
    ['pretty', '/x%20y/2020/01/02/A.b_c-D/', '/cn/A.b_c%20D/', '/about/'],
    ['none', '/x%20y/A.b_c-D.html', '/cn/A.b_c%20D.html', '/about.html'],
    ['ordinal', '/x%20y/2020/002/A.b_c-D.html', '/cn/A.b_c%20D.html', '/about.html'],
    ['weekdate', '/x%20y/2020/W01/Thu/A.b_c-D.html', '/cn/A.b_c%20D', '/about'],
    ['constructor', '/constructor', '/cn/A.b_c%20D', '/about'],
    ['/en/:title/', '/en/A.b_c-D/', '/cn/A.b_c%20D/', '/about/'],
    ['/x/:title', '/x/A.b_c-D', '/cn/A.b_c%20D', '/about'],
    ['/x/:title:output_ext', '/x/A.b_c-D.html', '/cn/A.b_c%20D.html', '/about.html'],
    ['/x/:title.html', '/x/A.b_c-D.html', '/cn/A.b_c%20D', '/about'],
  ])('%s', async (permalink, ...expected) => {
    const { documents } = await readFiles({
      '_config.yml': `permalink: ${permalink}\ntimezone: Europe/Paris\ncollections: {cn: {output: true}}\n`,
      '_posts/2020-01-02-A.b_c D.md': '---\ncategories: [X Y]\n---\n',
      '_cn/A.b_c D.md': page,
      'about.md': page,
      'sub/index.md': page,
      'sub/x.json': page,
    })
    const urls = new Map(documents.map((one) => [one.source, one.url]))
    const sources = [
      '_posts/2020-01-02-A.b_c D.md',
      '_cn/A.b_c D.md',
      'about.md',
      'sub/index.md',
      'sub/x.json',
    ]
    expect(sources.map((source) => urls.get(source))).toEqual([...expected, '/sub/', '/sub/x.json'])
  })
})

test('a collections folder holds the posts too', async () => {
  const { documents } = await readFiles({
    '_config.yml':
      'collections_dir: all\ncollections: [cn]\ntimezone: UTC\ndefaults: [{scope: {path: _posts}, values: {d: 1}}]\n',
    'all/_posts/2020-01-02-in.md': '---\n---\n',
    '_posts/2020-01-02-out.md': '---\n---\n',
    'all/sub/_posts/2020-01-02-sub.md': '---\n---\n',
  })
  expect(documents.map(({ source, url, frontMatter }) => [source, url, frontMatter.d])).toEqual([
    ['all/_posts/2020-01-02-in.md', '/2020/01/02/in.html', 1],
    ['all/sub/_posts/2020-01-02-sub.md', '/sub/2020/01/02/sub.html', undefined],
  ])
})

test('drafts and the future come when they are asked for', async () => {
  const files = {
    '_config.yml': 'timezone: UTC\n',
    '_drafts/My-Draft.md': '---\ndate: 2018-01-01\n---\n',
    '_drafts/2019-05-06-dated.md': '---\n---\n',
    '_posts/2020-01-03-later.md': '---\n---\n',
    '_posts/2020-01-02-now.md': '---\ndate_modified: 2020-02-03 04:05:06 +0000\n---\n',
  }
  const now = new Date('2020-01-02T12:00:00Z')
  const few = await readFiles(files, { now })
  expect(few.documents.map(({ url, modified }) => [url, modified])).toEqual([
    ['/2020/01/02/now.html', '2020-02-03T04:05:06+00:00'],
  ])
  expect(few.skipped.map(({ source }) => source)).toEqual([
    '_posts/2020-01-03-later.md',
    '_drafts/2019-05-06-dated.md',
    '_drafts/My-Draft.md',
  ])
  const all = await readFiles(files, { now, drafts: true, future: true })
  expect(all.documents.map(({ url, draft, heldBack }) => [url, draft, heldBack])).toEqual([
    ['/2018/01/01/My-Draft.html', true, 'draft'],
    ['/2019/05/06/dated.html', true, 'draft'],
    ['/2020/01/02/now.html', false, undefined],
    ['/2020/01/03/later.html', false, 'future'],
  ])
})

test('what is to come of other collections has no page yet, but templates list it', async () => {
  const files = {
    '_config.yml': 'timezone: UTC\ncollections: {events: {output: true}, notes: {}}\n',
    '_events/party.md': '---\ndate: 2020-02-01\n---\n',
    '_notes/later.md': '---\ndate: 2020-02-01\n---\n',
    'page.md': '---\n---\n{% for e in site.events %}{{ e.url }}{% endfor %} {{ site.notes.size }}',
  }
  const now = new Date('2020-01-02T12:00:00Z')
  const source = await readFiles(files, { now })
  expect(source.documents.map(({ url }) => url)).toEqual(['/page.html'])
  expect(source.skipped.map(({ source: file }) => file)).toEqual(['_events/party.md'])
  const liquid = createLiquid(source, { markdownify: (text) => text })
  expect(liquid.expand(source.documents[0]!).text).toBe('/events/party.html 1')
  const all = await readFiles(files, { now, future: true })
  expect(all.documents.map(({ url }) => url)).toEqual(['/events/party.html', '/page.html'])
})

test('what says `published: false` comes when it is asked for, unless something published has its address', async () => {
  const files = {
    '_config.yml': 'timezone: UTC\n',
    '_posts/2020-01-02-away.md': '---\npublished: false\n---\n',
    '_posts/2020-01-03-old.md': '---\npublished: false\npermalink: /new/\n---\n',
    '_posts/2020-01-04-new.md': '---\npermalink: /new/\n---\n',
    'page.md': '---\npublished: false\n---\n',
  }
  const few = await readFiles(files, {})
  expect(few.documents.map(({ source }) => source)).toEqual(['_posts/2020-01-04-new.md'])
  const all = await readFiles(files, { unpublished: true })
  expect(all.documents.map(({ source, heldBack }) => [source, heldBack])).toEqual([
    ['_posts/2020-01-02-away.md', 'unpublished'],
    ['_posts/2020-01-04-new.md', undefined],
    ['page.md', 'unpublished'],
  ])
  expect(all.problems).toEqual([])
})

test('a version keeps its last nought, as a title, a tag and in an address (RubyFloat)', async () => {
  const { documents } = await readFiles({
    '_posts/2020-01-02-a.md':
      '---\ntitle: 2.0\ncategories: [2.0]\ntags: [3.0]\npermalink: /:categories/:title/\n---\n',
  })
  expect(documents.map(({ url, tags, categories }) => [url, tags, categories])).toEqual([
    ['/2.0/a/', ['3.0'], ['2.0']],
  ])
  expect(titleIn(documents[0]!.frontMatter, 'en')).toBe('2.0')
})

test('a title may be a date (withTitle)', async () => {
  const { documents } = await readFiles({
    '_posts/2020-01-02-a.md': '---\ntitle: 2010-05-05\n---\n',
    'page.md': '---\ntitle: 2010-05-05\n---\n',
  })
  expect(documents.map(({ frontMatter }) => titleIn(frontMatter, 'en'))).toEqual(['2010-05-05', '2010-05-05'])
})

test('what is left out says why (makePage, makeDocument)', async () => {
  const { documents, skipped } = await readFiles({
    'a.scss': '---\n---\n',
    '_posts/undated.md': '---\n---\n',
    '_posts/2020-01-02-a': '---\n---\n',
    '_posts/2020-01-02': '---\n---\n',
    '_posts/2020-01-03.md': '---\n---\n',
    '_posts/2020-01-02-b.md': '---\nslug: 42\n---\n',
  })
  expect(skipped.map(({ source, reason }) => [source, reason])).toEqual([
    ['_posts/2020-01-02', 'its file name has no title and no extension like .md'],
    ['_posts/2020-01-02-a', 'its file name has no extension like .md'],
    ['_posts/2020-01-03.md', 'its file name has no title'],
    ['_posts/undated.md', 'no date at the start of its file name'],
    ['a.scss', 'Sass, which is a theme’s'],
  ])
  expect(documents.map(({ slug }) => slug)).toEqual(['b'])
})
