import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/catalog/types'
import { createReadCache, readSource } from '../../src/jekyll/source'
import { readFiles, writeFiles } from './read-files'

const post = (frontMatter: string) => ({ '_posts/2020-01-02-a.md': `---\n${frontMatter}\n---\nText.\n` })
const where = ({ file, line, rule }: Problem) => `${file}:${line ?? ''} ${rule}`

test.each<[string, Record<string, string>, string[]]>([
  ['an unclosed quote', post('title: "x\ntags: a'), ['_posts/2020-01-02-a.md:4 front-matter/yaml']],
  ['a bare colon', post('lang: en\ntitle: a: b'), ['_posts/2020-01-02-a.md:3 front-matter/yaml']],
  ['a tab for indentation', post('a:\n\tb: c'), ['_posts/2020-01-02-a.md:3 front-matter/yaml']],
  ['an unknown anchor', post('a: 1\nb: *x'), ['_posts/2020-01-02-a.md:3 front-matter/yaml']],
  [
    'what contains itself (endlessAlias)',
    post('a: &x [1, *x]'),
    ['_posts/2020-01-02-a.md:2 front-matter/yaml'],
  ],
  [
    'aliases that double (toJS)',
    post(
      `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`,
    ),
    [expect.stringMatching(/^_posts\/2020-01-02-a\.md:\d+ front-matter\/yaml$/) as string],
  ],
  ['a list for front matter', post('- a'), ['_posts/2020-01-02-a.md:2 front-matter/yaml']],
  ['front matter without an end', { 'a.md': '---\ntitle: x\n' }, ['a.md:1 front-matter/yaml']],
  ['a date that is none', post('date: whenever'), ['_posts/2020-01-02-a.md: date/invalid']],
  ['an empty date', post('date:'), ['_posts/2020-01-02-a.md: date/invalid']],
  ['a change at no date', post('last_modified_at: soon'), ['_posts/2020-01-02-a.md: date/invalid']],
  ['a file name of no day', { '_posts/2020-13-45-a.md': '' }, ['_posts/2020-13-45-a.md: date/invalid']],
  ['a permalink that is a number', post('permalink: 42'), ['_posts/2020-01-02-a.md: front-matter/type']],
  ...['nope', 'constructor', '__proto__'].map((name): [string, Record<string, string>, string[]] => [
    `an unknown placeholder, ${name}`,
    post(`permalink: /:${name}/`),
    ['_posts/2020-01-02-a.md: permalink/placeholder'],
  ]),
  ['a redirect from a number', post('redirect_from: [5]'), ['_posts/2020-01-02-a.md: front-matter/type']],
  ['a broken config', { '_config.yml': 'title: x\nurl: "\n' }, ['_config.yml:3 config/yaml']],
  ['a config that is a list', { '_config.yml': '- x\n' }, ['_config.yml:1 config/yaml']],
  ['a config in TOML', { '_config.toml': 'title = "x"\n' }, ['_config.toml: config/toml']],
  ['an unknown time zone', { '_config.yml': 'timezone: Mars/Olympus\n' }, ['_config.yml: config/timezone']],
  ['broken data', { '_data/a.yml': 'x: 1\ny: [1\n' }, ['_data/a.yml:3 data/yaml']],
  ['broken JSON', { '_data/a.json': '{"x": 1,\n "y": ]}' }, ['_data/a.json:2 data/yaml']],
])('%s is a problem', async (_, files, expected) => {
  const { problems } = await readFiles(files)
  expect(problems.map(where)).toEqual(expected)
  expect(
    problems.filter(({ severity, remedy, message }) => severity !== 'error' || !remedy || !message),
  ).toEqual([])
})

// Debian's Jekyll 4.3 builds all of these.
test.each<[string, string, string, string[]]>([
  [
    'a day of no calendar',
    'page.md',
    'date: Spring 2020\nlast_modified_at: soon',
    ['date', 'last_modified_at'],
  ],
  ['an empty date', 'page.html', 'date:', ['date']],
])('%s on a page is a warning, and the page is there', async (_, name, frontMatter, keys) => {
  const { documents, problems } = await readFiles({ [name]: `---\n${frontMatter}\n---\n` })
  expect(problems.map(({ rule, severity, key }) => `${severity} ${rule} ${key}`)).toEqual(
    keys.map((key) => `warning date/invalid ${key}`),
  )
  expect(documents.map(({ source, date }) => [source, date])).toEqual([[name, undefined]])
})

test.each([
  ['docker-compose.yml', [], ['/docker-compose.yml']],
  ['LICENSE', [], ['/LICENSE']],
  ['_notes/a.txt', [], ['/notes/a.txt']],
  ['a.htm', ['front-matter/yaml'], []],
  ['a.markdown', ['front-matter/yaml'], []],
  ['a.text', ['front-matter/yaml'], []],
  ['_notes/a.html', ['front-matter/yaml'], []],
  ['_posts/2020-01-02-a.txt', ['front-matter/yaml'], []],
])('front matter without an end in %s: %j', async (name, rules, paths) => {
  const { statics, problems } = await readFiles({
    '_config.yml': 'collections: { notes: { output: true } }\nmarkdown_ext: markdown,text\n',
    [name]: '---\nservices: {}\n',
  })
  expect(problems.map(({ rule }) => rule)).toEqual(rules)
  expect(statics.map(({ path }) => path)).toEqual(paths)
})

// Debian's Jekyll 4.3 copies the page, and shows the post's front matter.
test('front matter below empty lines is a warning, on a page and in a post (lateFrontMatter)', async () => {
  const late = '\n \n---\ntitle: A\n---\nText.\n'
  const files = {
    'a.md': late,
    'long.html': `${late}${'x'.repeat(99)}`,
    '_posts/2020-01-02-b.md': late,
    'c.txt': late,
  }
  const { documents, statics, problems } = await readFiles(files)
  expect(problems.map(where)).toEqual(
    ['_posts/2020-01-02-b.md', 'a.md', 'long.html'].map((file) => `${file}:1 front-matter/late`),
  )
  expect(documents.map(({ body }) => body)).toEqual([late])
  expect(statics.map(({ path }) => path)).toEqual(['/a.md', '/c.txt', '/long.html'])
})

const page = (permalink: string, more = '') => `---\npermalink: ${permalink}\n${more}---\n`

describe('a URL that two files want', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'two posts',
      { 'a.md': page('/x/'), 'b.md': page('/x/') },
      ['b.md is at /x/, but a.md is at it already.'],
    ],
    [
      'with and without index',
      { 'a.md': page('/x/'), 'b.md': page('/x/index.html') },
      ['b.md is at /x/index.html, but a.md is at it already.'],
    ],
    [
      'spelled and encoded',
      { 'a.md': page('/ü'), 'b.md': page('/%C3%BC') },
      ['b.md is at /%C3%BC, but a.md is at it already.'],
    ],
    [
      'a static file',
      { 'a.md': page('/x.html'), 'x.html': 'x' },
      ['x.html is copied to /x.html, but a.md is at it already.'],
    ],
    [
      'a file where another needs a folder',
      { 'a.md': page('/x.html'), 'b.md': page('/x.html/y/') },
      ['b.md is at /x.html/y/, which cannot be beside /x.html, where a.md is.'],
    ],
    [
      'a redirect onto a page',
      { 'a.md': page('/x/'), 'b.md': page('/y/', 'redirect_from: /x/\n') },
      ['b.md redirects /x/, but a.md is at it already.'],
    ],
    [
      'two redirects',
      { 'a.md': page('/x/', 'redirect_from: /z\n'), 'b.md': page('/y/', 'redirect_from: [/z]\n') },
      ['b.md redirects /z, but a.md redirects it already.'],
    ],
    ['none', { 'a.md': page('/x'), 'b.md': page('/x/'), 'c.md': page('/X/') }, []],
  ])('%s', async (_, files, expected) => {
    const { problems } = await readFiles(files)
    expect(problems.map(({ message }) => message)).toEqual(expected)
    expect(problems.every(({ rule }) => rule === 'url/conflict')).toBe(true)
  })
})

test('symbolic links that lead out of the folder are not read', async () => {
  const outside = writeFiles({ 'secret.md': '---\ntitle: Secret\n---\n' })
  const dir = writeFiles({ 'a.md': '---\n---\n', 'sub/b.md': '---\n---\n' })
  symlinkSync(join(outside, 'secret.md'), join(dir, 'out.md'))
  symlinkSync(outside, join(dir, 'folder'))
  symlinkSync(dir, join(dir, 'sub', 'loop'))
  symlinkSync(join(dir, 'gone'), join(dir, 'broken.md'))
  symlinkSync(join(dir, 'a.md'), join(dir, 'inside.md'))
  const { documents, problems } = await readSource({ dir })
  expect(documents.map(({ source }) => source)).toEqual(['a.md', 'inside.md', 'sub/b.md'])
  expect(problems.map(where)).toEqual(
    ['broken.md', 'folder', 'out.md', 'sub/loop'].map((file) => `${file}: file/symlink`),
  )
})

test('a link to a folder beside its own is read, also where the one’s name begins with the other’s (kindOf)', async () => {
  const dir = writeFiles({ 'ab/b.md': '---\n---\n', 'abc/a.md': '---\n---\n' })
  symlinkSync(join(dir, 'ab'), join(dir, 'abc', 'link'))
  const { documents, problems } = await readSource({ dir })
  expect(documents.map(({ source }) => source)).toEqual(['ab/b.md', 'abc/a.md', 'abc/link/b.md'])
  expect(problems).toEqual([])
})

test('what editors leave in the data folder is no data (readData)', async () => {
  const files = ['.a.yml', '_b.yml', '~c.yml', '#d.yml', 'e.yml~', 'f.yml']
  const { data } = await readFiles(Object.fromEntries(files.map((name) => [`_data/${name}`, 'x: 1'])))
  expect(data).toEqual({ f: { x: 1 } })
})

test('a pipe is not read, which would have no end (kindOf)', async () => {
  const dir = writeFiles({ 'a.md': '---\n---\n' })
  execFileSync('mkfifo', [join(dir, 'pipe.md')])
  const { documents, statics } = await readSource({ dir })
  expect([documents.length, statics]).toEqual([1, []])
})

test('only a folder that is not there throws', async () => {
  await expect(readSource({ dir: '/nowhere/at/all' })).rejects.toThrow('/nowhere/at/all')
})

test('what was not changed is not read again', async () => {
  const dir = writeFiles({
    '_posts/2020-01-02-a.md': '---\ntitle: a\n---\n',
    '_posts/2020-01-02-b.md': '---\ntitle: b\n---\n',
  })
  const cache = createReadCache()
  await readSource({ dir, cache })
  const before = new Map(cache.files)
  writeFileSync(join(dir, '_posts/2020-01-02-b.md'), '---\ntitle: bb\n---\n')
  const { documents } = await readSource({ dir, cache })
  expect(documents.map(({ frontMatter }) => frontMatter.title)).toEqual(['a', 'bb'])
  const read = [...cache.files]
    .filter(([path, file]) => before.get(path) !== file)
    .map(([path]) => path.slice(dir.length))
  expect(read).toEqual(['/_posts/2020-01-02-b.md'])
})

test('what was not changed is read anew under another config, and on the day that it is for', async () => {
  const dir = writeFiles({
    '_config.yml': 'permalink: /:title/\n',
    '_posts/2020-01-02-a.md': '---\ntitle: a\n---\n',
    '_posts/2020-02-03-b.md': '---\ntitle: b\n---\n',
  })
  const cache = createReadCache()
  const urlsOn = async (day: string) => {
    const { documents } = await readSource({ dir, cache, now: new Date(day) })
    return documents.map(({ url }) => url)
  }
  expect(await urlsOn('2020-01-20')).toEqual(['/a/'])
  expect(await urlsOn('2020-03-01')).toEqual(['/a/', '/b/'])
  writeFileSync(join(dir, '_config.yml'), 'permalink: /blog/:title/\n')
  expect(await urlsOn('2020-03-01')).toEqual(['/blog/a/', '/blog/b/'])
})
