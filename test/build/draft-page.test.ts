import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answersOf, answerTo } from '../../src/build/dev/answers'
import { draftFolder } from '../../src/build/cache-folders'
import { openSource, siteOf } from '../../src/build/load-site'
import { serveFolder } from '../../src/build/serve-folder'
import { built, filesOf, plainApp, post } from './blog'

const config = 'title: Example\nurl: https://example.org\nlang: fr\n'
const files = (more = '') => ({
  '_config.yml': config + more,
  '_posts/2024-01-05-a.md': post('title: A'),
})

const allButDrafts: typeof plainApp.render = (page) => {
  if (page.kind === 'draft') throw new Error('not drawn')
  return plainApp.render(page)
}

const ofThePage = (all: readonly string[]) => all.filter((file) => file.includes('draft'))

test('a site is published without the draft page, which is left where `preview` finds it', async () => {
  const { out, files: written } = await built(files())
  expect(ofThePage(written)).toEqual([])
  expect(filesOf(draftFolder(out))).toEqual(['draft/index.html', 'draft/index.json'])
  const { url, close } = await serveFolder({ dir: out, more: [draftFolder(out)], base: '', port: 0 })
  const statuses = ['draft/', 'draft/index.json', 'gone/'].map(async (at) => (await fetch(url + at)).status)
  expect(await Promise.all(statuses)).toEqual([200, 200, 404])
  await close()
})

test('a draft page that cannot be drawn leaves nothing half done (keepDraftPage)', async () => {
  const { dir, out } = await built(files())
  const app = { ...plainApp, version: 'other', render: allButDrafts }
  await expect(built(dir, { app })).rejects.toThrow('not drawn')
  const folder = draftFolder(out)
  const beside = readdirSync(path.dirname(folder)).filter((name) => name.includes(path.basename(folder)))
  expect(beside).toEqual([path.basename(folder)])
})

test('with `draft_page: true` it is part of the site, and nothing leads there', async () => {
  const { out, files: written, page, text } = await built(files('draft_page: true\n'), { base: '/sub/' })
  expect(ofThePage(written)).toEqual(['_app/draft/entry-draft-1.js', 'draft/index.html', 'draft/index.json'])
  expect(filesOf(draftFolder(out))).toEqual([])
  expect(page('/draft/', 'draft')).toMatchObject({
    lang: 'fr',
    title: 'Brouillon',
    script: '/sub/_app/draft/entry-draft-1.js',
    meta: { noindex: true },
  })
  for (const file of ['sitemap.xml', 'feed.xml', 'llms.txt', 'index.json'])
    expect(text(file)).not.toContain('/draft/')
})

test('it knows how the site reads a post', async () => {
  const { page } = await built({
    ...files(),
    '_config.yml': `${config}draft_page: true
timezone: Asia/Tokyo
kramdown: { hard_wrap: true }
mathjax: true
frames: [maps.example.org]
license: CC-BY-4.0
author: { name: House }
check: { heading: false }
defaults:
  - { scope: { type: posts }, values: { aside: { toc: true } } }
  - { scope: { type: pages }, values: { aside: { toc: false } } }
`,
    '_data/authors.yml': 'ada: { name: Ada }\n',
  })
  expect(page('/draft/', 'draft').settings).toMatchObject({
    dialect: 'kramdown',
    kramdown: { hard_wrap: true },
    timezone: 'Asia/Tokyo',
    origin: 'https://example.org',
    dollars: true,
    frames: ['maps.example.org'],
    defaults: { aside: { toc: true } },
    check: { heading: false },
    authors: { '': { name: 'House' }, ada: { name: 'Ada' } },
    license: { id: 'CC-BY-4.0' },
  })
})

test('a page of the author’s own at its address stays', async () => {
  const { page } = await built({
    ...files('draft_page: true\n'),
    'draft.md': post('permalink: /draft/\ntitle: Mine'),
  })
  expect(page('/draft/', 'document').title).toBe('Mine')
})

test('while a blog is written it is there without being asked for', async () => {
  const { dir } = await built(files())
  const source = await openSource({ dir, drafts: true, future: true })
  const answer = answerTo(answersOf(siteOf({ source, app: plainApp, draftPage: true })), '/draft/')
  expect(answer?.kind).toBe('page')
})
