import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { blog, post } from './blog'
import { lectern } from './lectern'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const projectRoot = path.resolve(import.meta.dirname, '../..')

describe('a call that cannot be understood says so, and ends with 2', () => {
  test.each([
    [['publish'], 'There is no command «publish».'],
    [['constructor'], 'There is no command «constructor».'],
    [['build', '--fast'], "Unknown option '--fast'"],
    [['build', 'a', 'b'], '«b» is one word too many.'],
    [['build', '--out'], "Option '--out <value>' argument missing"],
    [['build', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['check', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['check', import.meta.filename], 'There is no folder'],
    [['check', '.', '--format', 'xml'], '--format must be text, json or github, but is «xml».'],
    [['check', '.', '--format', 'constructor'], '--format must be'],
    [['preview', '--out', '/no/such/folder'], 'Run «lectern build» first'],
    [['preview', '--out', '.', '--port', 'x'], '--port must be a number from 0 to 65535, but is «x».'],
    [['markdown'], 'Name the Markdown file to render.'],
    [['markdown', '.'], '. is a folder. Name the Markdown file to render.'],
    [['new', '  '], 'Name the post'],
  ])('%j', async (args, sentence) => {
    const { status, out, err } = await lectern(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).toContain('lectern ')
    expect(err).not.toMatch(/^ {4}at /m)
  })

  test.each([[[]], [['help']], [['--help']], [['-h']]])(
    '%j is a call for help, and ends with 0',
    async (args) => {
      const { status, out } = await lectern(...args)
      expect(status).toBe(0)
      for (const command of ['dev', 'build', 'preview', 'check', 'new', 'markdown'])
        expect(out).toContain(`lectern ${command}`)
    },
  )
})

describe('the folder that is meant by a call that names none', () => {
  const here = { '_config.yml': config, '_posts/2024-01-05-a.md': post('title: Here') }
  const inContent = { 'content/_config.yml': config, 'content/_posts/2024-01-05-a.md': post('title: Inside') }
  test.each([
    ['content/', { ...inContent, ...here }, 'Inside'],
    ['without it the one that it is called in', here, 'Here'],
  ])('is %s', async (_where, files, title) => {
    const dir = blog({
      ...files,
      'package.json': '{}',
      'package-lock.json': '{}',
      'node_modules/x/y.md': 'Y',
    })
    const out = path.join(dir, 'dist')
    const before = process.cwd()
    process.chdir(dir)
    try {
      // The second build finds the first one's output and results there.
      for (let n = 0; n < 2; n++) expect((await lectern('build', '--no-images')).status).toBe(0)
    } finally {
      process.chdir(before)
    }
    expect(readFileSync(path.join(out, 'a/index.html'), 'utf8')).toContain(title)
    expect(readdirSync(out).filter((name) => /^(?:package|node_modules|content|dist)/.test(name))).toEqual([])
    expect(existsSync(path.join(dir, 'node_modules/.cache/lectern/articles'))).toBe(true)
    expect(readdirSync(dir)).not.toContain('.lectern-cache')
  })
})

describe('build', () => {
  test('ends with what it did and what it left out', async () => {
    const dir = blog({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post('title: A\nredirect_from: /was/'),
      '_posts/2999-01-01-later.md': post('title: Later'),
    })
    const out = path.join(path.dirname(dir), 'out')
    const { status, out: said } = await lectern('build', dir, '--out', out, '--no-images')
    expect(status).toBe(0)
    expect(said).toMatch(new RegExp(`^output +${out}$`, 'm'))
    expect(said).toMatch(/^pages +5$/m)
    expect(said).toMatch(/^redirects +1$/m)
    expect(said).toMatch(/^files +\d+, \d+\.\d MB$/m)
    expect(said).toMatch(/^skipped +_posts\/2999-01-01-later\.md: .*2999-01-01.*future$/m)
    expect(said).toMatch(/^time +\d+\.\d s$/m)
  })

  test.each([
    [[], 1, false],
    [['--keep-going'], 1, true],
  ])('of a blog with an error and %j ends with %i, and a site: %j', async (flags, expected, exists) => {
    const dir = blog({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post('title: A', 'Text.\n\n{% include gone.html %}'),
    })
    const out = path.join(path.dirname(dir), 'out')
    const { status, err } = await lectern('build', dir, '--out', out, ...flags)
    expect([status, existsSync(out)]).toEqual([expected, exists])
    expect(err).toMatch(/_posts\/2024-01-05-a\.md:7\S* {2}error {2}\S+\n {2}.*gone\.html.*\n {2}\S/)
    expect(err).toContain('1 error, 0 warnings')
    expect(err.includes('Nothing was written')).toBe(!exists)
  })
})

test.each([
  ['title: A', '---\ntitle: A\n---\n\n'],
  ['nothing', '---\n---\n'],
  ['the other closing line', '---\ntitle: A\n...\n'],
  ['a byte order mark before it', '\u{FEFF}---\ntitle: A\n---\n'],
])('markdown prints the HTML of a file’s text; front matter: %s', async (_, frontMatter) => {
  const dir = blog({ 'a.md': `${frontMatter}Hello, **you**.\n\n---\n` })
  const { status, out } = await lectern('markdown', path.join(dir, 'a.md'))
  expect([status, out]).toEqual([0, '<p>Hello, <strong>you</strong>.</p>\n<hr/>\n'])
})

test('markdown cleans a text: whoever prints it need not have written it (clean)', async () => {
  const dir = blog({ 'a.md': 'a <script>b()</script><img src="/x.png" onerror="b()">\n' })
  const { out } = await lectern('markdown', path.join(dir, 'a.md'))
  expect(out).toContain('/x.png')
  expect(out).not.toMatch(/script|onerror/)
})

test('markdown --jsonl answers each line of standard input with a line, also those that cannot be read', () => {
  const lines = [
    JSON.stringify({ markdown: '*a*' }),
    JSON.stringify({ markdown: '# 标题\n' }),
    '{ "markdown": ',
    '',
    JSON.stringify({ markdown: 'a\nb', input: 'GFM', options: { hard_wrap: true } }),
  ]
  const answers = execFileSync(
    process.execPath,
    [path.join(projectRoot, 'bin/lectern.mjs'), 'markdown', '--jsonl'],
    {
      input: lines.join('\n'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  const parsed = answers
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { html?: string; error?: string })
  expect(parsed).toHaveLength(4)
  expect(parsed[0]?.html?.trim()).toBe('<p><em>a</em></p>')
  expect(parsed[1]?.html).toMatch(/^<h1[^>]*>标题<\/h1>/)
  expect(parsed[2]).toEqual({ error: expect.stringContaining('JSON') as string })
  expect(parsed[3]?.html).toMatch(/a<br *\/?>\s*b/)
}, 120_000)

test('a checkout whose app cannot be made is left as it was', () => {
  const dir = blog({
    'index.html': '',
    'package.json': '{ "type": "module" }',
    'public/a': '',
    'src/a': '',
    // As a build that fails half-way.
    'vite.config.ts':
      "import { mkdirSync } from 'node:fs'\nmkdirSync(String(process.env.LECTERN_LIB))\nthrow new Error('Half-way.')\n",
    'bin/lectern.mjs': readFileSync(path.join(projectRoot, 'bin/lectern.mjs'), 'utf8'),
  })
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(dir, 'node_modules'))
  const before = readdirSync(dir).toSorted()
  const { status, stderr } = spawnSync(process.execPath, [path.join(dir, 'bin/lectern.mjs'), 'help'], {
    encoding: 'utf8',
  })
  expect(stderr).toContain('Half-way.')
  expect([status, readdirSync(dir).toSorted()]).toEqual([1, before])
})
