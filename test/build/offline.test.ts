import { expect, test } from 'vitest'
import type { KeepEntry, KeepIndex } from '../../src/catalog/offline'
import { picturesIn } from '../../src/build/output/kept/pictures-in'
import { blog, built, plainApp, post } from './blog'

const files = (offline: string) => ({
  '_config.yml': `title: Example\nurl: https://example.org\npermalink: /:title/\n${offline}`,
  '_posts/2024-01-05-a.md': post('title: A\ntags: [go]', '![A square](/s.svg) ![gone](/gone.svg)'),
  '_posts/2024-01-06-b.md': post('title: B', '![A square](/s.svg)'),
  'about.md': post('title: About'),
  's.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
})
const ofThis = (all: readonly string[]) => all.filter((file) => /^sw\.js|offline/.test(file))

test.each(['', 'offline: false\n'])('without it (%j) a site has nothing of it', async (config) => {
  const { files: written, page } = await built(files(config))
  expect(ofThis(written)).toEqual([])
  expect(page('/a/', 'article').shell).not.toHaveProperty('offline')
})

test('with it every page says where, and a page of its own has the words', async () => {
  const { files: written, page, text } = await built(files('offline: true\n'), { base: '/sub/' })
  expect(ofThis(written)).toEqual([
    'offline-list-1.json',
    'offline-list.json',
    'offline/index.html',
    'offline/index.json',
    'sw.js',
  ])
  const { shell, version } = page('/a/', 'article')
  expect(shell.offline).toEqual({ worker: '/sub/sw.js', page: '/sub/offline/' })
  expect(shell.footer.links).toContainEqual({ title: 'Offline reading', url: '/sub/offline/' })
  expect(page('/offline/', 'offline')).toMatchObject({
    list: '/sub/offline-list.json',
    meta: { noindex: true },
    words: { keep: 'Keep this blog offline' },
  })
  expect(text('sitemap.xml')).not.toContain('offline')
  const settings = /^self\.lectern=(.*);$/m.exec(text('sw.js'))?.[1] ?? ''
  expect(JSON.parse(settings)).toEqual({
    scope: '/sub/',
    version,
    files: ['/sub/_app/index.js'],
    pages: { en: '/sub/offline/' },
  })
})

test('of the interface’s words it keeps those of the site’s languages', async () => {
  const words = ['de', 'en', 'zh-hant', 'zh'].map((name) => `_app/${name}-a-b4_d.js`)
  const app = { ...plainApp, clientDir: blog(Object.fromEntries(words.map((name) => [name, '']))) }
  const pages = { ...files('offline: true\n'), 'zh.md': post('title: 關於\nlang: zh-TW') }
  const { text } = await built(pages, { app })
  expect(text('sw.js')).toContain('"files":["/_app/en-a-b4_d.js","/_app/zh-hant-a-b4_d.js"]')
})

test('what can be kept is listed with its pictures, and how much that is', async () => {
  const { text } = await built(files('offline: true\n'), { base: '/sub/' })
  const index = JSON.parse(text('offline-list.json')) as KeepIndex
  const list = JSON.parse(text('offline-list-1.json')) as KeepEntry[]
  expect(list.map(({ url, pictures }) => [url, pictures])).toEqual([
    ['/sub/a/', ['/sub/s.svg']],
    ['/sub/b/', ['/sub/s.svg']],
    ['/sub/about/', []],
    ['/sub/', []],
    ['/sub/archive/', []],
  ])
  const pages = ['about/', 'a/', 'b/', '', 'archive/'].map((url) => `${url}index.html`)
  const bytes = [...pages, 's.svg'].reduce((sum, file) => sum + Buffer.byteLength(text(file)), 0)
  expect(index).toMatchObject({ articles: 2, pages: 5, bytes, lists: ['/sub/offline-list-1.json'] })
})

test.each([
  ['a zero', '/a%00.svg'],
  ['a longer name than a disk has', `/${'a'.repeat(300)}.svg`],
  ['a file for a folder', '/s.svg/a.svg'],
  ['half a letter', '/%E0%A4%A.svg'],
])('a picture’s address with %s is no picture (sizeOf)', async (_, src) => {
  const { text } = await built({
    ...files('offline: true\n'),
    '_posts/2024-01-07-c.md': post('title: C', `<img src="${src}"> ![A square](/s.svg)`),
  })
  const list = JSON.parse(text('offline-list-1.json')) as KeepEntry[]
  expect(list.find(({ url }) => url === '/c/')?.pictures).toEqual(['/s.svg'])
})

test('the author’s page for what is not there is not kept (isKept: 404)', async () => {
  const { text } = await built({
    ...files('offline: true\n'),
    '404.md': post('title: Gone\npermalink: /404.html'),
  })
  const list = JSON.parse(text('offline-list-1.json')) as KeepEntry[]
  expect(list.map(({ url }) => url)).not.toContain('/404.html')
})

test('another text has another stamp, and the worker stays as it is', async () => {
  const before = await built(files('offline: true\n'))
  const after = await built({
    ...files('offline: true\n'),
    '_posts/2024-01-06-b.md': post('title: B', 'Other words'),
  })
  const stamps = ({ text }: typeof before) =>
    (JSON.parse(text('offline-list-1.json')) as KeepEntry[]).map(({ stamp }) => stamp)
  const changed = stamps(after).map((stamp, at) => stamp !== stamps(before)[at])
  expect(changed).toContain(true)
  expect(changed).toContain(false)
  expect(after.text('sw.js')).toBe(before.text('sw.js'))
})

test('`offline: remove` leaves a worker that takes itself away, and nothing else', async () => {
  const { files: written, page, text } = await built(files('offline: remove\n'), { base: '/sub/' })
  expect(ofThis(written)).toEqual(['sw.js'])
  expect(text('sw.js')).toContain('"lectern:/sub/:"')
  expect(page('/a/', 'article').shell).not.toHaveProperty('offline')
})

test('pages that the author has at these addresses stay', async () => {
  const own = { 'sw.js': '// mine', 'offline.md': post('title: Mine\npermalink: /offline/') }
  const { text, page } = await built({ ...files('offline: true\n'), ...own })
  expect(text('sw.js')).toBe('// mine')
  expect(page('/offline/', 'document').title).toBe('Mine')
  expect(page('/a/', 'article').shell.offline?.page).toBe('/read-offline/')
})

test('where the author has pages at all of them, there is none to stand in for others (offlinePlaces, settingsOf)', async () => {
  const own = {
    'a.md': post('title: Mine\npermalink: /offline/'),
    'b.md': post('title: Mine, too\npermalink: /read-offline/'),
  }
  const { text, page } = await built({ ...files('offline: true\n'), ...own })
  expect(page('/a/', 'article').shell).not.toHaveProperty('offline')
  expect(text('sw.js')).toContain('"pages":{}')
})

const copies = (...widths: number[]) => widths.map((w) => `/_img/a-1-${w}.avif ${w}w`).join(', ')

test.each([
  [`<img src="/a.png">`, ['/a.png']],
  [`<img src="/a.png"><img alt="" src="/a.png">`, ['/a.png']],
  [`<img srcset="${copies(320, 840, 1280)}" src="/a.png">`, ['/_img/a-1-840.avif']],
  [`<img srcset="${copies(320, 560)}" src="/a.png">`, ['/_img/a-1-560.avif']],
  [
    `<picture><source srcSet="${copies(1280, 840)}"/><img src="/a.png"></picture><img src="/b.png">`,
    ['/_img/a-1-840.avif', '/b.png'],
  ],
  [`<img src="https://elsewhere.example/a.png"><img src="//elsewhere.example/a.png">`, []],
  [`<img src="data:image/png;base64,AA"><img alt="none">`, []],
  [`<img data-src="/later.png" src="/a.png">`, ['/a.png']],
  [`<img src="/a.png?x=1&amp;y=2">`, ['/a.png?x=1&y=2']],
])('of %s are kept %j', (html, expected) => {
  expect(picturesIn(html, '')).toEqual(expected)
})
