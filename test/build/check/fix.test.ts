import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { blog, post } from '../blog'
import { lectern } from '../lectern'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const name = '_posts/2024-01-05-a.md'

async function fix(text: string | Buffer, others: Record<string, string> = {}, ...options: string[]) {
  const dir = blog({ '_config.yml': config, [name]: '', ...others })
  writeFileSync(path.join(dir, name), text)
  const said = await lectern('check', dir, '--fix', ...options)
  return { ...said, dir, bytes: readFileSync(path.join(dir, name)) }
}

const neighbours = (lang: string, body: string) => ({
  '_posts/2024-01-06-b.md': post(`title: B\nlang: ${lang}`, body),
  '_posts/2024-01-07-c.md': post(`title: C\nlang: ${lang}`, body),
})

describe('what is sure is mended, and every other byte stays', () => {
  test.each([
    ['coments:             true', 'comments:             true'],
    ['"coments": true', 'comments: true'],
    ['Tags: [go] # mine', 'tags: [go] # mine'],
    ['redirect-from:\n- /was/', 'redirect_from:\n- /was/'],
    ['article_header: { backgruond_color: "#fff" }', 'article_header: { background_color: "#fff" }'],
    ['x: &a 1\ncoments: true\ny: *a', 'x: &a 1\ncomments: true\ny: *a'],
  ])('%j becomes %j', async (before, after) => {
    const { bytes, out } = await fix(post(`title: "A"\n${before}`, 'coments:  true\n\ttext  '))
    expect(bytes.toString()).toBe(post(`title: "A"\n${after}`, 'coments:  true\n\ttext  '))
    expect(out).toMatch(/^fixed {2}\S+2024-01-05-a\.md:\d:\d+ {2}front-matter\/misspelt {2}\S+ → \S+$/m)
    expect(out).toContain('0 errors, 0 warnings')
  })

  test('Windows’ line ends, a byte order mark and a missing last line end', async () => {
    const text = `\uFEFF${post('title: A\ncoments: true')}`.replaceAll('\n', '\r\n').trimEnd()
    const { bytes } = await fix(text)
    expect(bytes.toString()).toBe(text.replace('coments', 'comments'))
  })

  test('several in one file', async () => {
    const { bytes } = await fix(post('titel: A\ncoments: true\ncatgories: [web]'))
    expect(bytes.toString()).toBe(post('title: A\ncomments: true\ncategories: [web]'))
  })

  test('a mended address is told with the old one', async () => {
    const { out } = await fix(post('title: A\npromalink: /x/'))
    expect(out).toContain(
      'has moved from /a/ to /x/. If readers know the old address, add `redirect_from: /a/`.',
    )
  })

  test('a lang that every neighbour has, where the text is in their script', async () => {
    const text = 'A text that is long enough to say which letters it is written in.'
    const zh = '这篇文章足够长，可以看出它是用什么文字写成的。'
    const added = await fix(post('title: A\ntags: [x]', text), neighbours('fr', text))
    expect(added.bytes.toString()).toBe(post('title: A\nlang: fr\ntags: [x]', text))
    expect(added.out).toContain('front-matter/lang  lang: fr')
    for (const [own, theirs] of [
      [zh, text],
      [text, zh],
      ['Hm.', text],
    ] as const) {
      const { bytes, out } = await fix(post('title: A', own), neighbours('fr', theirs))
      expect(bytes.toString()).toBe(post('title: A', own))
      expect(out).toContain('Nothing to fix that is sure.')
    }
  })
})

test('a line that is added ends as the others do (end)', async () => {
  const words = 'A text that is long enough to say which letters it is written in.'
  const windows = (lines: string) => post(lines, words).replaceAll('\n', '\r\n')
  const { bytes } = await fix(windows('title: A\ntags: [x]'), neighbours('fr', words))
  expect(bytes.toString()).toBe(windows('title: A\nlang: fr\ntags: [x]'))
})

describe('what is in doubt is told, and left as it is', () => {
  test.each([
    ['a value that does not fit', 'coments: "maybe"'],
    ['the right key is there as well', 'coments: true\ncomments: false'],
    ['twice', 'coments: true\ncoments: false'],
    ['another theme’s word', 'comment: true'],
    ['the key stands in an alias', 'a: &x {backgruond_color: red}\narticle_header: *x'],
    ['a key of the author’s own', 'moods: [calm]'],
    ['turned off', 'coments: true\ncheck: {front-matter/misspelt: false}'],
    ['broken YAML', 'coments: true\ntags: [a'],
  ])('%s', async (_, lines) => {
    const text = post(`title: A\n${lines}`)
    const { bytes, out } = await fix(text)
    expect(bytes.toString()).toBe(text)
    expect(out).toContain('Nothing to fix that is sure.')
  })

  test.each([
    ['has no front matter to write in (part)', ''],
    ['would say something else with it (expected)', '---\n{title: A}\n---\n\n'],
  ])('a text that needs a lang, and %s', async (_, frontMatter) => {
    const words = 'A text that is long enough to say which letters it is written in.\n'
    const { bytes, out } = await fix(frontMatter + words, neighbours('fr', words))
    expect(bytes.toString()).toBe(frontMatter + words)
    expect(out).toContain('Nothing to fix that is sure.')
  })

  test('a file that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(post('title: A\ncoments: true')), Buffer.from([0xe9, 0x0a])])
    expect((await fix(bytes)).bytes.equals(bytes)).toBe(true)
  })

  test('_config.yml and the text are never touched', async () => {
    const site = `${config}collections: {cn: {promalink: /cn/:title/}}\n`
    const { dir } = await fix(post('title: A', '[a](/gone/) TODO: x'), { '_config.yml': site })
    expect(readFileSync(path.join(dir, '_config.yml'), 'utf8')).toBe(site)
  })
})

test('beside --format json the changes go to standard error', async () => {
  const { out, err } = await fix(post('title: A\ncoments: true'), {}, '--format', 'json')
  expect(JSON.parse(out)).toEqual([])
  expect(err).toContain('coments → comments')
})
