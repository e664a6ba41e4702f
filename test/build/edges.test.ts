import { existsSync, mkdirSync, readlinkSync, symlinkSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/build/cli'
import { shorten } from '../../src/catalog/shorten'
import { outputFile } from '../../src/catalog/urls'
import { checked } from './check/checked'
import { blog, built, filesOf, post } from './blog'

const config = 'title: Example\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\n'
const a = (frontMatter = '', body = 'Words.') => ({
  '_config.yml': config,
  '_posts/2024-01-05-a.md': post(`title: A\n${frontMatter}`, body),
})
async function check(files: Record<string, string>) {
  return (await checked(files)).problems
}

describe('nothing is lost or written where it should not', () => {
  test.each([['.'], ['..']])('--out at %s of the source folder is refused', async (where) => {
    const dir = blog(a())
    await expect(built(dir, { out: path.join(dir, where) })).rejects.toThrow('the blog lies there')
    expect(existsSync(path.join(dir, '_config.yml'))).toBe(true)
  })
  test('an output folder with other things in it is refused', async () => {
    const out = blog({ 'letter.txt': 'Dear' })
    await expect(built(a(), { out })).rejects.toThrow('holds something else')
    expect(filesOf(out)).toEqual(['letter.txt'])
  })
  test('an output folder inside the source is not read as source by the next build', async () => {
    const dir = blog(a())
    const out = path.join(dir, 'dist')
    await built(dir, { out })
    const { files } = await built(dir, { out })
    expect(files.filter((file) => file.startsWith('dist/'))).toEqual([])
  })
  test.each([
    ['a folder', 'real', true],
    ['a folder that is yet to come', 'real', false],
    ['a folder in the source', 'source/public', true],
  ])('--out that is a link to %s fills that one each time, and stays a link', async (_, target, exists) => {
    const dir = blog(a())
    const [real, out] = [target, 'link'].map((name) => path.join(dir, '..', name)) as [string, string]
    if (exists) mkdirSync(real)
    symlinkSync(target, out)
    await built(dir, { out })
    const first = filesOf(real)
    // The last build of three begins with the first one's output, which was kept.
    for (let n = 0; n < 2; n++) await built(dir, { out })
    expect(first).toContain('a/index.html')
    expect(filesOf(real)).toEqual(first)
    expect(readlinkSync(out)).toBe(target)
  })
  test('--out that is a link to the source folder is refused', async () => {
    const dir = blog(a())
    const out = path.join(dir, '../link')
    symlinkSync(dir, out)
    await expect(built(dir, { out })).rejects.toThrow('the blog lies there')
    expect(existsSync(path.join(dir, '_config.yml'))).toBe(true)
  })
  test('--out that is a link out of the source folder is no page of it', async () => {
    const dir = blog(a())
    const out = path.join(dir, 'dist')
    symlinkSync('../real', out)
    mkdirSync(path.join(dir, '../real'))
    await built(dir, { out })
    expect((await built(dir, { out })).problems).toEqual([])
  })
  test('a redirect is never written outside the output folder', async () => {
    const { out } = await built(a('redirect_from: [/../outside/, /%2e%2e/other/]'))
    expect(filesOf(path.dirname(out)).filter((file) => !/^(out|source)\//.test(file))).toEqual([])
  })
  test.each(['%2e%2e/x.txt', '%2e%2e/%2e%2e/x.txt', 'a%20b.txt', '100%.txt', '%zz.txt'])(
    'a file whose name looks like an address keeps it: %s',
    async (name) => {
      const { files } = await built({ ...a(), [`files/${name}`]: 'x' })
      expect(files).toContain(`files/${name}`)
    },
  )
  test('a file without extension keeps its name', async () => {
    const { files } = await built({ ...a(), CNAME: 'example.org', LICENSE: 'x' })
    expect(files).toEqual(expect.arrayContaining(['CNAME', 'LICENSE']))
  })
})

describe('bad input ends in a page or a sentence', () => {
  test.each([['en_US'], ['zh_CN'], ['english please']])('lang: %s', async (lang) => {
    const { page } = await built({ ...a('tags: [x, y]'), '_config.yml': `${config}lang: ${lang}\n` })
    expect(page('/a/', 'article').title).toBe('A')
  })
  test.each(['localhost:4000', 'javascript:x', 'example.org', 'https://', '5', ''])(
    'url: %s is none, and addresses are paths',
    async (url) => {
      const { page, text, problems } = await built({
        ...a('', '![x](/x.svg)'),
        '_config.yml': config.replace('https://example.org', url),
        'x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
      })
      expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
        url === '' ? [] : ['warning config/url'],
      )
      expect(page('/a/', 'article').meta.canonical).toBe('/a/')
      expect(text('a/index.html')).toContain('width="4" height="3"')
    },
  )
  test('a file and a folder of one name', async () => {
    const { problems } = await built({
      ...a('permalink: /x.html'),
      '_posts/2024-01-06-b.md': post('title: B\npermalink: /x.html/y/'),
    })
    expect(problems.map(({ rule }) => rule)).toContain('url/conflict')
  })
  test('files where the site itself has a folder, and the other way round', async () => {
    const many = Array.from({ length: 13 }, (_, i) => [`_posts/2024-02-${10 + i}-p${i}.md`, post('title: P')])
    const files = {
      ...Object.fromEntries(many),
      ...a('lang: zh'),
      en: 'x',
      page2: 'x',
      'feed.xml/x.txt': 'x',
      'b.md': post('title: B\nredirect_from: /zh/feed.xml/'),
    }
    const messages = [
      'b.md redirects /zh/feed.xml/, which cannot be beside /zh/feed.xml, which the build makes.',
      'en is copied to /en, which cannot be beside /en/feed.json, which the build makes.',
      'feed.xml/x.txt is copied to /feed.xml/x.txt, which cannot be beside /feed.xml, which the build makes.',
      'page2 is copied to /page2, which cannot be beside /page2/index.html, which the build makes.',
    ]
    const another = { 'c.md': post('title: C', '{% nope %}') }
    const { problems, written } = await built({ ...files, ...another }, { keepGoing: true })
    const found = new Set(problems.map(({ message }) => message.split(':')[0]))
    expect([found, written]).toEqual([new Set(['There is no Liquid tag `nope`', ...messages]), undefined])
    const told = (await check(files)).filter(({ rule }) => rule === 'url/conflict')
    expect(told.map(({ message }) => message)).toEqual(messages)
  })
  test('a number that is too large to count with is what was written', async () => {
    const [first] = await check(a('full_width: 90071992547409931\narticle_num: 90071992547409931'))
    expect(first?.message).toContain('90071992547409931')
  })
  test('lectern markdown of a file that is not there', async () => {
    expect(await main(['markdown', '/no/such.md'], { root: '', lib: '' })).toBe(2)
  })
  test('a cover that is no picture', async () => {
    const { problems } = await built({ ...a('cover: /c.jpg'), 'c.jpg': 'not a picture' }, { images: true })
    expect(problems.map(({ file }) => file)).toContain('c.jpg')
  })
})

describe('what pages say and link', () => {
  test('a site path that begins with the base’s name is still put under the base', async () => {
    const { page } = await built(
      { ...a(), '_config.yml': config.replace('/:title/', '/blog/:title/') },
      { base: '/blog/' },
    )
    expect(page('/blog/a/', 'article').url).toBe('/blog/blog/a/')
  })
  test('an article without a date has none', async () => {
    const { page } = await built({
      '_config.yml': `${config}collections: {notes: {output: true}}\n`,
      '_notes/n.md': post('title: N\nlayout: article'),
    })
    expect(page('/notes/n/', 'article').date).toBeUndefined()
  })
  test('author’s term pages with .html URLs in one folder have second pages of their own', async () => {
    const many = Array.from({ length: 13 }, (_, i) => [
      `_posts/2024-01-${10 + i}-p${i}.md`,
      post(`title: P${i}\ntags: [go, rust]`),
    ])
    const { page } = await built({
      '_config.yml': config,
      ...(Object.fromEntries(many) as Record<string, string>),
      'tags/go.md': post('layout: tag\ntag: go\ntitle: Go\npermalink: /tags/go.html'),
      'tags/rust.md': post('layout: tag\ntag: rust\ntitle: Rust\npermalink: /tags/rust.html'),
    })
    const [go, rust] = ['go', 'rust'].map((name) => page(`/tags/${name}.html`, 'taxonomy').pagination.older)
    expect(go).not.toBe(rust)
  })
  test('keep-going marks a page whose front matter is wrong', async () => {
    const { page } = await built(
      { '_config.yml': config, '_posts/2024-01-06-bad.md': '---\ntitle: "no end\n---\n\nWords.\n' },
      { keepGoing: true },
    )
    expect(page('/bad/', 'article').notices).toHaveLength(1)
  })
  test('keep-going marks an author’s list page with a fault', async () => {
    const { page } = await built(
      { '_config.yml': config, 'index.md': post('layout: home\ntitle: H', '{% include gone.html %}') },
      { keepGoing: true },
    )
    expect(page('/', 'list').notices).toHaveLength(1)
  })
  test('a hidden post of a series is not «part 0»', async () => {
    const { page } = await built({
      ...a('series: s'),
      '_posts/2024-01-06-h.md': post('title: H\nseries: s\nhidden: true'),
    })
    expect(page('/h/', 'article').series?.part).not.toBe(0)
  })
  test('a series’ name of words stays as it is written', async () => {
    const { page } = await built(a('series: gRPC by example'))
    expect(page('/a/', 'article').series?.title).toBe('gRPC by example')
  })
  test('an index page is not the counterpart of every other index page', async () => {
    const { page } = await built({
      ...a(),
      '_posts/2024-01-06-z.md': post('title: Z\nlang: zh'),
      'tools/index.md': post('title: Tools'),
      'zh/index.md': post('layout: home\nlang: zh\ntitle: Z'),
    })
    expect(page('/tools/', 'document').shell.languages.find(({ lang }) => lang === 'zh')?.url).toBeUndefined()
  })
  test('there is a home, also where the author’s list is elsewhere', async () => {
    const { files } = await built({
      ...a(),
      'all.md': post('layout: articles\ntitle: All\npermalink: /all/'),
    })
    expect(files).toContain('index.html')
  })
  test('two pages of the author’s for one term keep their own titles', async () => {
    const { page } = await built({
      ...a('tags: go'),
      'x.md': post('layout: tag\ntag: go\ntitle: X\npermalink: /x/'),
      'y.md': post('layout: tag\ntag: go\ntitle: Y\npermalink: /y/'),
    })
    expect(page('/x/', 'taxonomy').title).toBe('X')
  })
  test('an author’s url is under the base', async () => {
    const { page } = await built(
      { ...a('author: ann'), '_data/authors.yml': 'ann: {name: Ann, url: /about/}' },
      { base: '/sub' },
    )
    expect(page('/a/', 'article').author?.url).toBe('/sub/about/')
  })
  test('an excerpt is not cut inside a character', () => {
    expect(/\p{Surrogate}/u.test(shorten('😀'.repeat(150), 201))).toBe(false)
  })
  test('a picture that is not there leaves no empty frame', async () => {
    const { page } = await built(a('cover: /gone.png\narticle_header: {type: cover}'))
    expect(page('/a/', 'article').hero).toEqual({ type: 'plain' })
    expect(page('/', 'list').cards[0]?.cover).toBeUndefined()
  })
  test('a cover without a slash at its start is a path from the root', async () => {
    const { page } = await built(
      { ...a('cover: images/x.svg'), 'images/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      { base: '/sub' },
    )
    expect(page('/a/', 'article').meta.image).toBe('https://example.org/sub/images/x.svg')
    expect(page('/', 'list').cards[0]?.cover?.src).toBe('/sub/images/x.svg')
  })
})

describe('files and feeds', () => {
  test.each([
    ['/notes/v1.2', 'notes/v1.2.html'],
    ['/c%23/', 'c#/index.html'],
  ])('%s is served from %s', (url, file) => {
    expect(outputFile(url)).toBe(file)
  })
  test.each([
    ['markdown_ext: "md,text"', 'a.text'],
    ['', 'A.MD'],
  ])('what the config calls Markdown is Markdown, in capitals, too: %s %s', async (extensions, name) => {
    const { page, text } = await built({
      '_config.yml': config + extensions,
      [`_posts/2024-01-05-${name}`]: post('slug: a', '*Words.*'),
    })
    expect(page('/a/', 'article').html).toContain('<em>Words.</em>')
    expect(text('a/index.html')).toContain('<em>Words.</em>')
  })
  test.each([
    ['atom.html', 'layout: null\npermalink: /atom.xml', 'atom.xml'],
    ['sitemap.txt', 'permalink: /other.xml', 'other.xml'],
    ['old.html', 'permalink: /old.htm', 'old.htm'],
    ['old.md', 'permalink: /old.htm', 'old.htm'],
    ['page.html', 'layout: page\npermalink: /page.php', 'page.php.html'],
    ['page.html', 'permalink: /v1.2', 'v1.2.html'],
  ])('%s with %j is written as %s', async (source, frontMatter, file) => {
    const { files, text } = await built({ ...a(), [source]: post(frontMatter, '<b>{{ page.url }}</b>') })
    expect(files).toContain(file)
    expect(text(file).includes('<main>')).toBe(!file.endsWith('.xml'))
  })
  test('nothing is left out of a template that is no page, and nobody is told so (articleProblems)', async () => {
    expect(await check({ ...a(), 'atom.xml': post('', '<feed><entry/></feed>') })).toEqual([])
    const told = await check({ ...a(), 'page.html': post('title: P', '<feed><entry/></feed>') })
    expect(told.map(({ rule }) => rule)).toContain('html/removed')
  })
  test('words of tables and definitions stay apart in what a template makes of them (addLineEnds)', async () => {
    const { text } = await built({
      ...a('', '| Name | Age |\n|---|---|\n| Ann | 30 |\n\nterm\n: meaning\n: other\n'),
      'words.txt': post('', '{{ site.posts[0].content | strip_html | normalize_whitespace }}'),
    })
    expect(text('words.txt').trim()).toBe('Name Age Ann 30 term meaning other')
    expect(text('a/index.html')).toContain('<tr><td>Ann</td><td>30</td></tr>')
  })
  test('the feed names who wrote a post', async () => {
    const { text } = await built(a('author: Ann'))
    expect(text('feed.xml')).toContain('<name>Ann</name>')
  })
  test('the feed has cards, not marks', async () => {
    const { text } = await built(
      a('', 'See:\n\n{% include article-list.html articles=site.posts type="item" %}'),
    )
    expect(text('feed.xml')).not.toContain('data-list')
  })
  test('poster and srcset in the feed are absolute', async () => {
    const { text } = await built(a('', '<video src="/v.mp4" poster="/p.png"></video>'))
    expect(text('feed.xml')).toContain('poster=&quot;https://example.org/p.png')
  })
  test('sitemap: false keeps a page out of the sitemap', async () => {
    const line = 'sitemap: false'
    const { text } = await built(a(line))
    expect(text('sitemap.xml')).not.toContain('/a/')
  })
  test('a draft saved a moment ago is built with --drafts', async () => {
    const dir = blog({ ...a(), '_drafts/d.md': post('title: D') })
    const soon = new Date(Date.now() + 300)
    utimesSync(path.join(dir, '_drafts/d.md'), soon, soon)
    expect((await built(dir, { drafts: true })).files).toContain('d/index.html')
  })
})

describe('check and new', () => {
  test('a dead link is found where it stands, not where a longer one begins alike', async () => {
    const problems = await check(a('', '[x](/a/)\n\n[y](/old/page/)\n\n[z](/old/)'))
    expect(problems.map(({ line }) => line)).toEqual([8, 10])
  })
  test('relative links and pictures, and links by the site’s own address, are checked', async () => {
    const problems = await check(a('', '[z](../gone/) [own](https://example.org/gone/) ![p](lost.png)'))
    expect(problems).toHaveLength(3)
  })
  test('a hero’s picture that is missing is told', async () => {
    const problems = await check(a('article_header: {type: overlay, background_image: {src: /lost.jpg}}'))
    expect(problems.map(({ rule }) => rule)).toEqual(['picture/missing'])
  })
  test('the Markdown and the payload beside an article are no dead links', async () => {
    expect(await check(a('', '[md](/a/index.md) [json](/a/index.json)'))).toEqual([])
  })
  test('new writes to _posts although there are more drafts', async () => {
    const dir = blog({ ...a(), '_drafts/d.md': post('title: D'), '_drafts/e.md': post('title: E') })
    await main(['new', 'Hello', '--dir', dir], { root: '', lib: '' })
    expect(filesOf(dir).find((file) => file.includes('hello'))).toMatch(/^_posts/)
  })
})
