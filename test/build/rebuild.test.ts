import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { blog, built, filesOf, post, writeFiles } from './blog'
import type { Built } from './blog'

const root = mkdtempSync(path.join(tmpdir(), 'lectern-rebuild-'))
afterAll(() => rmSync(root, { recursive: true }))

// Each test begins with an empty cache; `freshCache` gives it another one.
let count = 0
function freshCache(): void {
  const dir = path.join(root, `cache-${++count}`)
  mkdirSync(dir)
  process.chdir(dir)
}
beforeEach(freshCache)

// Whole builds, several a test.
vi.setConfig({ testTimeout: 60_000 })

const source = {
  '_config.yml':
    'title: A blog\nurl: https://example.org\ntimezone: Europe/Paris\npermalink: /:title/\ncollections:\n  cn: { output: true }\n',
  '_includes/note.md': 'A note about {{ page.title }}.',
  '_posts/2020-01-01-one.md': post(
    'tags: [a, b]\nseries: s\nfirst: 2020-01-01 08:00:00 +0100',
    'One & <b>all</b>.\n\n## Why\n\n```js\nlet a = 1\n```',
  ),
  '_posts/2020-02-01-two.md': post(
    'tags: [b]\nseries: s\nredirect_from: /old/',
    '{% include note.md %}\n\n![x](/assets/x.svg)',
  ),
  '_posts/2020-03-01-three.md': post(
    'title: "Three: the end"\ncategories: c',
    'Third, after {{ page.previous.title }}.',
  ),
  '_cn/one.md': post('lang: zh\nlayout: article\ndate: 2021-01-01', '一。'),
  'assets/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
  'about.md': post('title: About', 'Words.'),
  'archive.md': post('layout: archive\npermalink: /archive/', 'Everything, {{ site.posts.size }}.'),
}

/** Every file of a built site with its bytes; but for the index of search, which Pagefind writes in another order each time. */
function contentOf({ out }: Built): Record<string, string> {
  const files = filesOf(out).filter((file) => !file.startsWith('pagefind/'))
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(out, file), 'base64')]))
}

async function coldBuild(files: Record<string, string>): Promise<Record<string, string>> {
  freshCache()
  return contentOf(await built(files))
}

/** The files of the cache at any depth. */
function cacheFiles(): string[] {
  return readdirSync('.lectern-cache', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}

/** The folder of the cache that keeps the output before the last. */
function keptOutput(): string {
  const [name] = readdirSync('.lectern-cache/outputs').filter((each) => !each.endsWith('.json'))
  return path.join('.lectern-cache/outputs', name ?? 'none')
}

function age(files: readonly string[], days: number): void {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  for (const file of files) utimesSync(file, then, then)
}

test('a second build of the same blog gives the same bytes', async () => {
  const first = await built(source)
  const cold = contentOf(first)
  expect(contentOf(await built(first.dir, { out: first.out }))).toEqual(cold)
})

test.each<[what: string, edit: Record<string, string>]>([
  ['a text', { '_posts/2020-01-01-one.md': post('tags: [a, b]\nseries: s', 'Other words.') }],
  [
    'a title that neighbours, lists and texts show',
    { '_posts/2020-02-01-two.md': post('title: Second\ntags: [b]', 'Words.') },
  ],
  ['a new post', { '_posts/2020-01-15-between.md': post('tags: [a]\nseries: s', 'Between.') }],
  ['what a text includes', { '_includes/note.md': 'Something else.' }],
  ['a picture', { 'assets/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 3"/>' }],
  ['who made a picture', { '_data/images.yml': '/assets/x.svg: { author: Ann }\n' }],
  ['the text above a list', { 'archive.md': post('layout: archive\npermalink: /archive/', 'All.') }],
  ['the menu', { '_data/navigation.yml': 'header: [{ title: One, url: /one/ }]\n' }],
  ['the site', { '_config.yml': `${source['_config.yml']}author: { name: Somebody }\n` }],
  [
    'an address that leads away from where search was',
    { 's.md': post('permalink: /search/\nredirect_to: https://duckduckgo.com/') },
  ],
  [
    'a folder that becomes a file',
    { one: 'a file', '_posts/2020-01-01-one.md': post('permalink: /eins/\ntags: [a, b]', 'One.') },
  ],
])(
  'after an edit of %s a build gives what a cold one gives, and again after it was taken back',
  async (_, edit) => {
    const { dir, out } = await built(source)
    writeFiles(dir, edit)
    const warm = contentOf(await built(dir, { out }))
    for (const name of Object.keys(edit)) if (!(name in source)) rmSync(path.join(dir, name))
    writeFiles(dir, source)
    // This one is made of the first output, which has been kept.
    const back = contentOf(await built(dir, { out }))
    writeFiles(dir, edit)
    const forth = contentOf(await built(dir, { out }))
    const cold = await coldBuild({ ...source, ...edit })
    expect(warm).toEqual(cold)
    expect(forth).toEqual(cold)
    expect(back).toEqual(await coldBuild(source))
  },
)

test('what is no longer in the blog is no longer in the output', async () => {
  const { dir, out } = await built(source)
  rmSync(path.join(dir, '_posts/2020-03-01-three.md'))
  const { '_posts/2020-03-01-three.md': gone, ...rest } = source
  expect(gone).toBeDefined()
  expect(contentOf(await built(dir, { out }))).toEqual(await coldBuild(rest))
})

const inKept = (file: string) => file.startsWith(keptOutput() + path.sep)

test('what no build has used for 30 days leaves the cache', async () => {
  const { dir, out } = await built(source, { images: true })
  const text = '.lectern-cache/articles/of-another-blog.json'
  const picture = '.lectern-cache/images/of-another-blog.avif'
  const app = '.lectern-cache/apps/of-another-blog'
  mkdirSync(app, { recursive: true })
  for (const file of [text, picture, `${app}/app.js`]) writeFileSync(file, '')
  const before = cacheFiles()
  age([...before, app], 31)
  age([text], 29)
  writeFiles(dir, { '_posts/2020-01-01-one.md': post('tags: [a, b]\nseries: s', 'Other words.') })
  await built(dir, { out, images: true })

  const after = cacheFiles().filter((file) => !inKept(file))
  const gone = before.filter((file) => !after.includes(file))
  expect(gone).toEqual([`${app}/app.js`, expect.stringMatching(/cache\/articles\/\w+\.json$/), picture])
  age(cacheFiles(), 31)
  await built(dir, { out, images: true })
  expect(cacheFiles().filter((file) => !inKept(file))).toEqual(after.filter((file) => file !== text))
})

test.each<[string, (text: string) => string]>([
  ['empty', () => ''],
  ['cut off', (text) => text.slice(0, text.length / 2)],
  ['changed in one place', (text) => text.replace(/One|Words/g, 'Oh!')],
  ['something else', () => '{"html":"no"}'],
])('a cache whose files are %s is not believed', async (_, damage) => {
  const { dir, out } = await built(source)
  const cold = contentOf(await built(dir, { out }))
  for (const file of cacheFiles()) writeFileSync(file, damage(readFileSync(file, 'utf8')))
  expect(contentOf(await built(dir, { out }))).toEqual(cold)
})

test('an output that was changed by hand is made again', async () => {
  const first = await built(source)
  const cold = contentOf(first)
  writeFileSync(path.join(first.out, 'one/index.html'), 'changed')
  rmSync(path.join(first.out, 'two/index.json'))
  expect(contentOf(await built(first.dir, { out: first.out }))).toEqual(cold)
})

test('files that a build has made are never written to again', async () => {
  const { dir, out } = await built(source)
  const held = path.join(root, `held-${count}`)
  linkSync(path.join(out, 'one/index.html'), held)
  const before = readFileSync(held, 'utf8')
  writeFiles(dir, { '_posts/2020-01-01-one.md': post('tags: [a]', 'Other words.') })
  expect((await built(dir, { out })).text('one/index.html')).not.toBe(before)
  expect(readFileSync(held, 'utf8')).toBe(before)
})

// Guards: what src/build/held-folder.ts takes out of the output that was kept.
test('what was put into the output that is kept never comes into the next one, nor is a link in it followed', async () => {
  const { dir, out } = await built(source)
  const cold = contentOf(await built(dir, { out }))
  const elsewhere = path.join(root, `elsewhere-${count}`)
  mkdirSync(elsewhere)
  writeFileSync(path.join(keptOutput(), 'stray.html'), 'stray')
  mkdirSync(path.join(keptOutput(), 'strays'))
  rmSync(path.join(keptOutput(), 'one'), { recursive: true })
  symlinkSync(elsewhere, path.join(keptOutput(), 'one'))
  expect(contentOf(await built(dir, { out }))).toEqual(cold)
  expect(existsSync(path.join(out, 'strays'))).toBe(false)
  expect(readdirSync(elsewhere)).toEqual([])
})

test('two builds at once both succeed and leave the whole site', async () => {
  const dir = blog(source)
  const out = path.join(root, `out-${count}`)
  await Promise.all([built(dir, { out }), built(dir, { out })])
  const cold = contentOf(await built(dir, { out }))
  expect(cold).toEqual(await coldBuild(source))
  expect(readdirSync(root).filter((name) => name.startsWith(`.out-${count}`))).toEqual([])
})
