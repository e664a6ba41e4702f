import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { KeepEntry, KeepIndex } from '../../src/catalog/offline'
import type { PageOf } from '../../src/catalog/page-data'
import { openShelf } from '../../src/offline/shelf'
import { toSaved } from '../../src/offline/saved-document'
import { FakeCaches } from './fake-caches'
import { siteAnswer } from './site-answer'
import type { SiteAnswer } from './site-answer'

const [visited, kept, keptPictures] = ['visited', 'kept', 'kept-pictures'].map(
  (name) => `lectern:/sub/:${name}`,
) as [string, string, string]
const list = '/sub/offline-list.json'
const places = { worker: '/sub/sw.js', page: '/sub/offline/' }

let storage: FakeCaches
let host: Record<string, (signal?: AbortSignal) => Response | Promise<Response>>
let fetched: string[]

beforeEach(() => {
  const here = 'https://blog.example/sub/offline/'
  storage = new FakeCaches(here)
  host = {}
  fetched = []
  vi.stubGlobal('caches', storage)
  vi.stubGlobal('location', new URL(here))
  vi.stubGlobal('navigator', { serviceWorker: {}, storage: { persist: async () => true } })
  vi.stubGlobal('fetch', async (path: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted()
    fetched.push(path)
    const answer = host[path]
    if (!answer) throw new TypeError(`no connection to ${path}`)
    return answer(signal ?? undefined)
  })
})
afterEach(() => vi.unstubAllGlobals())

const pageOf = (offline?: typeof places) => ({ list, shell: { offline } }) as PageOf<'offline'>
const shelf = () => openShelf(pageOf(places))!

/** Has the host answer with all that can be kept: so many pages, each with a picture. */
function publish(pages: number, stamp = 'new'): void {
  const entries = Array.from({ length: pages }, (_, n): KeepEntry => ({
    url: `/sub/${n}/`,
    stamp,
    pictures: [`/sub/${n}.svg`],
  }))
  const index: KeepIndex = { articles: pages, pages, bytes: 1, lists: ['/sub/offline-list-1.json'], stamp }
  host = {
    [list]: () => Response.json(index),
    '/sub/offline-list-1.json': () => Response.json(entries),
  }
  for (const { url, pictures } of entries) {
    host[url] = () => siteAnswer()
    for (const picture of pictures) host[picture] = () => new Response('picture')
  }
}

async function keep(signal = new AbortController().signal) {
  let saved = 0
  const end = await shelf().keep({ signal, onSaved: (pages) => (saved = pages) })
  return { end, saved }
}

async function save(name: string, path: string, answer?: SiteAnswer): Promise<void> {
  await (await storage.open(name)).put(path, (await toSaved(siteAnswer(answer)))!)
}

// They are fetched side by side.
const sorted = async (name: string) => (await storage.paths(name)).toSorted()

test('there is no shelf where the site has none, and none where the browser can have no worker (openShelf)', () => {
  expect(openShelf(pageOf())).toBeUndefined()
  vi.stubGlobal('navigator', {})
  expect(openShelf(pageOf(places))).toBeUndefined()
})

test('what is saved is told once, the latest first: what was read, then what is kept, if it can be read (savedPages)', async () => {
  for (const path of ['/sub/a/', '/sub/b/']) await save(visited, path, { title: 'Read' })
  await save(visited, '/sub/list/', { kind: 'list' })
  for (const path of ['/sub/c/', '/sub/a/']) await save(kept, path, { kind: 'document', title: 'Kept' })
  await (await storage.open(kept)).put(list, Response.json({}))
  expect((await shelf().saved()).map(({ url, title }) => [url, title])).toEqual([
    ['/sub/b/', 'Read'],
    ['/sub/a/', 'Read'],
    ['/sub/c/', 'Kept'],
  ])
})

test('no more is told than can be looked through (mostListed)', async () => {
  for (let n = 0; n < 201; n++) await save(kept, `/sub/${n}/`)
  expect(await shelf().saved()).toHaveLength(200)
})

test('without a connection the state is the one that is known, if there is one (stateOf: catch, throw)', async () => {
  await expect(shelf().state()).rejects.toThrow('no connection')
  publish(2)
  await keep()
  expect(await shelf().state()).toMatchObject({ saved: 2, complete: true })
  host = {}
  expect(await shelf().state()).toMatchObject({ index: { pages: 2 }, saved: 2, complete: true })
})

test('a host that has no list any more has nothing to keep (fetchJson)', async () => {
  host[list] = () => Response.json({}, { status: 404 })
  await expect(shelf().state()).rejects.toThrow('404')
})

test('all pages and pictures are kept, and those that the site has no more are not (keepOnly)', async () => {
  await save(kept, '/sub/gone/')
  await (await storage.open(keptPictures)).put('/sub/gone.svg', new Response())
  publish(2)
  expect(await keep()).toEqual({ end: 'done', saved: 2 })
  expect(await sorted(kept)).toEqual(['/sub/0/', '/sub/1/', list])
  expect(await sorted(keptPictures)).toEqual(['/sub/0.svg', '/sub/1.svg'])
})

test('what is there as it is now is not fetched again (keepPage: stamp; keepPicture: match)', async () => {
  publish(2)
  await keep()
  fetched = []
  await keep()
  expect(fetched).toEqual([list, '/sub/offline-list-1.json'])
  publish(2, 'newer')
  await keep()
  expect(fetched.slice(4).toSorted()).toEqual(['/sub/0/', '/sub/1/'])
})

test.each<[fault: string, guard: string, answer: () => Response | Promise<Response>, end: string]>([
  ['that the host cannot give', 'ok', () => siteAnswer({ status: 503 }), 'failed'],
  ['for which there is no connection', 'catch', () => Promise.reject(new TypeError()), 'failed'],
  [
    'for which there is no room',
    'full',
    () => Promise.reject(new DOMException('', 'QuotaExceededError')),
    'full',
  ],
])(
  'a page %s ends it: what is there stays, and nobody is told that it is all (keepPage: %s)',
  async (...given) => {
    const [, , answer, end] = given
    await save(kept, '/sub/older/')
    publish(40)
    host['/sub/7/'] = answer
    expect((await keep()).end).toBe(end)
    const paths = await storage.paths(kept)
    expect(paths).toContain('/sub/older/')
    expect(paths.length).toBeGreaterThan(1)
    expect(paths).not.toContain(list)
  },
)

test('a page that cannot be saved, and a picture that is gone, keep nothing from the rest (keepPage: saved; keepPicture: ok)', async () => {
  publish(3)
  host['/sub/1/'] = () => new Response('The author’s own')
  host['/sub/2.svg'] = () => new Response('', { status: 404 })
  expect((await keep()).end).toBe('done')
  expect(await sorted(kept)).toEqual(['/sub/0/', '/sub/2/', list])
  expect(await sorted(keptPictures)).toEqual(['/sub/0.svg', '/sub/1.svg'])
})

test('what fails ends what is on its way (forEach: failure; keepPage, keepPicture: signal)', async () => {
  publish(4)
  const ended: string[] = []
  const endless = (path: string) => (signal?: AbortSignal) =>
    new Promise<Response>(() => signal?.addEventListener('abort', () => ended.push(path)))
  let fail: ((error: Error) => void) | undefined
  host['/sub/0/'] = () => new Promise((_, reject) => (fail = reject))
  host['/sub/1/'] = endless('/sub/1/')
  host['/sub/3.svg'] = (signal) => {
    fail?.(new TypeError('no connection'))
    return endless('/sub/3.svg')(signal)
  }
  expect((await keep()).end).toBe('failed')
  expect(ended).toEqual(['/sub/1/', '/sub/3.svg'])
})

test('who stops it has what has been saved, and no more comes (forEach: signal, throwIfAborted)', async () => {
  const reader = new AbortController()
  publish(40)
  const { '/sub/7/': answer } = host
  host['/sub/7/'] = () => {
    reader.abort()
    return siteAnswer()
  }
  expect((await keep(reader.signal)).end).toBe('stopped')
  expect(fetched).not.toContain('/sub/20/')
  expect((await storage.paths(kept)).length).toBeGreaterThan(0)
  host['/sub/7/'] = answer!
  await keep()
  // Nor is what is there looked through to its end.
  expect((await keep(reader.signal)).end).toBe('stopped')
})
