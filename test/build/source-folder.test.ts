import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSource } from '../../src/build/load-site'
import { sourceFolder } from '../../src/build/source-folder'
import { blog, filesOf, post, writeFiles } from './blog'
import { lectern } from './lectern'

const config = (source: string, more = '') =>
  `title: Example\nurl: https://example.org\ntimezone: UTC\npermalink: /:categories/:title/\n${source}\n${more}`

const page = (body: string) => `---\n---\n${body}\n`
const name = '_posts/2024-01-05-a.md'

// Each folder that the config names is there twice, and so is what it leaves out.
const octopress = {
  '_config.yml': config(
    'source: src',
    `collections_dir: rooms\ncollections: { cn: { output: true } }\nexclude: [left, src/kept]
defaults: [{ scope: { path: rooms/_posts }, values: { tone: inner } }, { scope: { path: src }, values: { tone: outer } }]\n`,
  ),
  Rakefile: 'task',
  '_data/x.yml': 'text: OUTER',
  '_includes/x.html': 'OUTER',
  'rooms/_posts/2024-01-06-outer.md': post('title: Outer'),
  'src/_config.yml': 'title: Not read\npermalink: /not-read/\n',
  'src/_data/x.yml': 'text: data',
  'src/_includes/x.html': 'included',
  'src/rooms/_posts/2024-01-05-a.md': post('title: A\ntags: [t]'),
  'src/rooms/_cn/b.md': page('B'),
  'src/about.md': page('About'),
  'src/left/a.txt': 'left',
  'src/kept/a.txt': 'kept',
  'src/img/a.txt': 'picture',
  'src/dump.txt': page(
    '{% include x.html %} {{ site.data.x.text }} {{ site.title }} {{ site.source }} {{ site.posts[0].tone }} {{ site.posts[0].path }}',
  ),
}

/** Reads the blog that a call in, or of, a folder means. */
const opened = async (named: string) =>
  openSource({ ...(await sourceFolder(named)), drafts: false, future: false, out: path.join(named, 'dist') })

const dumped = (out: string) => readFileSync(path.join(out, 'dump.txt'), 'utf8').trim()

const jekyll = ['/usr/bin/jekyll', '/usr/local/bin/jekyll'].find((file) => existsSync(file))

describe('a blog whose config names its source folder', () => {
  test('is read from there, with the config that lies outside', async () => {
    const { documents, statics, data, config: read, problems } = await opened(blog(octopress))
    expect(documents.map(({ source, url }) => [source, url])).toEqual([
      ['rooms/_posts/2024-01-05-a.md', '/a/'],
      ['about.md', '/about/'],
      ['dump.txt', '/dump.txt'],
      ['rooms/_cn/b.md', '/cn/b/'],
    ])
    expect(documents[0]?.categories).toEqual([])
    expect(statics.map(({ path: to }) => to)).toEqual(['/img/a.txt', '/kept/a.txt'])
    expect([data, read.file, problems]).toEqual([{ x: { text: 'data' } }, '../_config.yml', []])
  })

  test.skipIf(!jekyll)('has the files and the texts that Jekyll gives it', async () => {
    const dir = blog(octopress)
    execFileSync(jekyll ?? '', ['build', '--quiet', '--disable-disk-cache', '-d', '../out'], { cwd: dir })
    const out = path.resolve(dir, '../out')
    const mine = path.resolve(dir, '../mine')
    expect((await lectern('build', dir, '--no-images', '--out', mine)).status).toBe(0)
    const theirs = filesOf(out)
    expect(theirs).toContain('a/index.html')
    expect(filesOf(mine)).toEqual(expect.arrayContaining(theirs))
    expect(filesOf(mine).filter((file) => /src|left|Rakefile|outer/.test(file))).toEqual([])
    expect(dumped(mine)).toBe(dumped(out))
  })

  test.each<[source: string, found: string]>([
    ['source: src', 'src'],
    ['source: ./src/', 'src'],
    ['source: src/blog', 'src/blog'],
    ['source: ABSOLUTE/src', 'src'],
    ['source: link', 'link'],
    ['source: .', ''],
    ['source: ""', ''],
    ['source:', ''],
    ['', ''],
    // All of these are told when the folder is read.
    ['source: none', ''],
    ['source: file.txt', ''],
    ['source: file.txt/a', ''],
    ['source: "a\\0b"', ''],
    ['source: ..', ''],
    ['source: ../other', ''],
    ['source: [src]', ''],
    ['source: out', ''],
  ])('%s is the folder «%s»', async (said, found) => {
    const dir = blog({ 'src/blog/a.md': '', 'file.txt': '', '../other/a.md': '' })
    symlinkSync('src', path.join(dir, 'link'))
    symlinkSync('../other', path.join(dir, 'out'))
    const named = blog({})
    expect(await sourceFolder(named)).toEqual({ dir: named, configDir: named })
    writeFiles(dir, { '_config.yml': config(said.replace('ABSOLUTE', dir)) })
    expect(await sourceFolder(dir)).toEqual({ dir: path.join(dir, found), configDir: dir })
  })
})

// In the folder of the config, which is named as an author names it.
const inOuter = async (files: Record<string, string>, ...args: string[]) => {
  const before = process.cwd()
  const dir = blog(files)
  process.chdir(dir)
  try {
    return { dir, ...(await lectern(...args)) }
  } finally {
    process.chdir(before)
  }
}

const small = { '_config.yml': config('source: content'), [`content/${name}`]: post('title: A') }

describe('commands', () => {
  test('read it where it is called content/, and the config beside it (blogAtHand)', async () => {
    const { dir, status } = await inOuter(small, 'build', '--no-images')
    expect([status, existsSync(path.join(dir, 'dist/a/index.html'))]).toEqual([0, true])
  })

  test('call a blog without a title by the folder of its config', async () => {
    const { dir } = await inOuter({ ...small, '_config.yml': 'source: content' }, 'build', '--no-images')
    const manifest = readFileSync(path.join(dir, 'dist/manifest.webmanifest'), 'utf8')
    expect(JSON.parse(manifest)).toMatchObject({ name: 'Source' })
  })

  test.each([['.'], ['content'], ['content/site']])('do not build over it: --out %s', async (out) => {
    const files = { ...small, 'content/site/mine.txt': '' }
    const { status, err } = await inOuter(files, 'build', '--out', out)
    expect([status, err]).toEqual([2, expect.stringMatching(/the blog lies there|holds something else/)])
  })

  test('name files as they lie: a misspelt key of the config, a wrong value of a post (check)', async () => {
    const { out } = await inOuter(
      {
        '_config.yml': config('source: src', 'descripton: x'),
        [`src/${name}`]: post('title: A\ncomments: maybe'),
      },
      'check',
      '.',
      '--format',
      'json',
    )
    const found = (JSON.parse(out) as { file: string; line: number; rule: string }[]).map(
      ({ file, line, rule }) => [file, line, rule],
    )
    expect(found).toEqual([
      ['_config.yml', 6, 'config/misspelt'],
      [`src/${name}`, 3, 'front-matter/type'],
    ])
  })

  test('put a new post inside (new)', async () => {
    const { status, out } = await inOuter(small, 'new', 'Hello')
    expect([status, out]).toEqual([0, expect.stringMatching(/^content\/_posts\/[\d-]+-hello\.md\n$/)])
  })

  test.each([
    ['none', 'names "none", but there is no folder'],
    ['..', 'leads out of the folder of the config'],
    ['[a]', 'must name a folder, but is ["a"]'],
  ])('tell where the config names what is no folder of the blog: %s', async (source, says) => {
    const files = { '_config.yml': config(`source: ${source}`), [`src/${name}`]: post('title: [A') }
    const told = expect.stringMatching(/^_config\.yml:5:9  error  config\/source\n/) as string
    const [made, checked, written] = [
      await inOuter(files, 'new', 'Hello'),
      await inOuter(files, 'check', '.'),
      await inOuter(files, 'build', '.', '--no-images'),
    ]
    expect([made.status, checked.status, written.status]).toEqual([1, 1, 1])
    expect([made.err, checked.out]).toEqual([told, told])
    expect(made.err).toContain(says)
    expect(written.err).toMatch(/error  config\/source[^]*1 error, 0 warnings\nNothing was written/)
    expect(filesOf(made.dir)).toEqual(Object.keys(files).toSorted())
  })
})
