import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { blog, post } from '../blog'
import { lectern } from '../lectern'
import { checked } from './checked'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const name = '_posts/2024-01-05-a.md'
const of = (frontMatter: string, body?: string) => ({
  '_config.yml': config,
  [name]: post(`title: A\n${frontMatter}`, body),
})

const broken = {
  ...of(
    'cover: /assets/none.png',
    'After reading this article, you will know:\n\n- The storage engine\n- Deadlines, 100% of them\n\n## The storage engine\n\nSee [old](/gone/) and ![pic](/assets/lost.png).',
  ),
  '_posts/2024-01-06-b.md': post('title: B'),
}

describe('the report', () => {
  test('tells each finding with its place, sorted, with what to do, and sums up', async () => {
    const dir = blog(broken)
    const { status, out, err } = await lectern('check', dir)
    const lines = out.split('\n')
    expect(lines.filter((line) => line.startsWith(dir))).toEqual([
      `${dir}/${name}:3:8  error  picture/missing`,
      `${dir}/${name}:9:3  warning  intro-list/unanswered`,
      `${dir}/${name}:13:11  error  link/dead`,
      `${dir}/${name}:13:30  error  picture/missing`,
    ])
    expect(lines.slice(0, 4)).toEqual([
      expect.any(String),
      '  The picture /assets/none.png leads nowhere: the site has no such file.',
      '  Put the file there, or correct the path.',
      '',
    ])
    expect(
      out.endsWith(
        '2  picture/missing\n1  intro-list/unanswered\n1  link/dead\n\n3 errors, 1 warning in 2 documents\n',
      ),
    ).toBe(true)
    expect([status, err]).toEqual([1, ''])
  })

  test('of a blog in order is one line', async () => {
    const dir = blog(of('', '[home](/)'))
    expect(await lectern('check', dir)).toEqual({
      status: 0,
      out: '0 errors, 0 warnings in 1 document\n',
      err: '',
    })
  })

  test.each([
    [[], 0],
    [['--strict'], 1],
  ])('of warnings alone with %j ends with %i', async (options, expected) => {
    expect((await lectern('check', blog(of('coments: true')), ...options)).status).toBe(expected)
  })

  test('as JSON is one array and nothing else on standard output', async () => {
    const dir = blog({ ...broken, 'c.png': 'none', '_posts/2024-02-05-c.md': post('cover: /c.png') })
    const { status, out, err } = await lectern('check', dir, '--format', 'json')
    const items = JSON.parse(out) as Record<string, unknown>[]
    expect(items).toHaveLength(5)
    expect(items[1]).toEqual({
      file: `${dir}/${name}`,
      line: 9,
      column: 3,
      severity: 'warning',
      rule: 'intro-list/unanswered',
      message:
        'The introduction promises «Deadlines, 100% of them», but no section of the article answers it.',
      remedy: 'Write the section, name it by the same words, or take the item out of the list.',
    })
    expect(items[4]).toMatchObject({ file: `${dir}/c.png`, line: null, column: null })
    expect([status, err.includes('3 errors, 2 warnings in 3 documents')]).toEqual([1, true])
    expect((await lectern('check', blog(of('')), '--format', 'json')).out).toBe('[]\n')
  })

  test('as workflow commands has one line a finding, escaped', async () => {
    const dir = blog({ ...broken, '_posts/2024-02-05-a,b: 50%.md': post('title: C', '[x](/gone/)') })
    const { out } = await lectern('check', dir, '--format', 'github')
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toBe(
      `::warning file=${dir}/${name},line=9,col=3,title=intro-list/unanswered::The introduction promises «Deadlines, 100%25 of them», but no section of the article answers it.%0AWrite the section, name it by the same words, or take the item out of the list.`,
    )
    expect(lines[4]).toContain(
      `file=${dir}/_posts/2024-02-05-a%2Cb%3A 50%25.md,line=5,col=5,title=link/dead::`,
    )
  })
})

const rulesAt = async (files: Record<string, string>) =>
  (await checked(files)).problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)

describe('places', () => {
  test.each([
    ['plain text', 'x\n\n[a](/gone/)', ['7:5 link/dead']],
    ['behind Liquid on its line', '{{ page.title }} [a](/gone/)', ['5:22 link/dead']],
    ['below an include of many lines', '{% include x.md %}\n\nx\n\n[a](/gone/)', ['9:5 link/dead']],
    ['in an include: where its tag is', 'x\n\n{% include bad.md %}\n\ny', ['7:undefined link/dead']],
    ['below a loop', '{% for i in (1..9) %}\nn {{ i }}\n{% endfor %}\n\nx [a](/gone/) y', ['9:7 link/dead']],
    ['the same line twice', '{{ page.title }}\n\nx\n\nx\n\n[a](/gone/)', ['11:5 link/dead']],
    ['a link whose words are its address', '[/gone/](/gone/)', ['5:10 link/dead']],
    ['a link of two lines', 'x [a\nb](/gone/)', ['6:4 link/dead']],
    ['a reference', 'x [a][b]\n\n[b]: /gone/', ['5:3 link/dead']],
    ['HTML', '<p>\n<a href="/gone/?a=1&amp;b=2">x</a></p>', ['6:10 link/dead']],
  ])('%s', async (_, body, expected) => {
    const files = {
      ...of('', body),
      '_includes/x.md': 'a\n\nb\n\nc',
      '_includes/bad.md': 'a\n\n[a](/gone/)\n\nb',
    }
    expect(await rulesAt({ ...files, [name]: post('title: A\n', body).replace('\n\n---', '\n---') })).toEqual(
      expected,
    )
  })

  test('in files with Windows’ line ends and a byte order mark', async () => {
    const text = `\uFEFF${post('title: A\ncoments: true', 'x\n\n[a](/gone/)')}`.replaceAll('\n', '\r\n')
    expect(await rulesAt({ '_config.yml': config, [name]: text })).toEqual([
      '3:1 front-matter/misspelt',
      '8:5 link/dead',
    ])
  })

  test.each(['modify_date', 'last_modified_at'])('of an older translation that says `%s`', async (key) => {
    const { problems } = await checked({
      ...of('date_modified: 2024-03-01'),
      '_posts/2024-01-06-a.md': post(`title: 一\nlang: zh\npermalink: /zh/a/\n${key}: 2024-01-07`),
    })
    expect(problems.map(({ rule, file, line, remedy }) => `${rule} ${file}:${line} ${remedy}`)).toEqual([
      `translation/older _posts/2024-01-06-a.md:5 Translate what has changed, and set \`${key}\`.`,
    ])
  })

  test('in a page that is HTML already', async () => {
    const page = '---\ntitle: P\n---\n<h1>P</h1>\n<a href="/gone/">x</a>\n'
    expect(await rulesAt({ '_config.yml': config, 'p.html': page })).toEqual(['5:10 link/dead'])
  })

  test('CommonMark, too, and its references', async () => {
    const files = of('', '## One\n\n#### Two\n\nSee *the* [book][b].\n\n![](/gone.png)')
    expect(await rulesAt({ ...files, '_config.yml': `${config}markdown: CommonMark\n` })).toEqual([
      '8:1 heading/jump',
      '10:11 link/reference',
      '12:5 picture/alt',
      '12:5 picture/missing',
    ])
  })
})

describe('turning rules off', () => {
  const body = '## One\n\n#### Two\n\n[a](/gone/)'
  test.each([
    ['a rule, in the post', 'check: {link/dead: false}', '', ['heading/jump', 'section/empty']],
    ['a group, in the post', 'check: {heading: false}', '', ['section/empty', 'link/dead']],
    ['all, in the post', 'check: false', '', []],
    ['a rule, for all', '', 'check: {link/dead: false}', ['heading/jump', 'section/empty']],
    [
      'in a scope of defaults',
      '',
      'defaults: [{scope: {type: posts}, values: {check: {link: false, heading: false}}}]',
      ['section/empty'],
    ],
    [
      'for all, but on again in the post',
      'check: {heading/jump: true}',
      'check: {heading: false, link: false}',
      ['heading/jump', 'section/empty'],
    ],
  ])('%s', async (_, frontMatter, site, expected) => {
    const { problems } = await checked({
      '_config.yml': `${config}${site}\n`,
      [name]: post(`title: A${frontMatter && `\n${frontMatter}`}`, `${body}\n\n## Three`),
    })
    expect(problems.map(({ rule }) => rule).toSorted()).toEqual(expected.toSorted())
  })

  test.each([
    of('check: {liquid: false}', '{% nope %}'),
    { ...of(''), '_config.yml': `${config}text_skin: rose\ncheck: {config/colors: false}\n` },
  ])('what reading tells can be silenced, too: %j', async (files) => {
    const { problems } = await checked(files)
    expect(problems).toEqual([])
  })
})

test('a published page that links to a draft or a future post has a dead link; one draft may link to another', async () => {
  const files = {
    '_config.yml': config,
    '_posts/2024-01-05-a.md': post('title: A', '[d](/d/) [f](/f/)'),
    '_posts/2999-01-05-f.md': post('title: F\ncheck: {date: false}'),
    '_drafts/d.md': post('title: D', '[f](/f/)'),
  }
  const { problems } = await checked(files)
  expect(problems.map(({ file, column }) => `${file}:${column}`)).toEqual([
    '_posts/2024-01-05-a.md:5',
    '_posts/2024-01-05-a.md:14',
  ])
  const shown = await checked({ ...files, '_config.yml': `${config}future: true\nshow_drafts: true\n` })
  expect(shown.problems).toEqual([])
})

test.each([
  ['permalnk: /:title/', 'permalink'],
  ['timezon: Europe/Paris', 'timezone'],
  ['defaults: [{scope: {path: ""}, values: {coments: true}}]', 'comments'],
])('_config.yml with %s: %s is meant', async (line, meant) => {
  const { problems } = await checked({ ...of(''), '_config.yml': `title: X\n${line}\n` })
  expect(problems.map((each) => `${each.line}:${each.column} ${each.rule}`)).toEqual(['2:1 config/misspelt'])
  expect(problems[0]?.message).toContain(`\`${meant}\` is meant`)
})

test('a rule that is turned neither on nor off is told (wrongIn)', async () => {
  const files = { '_config.yml': 'title: X\ncheck: {heading: nope}\n', [name]: post('check: {link: 1}') }
  const { problems } = await checked(files)
  expect(problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)).toEqual([
    '_config.yml check/unknown-rule `check` must say true or false for «heading», but says "nope".',
    `${name} check/unknown-rule \`check\` must say true or false for «link», but says 1.`,
  ])
})

test('odd files end in findings, not in a crash', async () => {
  const { problems } = await checked({
    '_config.yml': 'check: nonsense\ncollections: [a, b]\ndefaults: {a: b}\n',
    '_posts/2024-01-01-empty.md': '',
    '_posts/2024-01-02-nothing.md': '---\n---\n',
    '_posts/2024-01-03-open.md': '---\ntitle: A',
    '_posts/2024-01-04-bytes.md': '\u0000\uFFFD[\u0001](\u0002)',
    [name]: post(
      'constructor: y\n? complex\n: y\n1: 2\ntrue: x\n__proto__: x\nhas_own: z',
      '[a](http://[bad) [b](//) [c](%%%) [d](#%E0%A4%A) ![x](data:image/png;base64,xx)\n\n<img src> <a>x</a> <a href>y</a>',
    ),
  })
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    '_config.yml check/unknown-rule',
    '_posts/2024-01-03-open.md front-matter/yaml',
    `${name} link/dead`,
    `${name} link/anchor`,
    `${name} picture/alt`,
  ])
})

test.each([
  ['20230128', ['`article_num` jumps to 20230128: 2 to 20230127 are missing.']],
  ['9007199254740991', ['`article_num` jumps to 9007199254740991: 2 to 9007199254740990 are missing.']],
  ['20230128202301282023', []],
])('a number as large as %s among small ones is told at once, or is none', async (number, messages) => {
  const { problems } = await checked({
    ...of('article_num: 1'),
    '_posts/2024-01-06-b.md': post(`title: B\narticle_num: ${number}`),
  })
  expect(problems.map(({ message }) => message)).toEqual(messages)
})

test('a gap is told from its first number to its last, whatever numbers of posts left out lie between', async () => {
  const { problems } = await checked({
    ...of('article_num: 1'),
    '_posts/2024-01-06-b.md': post('title: B\narticle_num: 9'),
    ...Object.fromEntries(
      [2, 3, 6, 8].map((number) => [
        `_posts/2024-02-0${number}-c.md`,
        post(`published: false\narticle_num: ${number}`),
      ]),
    ),
  })
  expect(problems.map(({ message }) => message)).toEqual(['`article_num` jumps to 9: 4 to 7 are missing.'])
})

test('menus have their links looked at', async () => {
  const { problems } = await checked({
    ...of(''),
    '_data/navigation.yml':
      'header:\n  - title: A\n    url: /a/\n  - titles: {en: B}\n    urls: {en: /gone/}\n',
  })
  expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    '_data/navigation.yml:5:16',
  ])
})

const linksTo = (urls: readonly string[]) => urls.map((url) => `[x](${url})`).join(' ')

describe('what the build writes besides pages is no dead link', () => {
  const always =
    '/rss.xml /feed.json /sitemap.xml /robots.txt /llms.txt /manifest.webmanifest /favicon.svg /search/opensearch.xml'
  const urls = `${always} /feed.xml /tags/go/feed.xml`.split(' ')
  const posts = Object.fromEntries(
    [1, 2, 3].map((day) => [`_posts/2024-01-0${day}-p${day}.md`, post(`title: P${day}\ntags: [go]`)]),
  )

  test('in a text and in a menu', async () => {
    const { problems } = await checked({
      ...of('', linksTo(urls)),
      ...posts,
      '_data/navigation.yml': `header:\n${urls.map((url) => `  - url: ${url}\n`).join('')}`,
    })
    expect(problems).toEqual([])
  })

  test('but where `feed.path` moves the feed, /feed.xml is one', async () => {
    const { problems } = await checked({
      ...of('', linksTo(['/atom.xml', '/feed.xml', '/rss.xml'])),
      '_config.yml': `${config}feed: {path: atom.xml}\n`,
    })
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('The link /feed.xml')])
  })

  test('but a term with too few posts has no feed, and a site below a path no robots.txt', async () => {
    const { problems } = await checked({
      ...of('tags: [rare]', linksTo(['/tags/rare/feed.xml', '/blog/robots.txt', '/blog/llms.txt'])),
      '_config.yml': `${config}baseurl: /blog\n`,
    })
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('/tags/rare/feed.xml'),
      expect.stringContaining('/blog/robots.txt'),
    ])
  })
})

test('a site under a base may write it before its links, or leave it out', async () => {
  const { problems } = await checked({
    ...of('', '[a](/blog/a/) [b](/a/) [c](/blog/gone/) {{ "/a/" | relative_url }}'),
    '_config.yml': `${config}baseurl: /blog\n`,
  })
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('/blog/gone/')])
})

const sitemapOf = (...urls: string[]) =>
  `<?xml version="1.0"?>\n<urlset>\n${urls.map((url) => `<url><loc>${url}</loc></url>`).join('\n')}\n</urlset>`

describe('--against a sitemap of the old site', () => {
  const files = {
    ...of('redirect_from: [/was/]'),
    '_posts/2024-01-06-b&c.md': post('title: B\npermalink: /b&c/é/'),
    '_posts/2999-01-05-f.md': post('title: F\ncheck: {date: false}'),
  }

  test('tells what is lost, with its line, and what redirects', async () => {
    const dir = blog(files)
    const file = path.join(dir, '../old.xml')
    const old = 'https://old.example'
    writeFileSync(
      file,
      sitemapOf(`${old}/a/`, `${old}/was/`, `${old}/gone/`, `${old}/b&amp;c/%C3%A9/`, `${old}/f/`, `${old}/`),
    )
    const { status, out } = await lectern('check', dir, '--against', file)
    expect(out.match(/^\S+ {2}error {2}url\/lost\n.*$/gm)).toEqual([
      `${file}:5:11  error  url/lost\n  The old site had ${old}/gone/, and this one does not answer it.`,
      `${file}:7:11  error  url/lost\n  The old site had ${old}/f/, and this one does not answer it.`,
    ])
    expect(out).toContain(`redirects  ${old}/was/  /a/\n`)
    expect(out).toContain('of 6 old addresses 3 are the same, 1 redirect, 2 are gone\n')
    expect(status).toBe(1)
    writeFileSync(file, sitemapOf(`${old}/a`, `${old}/was`))
    expect((await lectern('check', dir, '--against', file)).status).toBe(0)
  })

  test.each([
    ['no file', undefined, 'cannot be read'],
    [
      'a list of sitemaps',
      '<sitemapindex><sitemap><loc>https://x.example/a.xml</loc></sitemap></sitemapindex>',
      'a list of sitemaps',
    ],
    ['no sitemap', '<html></html>', 'is no sitemap'],
  ])('%s is a call that cannot be understood', async (_, text, sentence) => {
    const dir = blog(files)
    const file = path.join(dir, '../old.xml')
    mkdirSync(path.dirname(file), { recursive: true })
    if (text !== undefined) writeFileSync(file, text)
    const { status, err } = await lectern('check', dir, '--against', file)
    expect([status, err.includes(sentence)]).toEqual([2, true])
  })
})

const root = path.resolve(import.meta.dirname, '../../..')

test('the example blog is in order', async () => {
  const { problems } = await checked(path.join(root, 'content'))
  expect(problems).toEqual([])
})

const seed = path.resolve(root, '../shared/seed')

test.skipIf(!existsSync(seed))(
  'a post that was only outlined is told so (skipped where ../shared is not there)',
  async () => {
    const post209 = '2023-01-28-microservices-communication-using-grpc.md'
    const { problems } = await checked({
      [`_posts/${post209}`]: readFileSync(path.join(seed, post209), 'utf8'),
    })
    const linesOf = (rule: string) => problems.filter((each) => each.rule === rule).map(({ line }) => line)
    expect(linesOf('text/placeholder')).toEqual([15, 46, 48, 50, 54, 58])
    expect(linesOf('section/empty')).toEqual([46, 48, 50, 63])
    expect(linesOf('intro-list/unanswered')).toEqual([35, 36, 37, 38, 39, 40, 41, 42])
    expect(linesOf('picture/missing')).toEqual([18, 19])
    expect(problems).toHaveLength(20)
  },
)
