import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { openCache } from '../../../src/build/cache'
import type { ShardNews, ShardOrder } from '../../../src/build/search/make-shards-apart'

const thread = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  return { port: new EventEmitter(), workerData: {} }
})
vi.mock('node:worker_threads', async (original) => {
  const parentPort = Object.assign(thread.port, {
    postMessage: (news: unknown) => thread.port.emit('news', news),
    close: () => thread.port.emit('closed'),
  })
  return { ...(await original<object>()), parentPort, workerData: thread.workerData }
})
vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }))

// What Pagefind is given and asked for, in turn; or why it does not run.
const { told, pagefind } = vi.hoisted(() => ({ told: Array<string>(), pagefind: { fails: '' } }))
vi.mock('pagefind', () => ({
  createIndex: async ({ forceLanguage }: { forceLanguage: string }) => {
    told.push(`index in ${forceLanguage}`)
    if (pagefind.fails) return { errors: [pagefind.fails] }
    const index = {
      addHTMLFile: async ({ url, content }: { url: string; content: string }) => {
        told.push(`${url} ${/<body>(.*)<\/body>/.exec(content)?.[1]}`)
        return { errors: [] }
      },
      writeFiles: async ({ outputPath }: { outputPath: string }) => {
        told.push('written')
        await import('node:fs').then(({ writeFileSync }) =>
          writeFileSync(path.join(outputPath, 'pagefind.js'), 'let a = 1'),
        )
        return { errors: [] }
      },
      deleteIndex: async () => void told.push('deleted'),
    }
    return { errors: [], index }
  },
  close: async () => void told.push('closed'),
}))

const root = mkdtempSync(path.join(tmpdir(), 'lectern-shards-'))
afterAll(() => rmSync(root, { recursive: true }))
const folders = { articleDir: path.join(root, 'articles'), cacheDir: path.join(root, 'search') }
const lastFile = path.join(root, 'last.json')

beforeEach(() => {
  told.length = 0
  pagefind.fails = ''
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE']
  rmSync(lastFile, { force: true })
  for (const key of ['a', 'b', 'c']) openCache(folders.articleDir).write(key, { html: `text of ${key}` })
})

// On a busy machine a thread's code is long in coming.
const patience = { timeout: 30_000 }

const noFacets = { language: [], category: [], tag: [], series: [], year: [] }
const article = (url: string, key: string) => {
  return { key, facts: { url, lang: 'en', title: '', meta: {}, filters: noFacets } }
}

/** Starts a thread of this version of the code and, when it has begun with as many articles as it foresees, asks it for these (address and key). */
async function made(
  articles: [url: string, key: string][],
  { version = '1', lang = 'en', single = true, foreseen = 0 } = {},
) {
  thread.port.removeAllListeners()
  Object.assign(thread.workerData, { articleDir: folders.articleDir, lastFile, version })
  vi.resetModules()
  await import('../../../src/build/search/shard-thread')
  await vi.waitFor(() => expect(told).toHaveLength(1 + foreseen), patience)
  const say = (order: ShardOrder) => thread.port.emit('message', order)
  const news: ShardNews[] = []
  await new Promise((resolve) => {
    thread.port.on('news', (each: ShardNews) => {
      news.push(each)
      if (each.kind === 'missing') say({ kind: 'text', key: each.key, html: 'lost text' })
      if (each.kind === 'made' || each.kind === 'failed') resolve(each)
    })
    const shards = [{ key: 's', articles: articles.map(([url, key]) => article(url, key)) }]
    say({ kind: 'make', making: { shards, lang, single, cacheDir: folders.cacheDir } })
  })
  const given = told.splice(0)
  say({ kind: 'close' })
  return { given, news, closed: told.splice(0) }
}

const ab: [string, string][] = [
  ['/a/', 'a'],
  ['/b/', 'b'],
]
const texts = ['/a/ text of a', '/b/ text of b']
const end = ['written', 'deleted', 'closed']

test('a thread reads the articles that are there, asks for those that are not, and ends Pagefind with itself', async () => {
  const { given, news, closed } = await made([...ab, ['/c/', 'lost']])
  expect(given).toEqual(['index in en', ...texts, '/c/ lost text', ...end])
  expect(news.map(({ kind }) => kind)).toEqual(['running', 'missing', 'made'])
  expect(closed).toEqual(['closed'])
})

test.each<[what: string, articles: [string, string][], more: string[]]>([
  ['nothing', ab, []],
  [
    'an article',
    [
      ['/a/', 'c'],
      ['/b/', 'b'],
    ],
    ['/a/ text of c'],
  ],
  ['that there is a new one', [...ab, ['/c/', 'c']], ['/c/ text of c']],
])(
  'what was made last is read before anything is asked for; where %s has changed only that is read then (begin)',
  async (_, articles, more) => {
    await made(ab)
    expect((await made(articles, { foreseen: 2 })).given).toEqual(['index in en', ...texts, ...more, ...end])
  },
)

test.each<[what: string, articles: [string, string][], again: string[], lang?: string]>([
  ['an article is gone', [['/b/', 'b']], ['index in en', '/b/ text of b']],
  ['one has come before others', [['/c/', 'c'], ...ab], ['index in en', '/c/ text of c', ...texts]],
  ['the language is another one', ab, ['index in de', ...texts], 'de'],
])(
  'where %s the index that was begun is not what is wanted (canBecome)',
  async (_, articles, again, lang) => {
    await made(ab)
    const { given } = await made(articles, { lang, foreseen: 2 })
    expect(given).toEqual(['index in en', ...texts, 'deleted', ...again, ...end])
  },
)

test('one of several shards is not foreseen (single)', async () => {
  await made(ab)
  await made(ab, { single: false, foreseen: 2 })
  await vi.waitFor(() => expect(existsSync(lastFile)).toBe(false), patience)
})

test('what another version of the code has made says nothing (lastFile)', async () => {
  await made(ab)
  expect(existsSync(lastFile)).toBe(true)
  expect((await made(ab, { version: '2' })).given).toEqual(['index in en', ...texts, ...end])
})

test('what is read before anything is asked for needs no article (page)', async () => {
  await made(ab)
  rmSync(folders.articleDir, { recursive: true })
  expect((await made(ab, { foreseen: 2 })).given).toEqual(['index in en', ...texts, ...end])
})

test('Pagefind is started anew where its pieces are to be larger (chunkSize)', async () => {
  await made(ab)
  const many = Array.from({ length: 2001 }, (_, n): [string, string] => [n === 0 ? '/a/' : `/${n}/`, 'a'])
  const { given } = await made(many, { foreseen: 2 })
  expect(given.slice(0, 6)).toEqual(['index in en', ...texts, 'deleted', 'closed', 'index in en'])
})

test('where Pagefind does not run, it is told why it does not, once (begun)', async () => {
  pagefind.fails = 'no such program'
  expect((await made(ab)).news).toEqual([{ kind: 'failed', message: 'no such program' }])
})
