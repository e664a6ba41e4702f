import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/build/cli'
import { splitFrontMatter } from '../../src/jekyll/front-matter'
import { blog, filesOf, plainLib, post, writeFiles } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const projectRoot = path.resolve(import.meta.dirname, '../..')

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Runs a command in this process: its exit status and what it says. */
async function lectern(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true))
  const status = await main(args, { root: projectRoot, lib: plainLib() })
  vi.restoreAllMocks()
  return { status, ...said }
}

describe('a call that cannot be understood says so, and ends with 2', () => {
  test.each([
    [['publish'], 'There is no command «publish».'],
    [['build', '--fast'], "Unknown option '--fast'"],
    [['build', 'a', 'b'], '«b» is one word too many.'],
    [['build', '--out'], "Option '--out <value>' argument missing"],
    [['build', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['check', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['preview', '--out', '/no/such/folder'], 'Run «lectern build» first'],
    [['preview', '--out', '.', '--port', 'x'], '--port must be a number from 0 to 65535, but is «x».'],
    [['markdown'], 'Name the Markdown file to render.'],
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

describe('check', () => {
  test('tells of dead links, missing pictures and promises that no section answers, with their places', async () => {
    const dir = blog({
      '_config.yml': config,
      '_posts/2024-01-05-a.md': post(
        'title: A\ncover: /assets/none.png',
        'After reading this article, you will know:\n\n- The storage engine\n- Deadlines and cancellation\n\n## The storage engine\n\nSee [old](/gone/) and ![pic](/assets/lost.png).\n\nFine: [b](/b/), [b too](/b), [feed](/feed.xml), [tag](/tags/go/), [was](/was/), [file](/assets/here.svg), [out](https://example.com/gone).',
      ),
      '_posts/2024-01-06-b.md': post('title: B\ntags: [go]\nredirect_from: /was/'),
      'assets/here.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const { status, out } = await lectern('check', dir)
    const places = [...out.matchAll(/^\S*2024-01-05-a\.md(\S*) {2}(\w+) {2}(\S+)\n {2}(.*)/gm)]
    expect(places.map(([, place, severity, rule]) => `${place} ${severity} ${rule}`)).toEqual([
      ' error picture/missing',
      ':9:3 warning intro-list/unanswered',
      ':13:11 error link/dead',
      ':13:30 error picture/missing',
    ])
    expect(places.map((match) => match[4])).toEqual([
      expect.stringContaining('/assets/none.png'),
      expect.stringContaining('Deadlines and cancellation'),
      expect.stringContaining('/gone/'),
      expect.stringContaining('/assets/lost.png'),
    ])
    expect(out).toContain('3 errors, 1 warning in 2 documents')
    expect(status).toBe(1)
  })

  test('of a blog in order ends with 0', async () => {
    const dir = blog({ '_config.yml': config, '_posts/2024-01-05-a.md': post('title: A', '[home](/)') })
    expect(await lectern('check', dir)).toMatchObject({
      status: 0,
      out: '0 errors, 0 warnings in 1 documents\n',
    })
  })
})

describe('new', () => {
  // The site's clock: in Paris it is the next day already.
  const night = new Date('2024-03-09T23:30:00Z')
  async function newPost(dir: string, title: string, ...options: string[]) {
    vi.useFakeTimers({ now: night, toFake: ['Date'] })
    const said = await lectern('new', '--dir', dir, ...options, '--', title)
    const file = said.out.trim()
    return {
      ...said,
      file: path.relative(dir, file),
      text: said.status === 0 ? readFileSync(file, 'utf8') : '',
    }
  }

  test.each([
    ['Deadlines in gRPC', [], '_posts/2024-03-10-deadlines-in-grpc.md'],
    ['It’s "quoted": really? #1', [], '_posts/2024-03-10-it-s-quoted-really-1.md'],
    ['微服务入门', [], '_posts/2024-03-10-微服务入门.md'],
    ['微服务入门', ['--lang', 'zh'], '_cn/微服务入门.md'],
    ['- yes', ['--qna'], '_posts/2024-03-10-yes.md'],
  ])('«%s» %j goes to %s, with its title as it is and the next number', async (title, options, expected) => {
    const dir = blog({
      '_config.yml': `${config}collections: {cn: {output: true}}\ndefaults: [{scope: {type: cn}, values: {layout: article, lang: zh}}]\n`,
      '_posts/2024-01-05-a.md': post('title: A\narticle_num: 7'),
      '_cn/a.md': post('title: 一\narticle_num: 12\ndate: 2024-01-05'),
    })
    const { file, text, status } = await newPost(dir, title, ...options)
    expect([status, file]).toEqual([0, expected])
    const { values, body } = splitFrontMatter(text, 'Europe/Paris')
    expect(values).toMatchObject({ title, article_num: 13, lang: options.includes('zh') ? 'zh' : 'en' })
    expect(text).toContain('date: 2024-03-10 00:30:00 +0100')
    expect(body.includes('## Question')).toBe(options.includes('--qna'))
  })

  test('never goes over a file that is there', async () => {
    const dir = blog({ '_config.yml': config })
    const first = await newPost(dir, 'A title')
    writeFiles(dir, { [first.file]: 'mine' })
    const second = await newPost(dir, 'A  Title!')
    expect(second.status).toBe(2)
    expect(second.err).toContain(first.file)
    expect(readFileSync(path.join(dir, first.file), 'utf8')).toBe('mine')
  })

  test('needs a title that a file name can be made of', async () => {
    const dir = blog({ '_config.yml': config })
    const { status, err } = await newPost(dir, '???')
    expect([status, filesOf(dir)]).toEqual([2, ['_config.yml']])
    expect(err).toContain('«???» has no letter or digit')
  })

  test('makes a post that check has nothing to say of', async () => {
    const dir = blog({ '_config.yml': config })
    await newPost(dir, 'First: a "post"')
    expect((await lectern('check', dir)).out).toBe('0 errors, 0 warnings in 1 documents\n')
  })
})

test('markdown prints the HTML of a file’s text', async () => {
  const dir = blog({ 'a.md': post('title: A', 'Hello, **you**.') })
  const { status, out } = await lectern('markdown', path.join(dir, 'a.md'))
  expect([status, out]).toEqual([0, '<p>Hello, <strong>you</strong>.</p>\n'])
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
