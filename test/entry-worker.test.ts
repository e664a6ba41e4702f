import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { toSaved } from '../src/offline/saved-document'
import { FakeCaches } from './offline/fake-caches'
import { siteAnswer, typed } from './offline/site-answer'

// As much of a browser as a worker needs, which is started once and lives through what the tests make of it.
const origin = 'https://blog.example'
const lectern = {
  scope: '/sub/',
  version: 'b',
  files: ['/sub/_app/b.js'],
  pages: { en: '/sub/offline/', zh: '/sub/cn/offline/' },
}
const [shellA, shellB, visited, kept] = ['shell:a', 'shell:b', 'visited', 'kept'].map(
  (name) => `lectern:/sub/:${name}`,
) as [string, string, string, string]
const [pictures, keptPictures] = ['lectern:/sub/:pictures', 'lectern:/sub/:kept-pictures'] as const

const registration: { scope: string; installing?: object; waiting?: object; navigationPreload?: object } = {
  scope: `${origin}/sub/`,
}
const listeners: [type: string, listener: (event: object) => void][] = []
const reader = { languages: ['en'] }
let storage: FakeCaches
let pages: { controlled: boolean; postMessage: (message: unknown) => void }[]
let claimed: boolean
let host: Record<string, () => Response>
let fetched: Request[]

class RequestHere extends Request {
  constructor(asked: string | Request, init?: RequestInit) {
    super(typeof asked === 'string' ? new URL(asked, registration.scope) : asked, init)
  }
}

beforeAll(async () => {
  const self = {
    lectern,
    registration,
    caches: { open: (name: string) => storage.open(name) },
    skipWaiting: async () => {},
    clients: {
      claim: async () => void (claimed = true),
      matchAll: async ({ includeUncontrolled = false }) =>
        pages.filter(({ controlled }) => controlled || includeUncontrolled),
    },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.push([type, listener]),
  }
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubGlobal('self', self)
  vi.stubGlobal('location', new URL('sw.js', registration.scope))
  vi.stubGlobal('navigator', reader)
  vi.stubGlobal('FetchEvent', Event)
  vi.stubGlobal('Request', RequestHere)
  vi.stubGlobal('fetch', async (asked: string | Request, init?: RequestInit) => {
    const request = new RequestHere(asked, init)
    fetched.push(request)
    const answer = host[request.url.replace(origin, '')]
    if (!answer) throw new TypeError(`no connection to ${request.url}`)
    return answer()
  })
  await import('../src/entry-worker')
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

beforeEach(() => {
  storage = new FakeCaches(registration.scope)
  vi.stubGlobal('caches', storage)
  pages = []
  claimed = false
  host = {}
  fetched = []
  reader.languages = ['en']
  Object.assign(registration, { installing: undefined, waiting: undefined, navigationPreload: undefined })
})

/** What the worker answers to an event, if it does, once it has done all that it does for it. */
async function event(type: string, about: object = {}): Promise<Response | undefined> {
  const work: Promise<unknown>[] = []
  let answer: Promise<Response> | undefined
  const told = {
    ...about,
    waitUntil: (each: Promise<unknown>) => work.push(each),
    respondWith: (given: Promise<Response>) => (answer = given),
  }
  for (const [of, listener] of listeners) if (of === type) listener(told)
  await Promise.all(work)
  return answer
}

function ask(path: string, about: { mode?: RequestMode; destination?: RequestDestination } = {}) {
  const request = new RequestHere(path)
  for (const [name, value] of Object.entries(about)) Object.defineProperty(request, name, { value })
  return event('fetch', { request })
}
const openPage = (path: string) => ask(path, { mode: 'navigate' })
const askPicture = (path: string) => ask(path, { destination: 'image' })

async function save(name: string, path: string, answer: Response): Promise<void> {
  await (await storage.open(name)).put(path, answer)
}

const standIns = () => {
  host = {
    '/sub/_app/b.js': () => new Response('b'),
    '/sub/offline/': () => siteAnswer({ kind: 'offline', title: 'Offline' }),
    '/sub/cn/offline/': () => siteAnswer({ kind: 'offline', title: '离线' }),
  }
}

test('a version is there when its files and the pages that stand in are, as the host has them now', async () => {
  standIns()
  await event('install')
  expect(await storage.paths(shellB)).toEqual(['/sub/_app/b.js', '/sub/offline/', '/sub/cn/offline/'])
  // One that the browser has still is perhaps another version's (install: no-cache).
  expect(fetched.slice(1).map(({ cache }) => cache)).toEqual(['no-cache', 'no-cache'])
})

test('in the middle of a deploy no version is taken (install: standIn)', async () => {
  standIns()
  host['/sub/cn/offline/'] = () => siteAnswer({ kind: 'offline', version: 'a' })
  await expect(event('install')).rejects.toThrow('/sub/cn/offline/ is of another version than b')
})

test('a version that takes over tells every page, in a browser without preloads, too (takeOver: ?., includeUncontrolled)', async () => {
  const told: unknown[] = []
  for (const controlled of [true, false])
    pages.push({ controlled, postMessage: (message) => void told.push(message) })
  await event('activate')
  expect(claimed).toBe(true)
  expect(told).toEqual([{ version: 'b' }, { version: 'b' }])
})

let askedBy = 'b'
async function saveOlder(name: string) {
  await save(name, '/sub/p/', (await toSaved(siteAnswer({ version: 'a' })))!)
}
const page = (controlled = true) => ({ controlled, postMessage: () => {} })

test.each<[situation: string, guard: string, arrange: () => unknown, gone: boolean]>([
  ['nobody needs them', 'used', () => {}, true],
  ['an older page asks', 'asked', () => (askedBy = 'a'), false],
  ['a newer version comes', 'installing', () => (registration.installing = {}), false],
  ['a newer version is ready', 'waiting', () => (registration.waiting = {}), false],
  ['another page is open', 'openPages', () => pages.push(page()), false],
  ['a page is open that has no worker', 'includeUncontrolled', () => pages.push(page(false)), false],
  ['a page of theirs was read', 'visited', () => saveOlder(visited), false],
  ['a page of theirs is kept', 'kept', () => saveOlder(kept), false],
])('when %s, an older version’s files go or stay (tidy: %s)', async (...[, , arrange, gone]) => {
  askedBy = 'b'
  pages.push(page())
  for (const name of [shellA, shellB]) await storage.open(name)
  // What is no page says nothing of a version (versionsSaved).
  await save(kept, '/sub/offline-list.json', Response.json({}))
  await arrange()
  await event('message', { data: { tidy: askedBy } })
  const shells = (await storage.keys()).filter((name) => name.includes('shell'))
  expect(shells).toEqual(gone ? [shellB] : [shellA, shellB])
})

test('what is no version’s stays, and so does what is another site’s (tidy: names.shells)', async () => {
  const others = ['lectern:/:shell:a', 'lectern:/sub/sub/:shell:a', 'somebody else’s', visited, kept]
  for (const name of [...others, shellA]) await storage.open(name)
  await event('message', { data: { tidy: 'b' } })
  expect(await storage.keys()).toEqual(others)
})

test('an older version’s files come from where they are, and from the host where they are no more (_app: fetch)', async () => {
  await save(shellA, '/sub/_app/a.js', new Response('a'))
  expect(await (await ask('/sub/_app/a.js'))?.text()).toBe('a')
  expect(fetched).toEqual([])
  host['/sub/_app/c.js'] = () => new Response('c')
  expect(await (await ask('/sub/_app/c.js'))?.text()).toBe('c')
})

test('a page is saved as its path, whatever was asked with it (cacheKeyWillBeUsed)', async () => {
  host['/sub/p/?q=1'] = () => siteAnswer()
  await openPage('/sub/p/?q=1')
  expect(await storage.paths(visited)).toEqual(['/sub/p/'])
})

test('the latest pages and pictures stay (cacheDidUpdate)', async () => {
  const addresses = Array.from({ length: 200 }, (_, n) => `/sub/${n}/`)
  for (const name of [visited, pictures]) for (const each of addresses) await save(name, each, new Response())
  host = { '/sub/p/': () => siteAnswer(), '/sub/a.svg': () => new Response() }
  await openPage('/sub/p/')
  await askPicture('/sub/a.svg')
  expect(await storage.paths(visited)).toEqual([...addresses.slice(101), '/sub/p/'])
  expect(await storage.paths(pictures)).toEqual([...addresses.slice(1), '/sub/a.svg'])
})

test('without a connection a page is the one that was read, else the one that is kept, else what stands in', async () => {
  standIns()
  await event('install')
  host = {}
  await save(kept, '/sub/p/', new Response('kept'))
  expect(await (await openPage('/sub/p/?from=mail'))?.text()).toBe('kept')
  await save(visited, '/sub/p/', new Response('read'))
  expect(await (await openPage('/sub/p/'))?.text()).toBe('read')
  reader.languages = ['xx', 'zh-CN']
  expect(await (await openPage('/sub/q/'))?.text()).toContain('离线')
  expect(await (await openPage('/sub/offline/'))?.text()).toContain('Offline')
  // A site need not have the reader's language (standInFor).
  reader.languages = ['xx']
  expect(await (await openPage('/sub/q/'))?.text()).toContain('Offline')
})

test('a page that the host has not does not take the place of the one that was read (cacheWillUpdate)', async () => {
  await save(visited, '/sub/p/', new Response('read'))
  host['/sub/p/'] = () => siteAnswer({ status: 404 })
  await openPage('/sub/p/')
  expect(await (await storage.match('/sub/p/'))?.text()).toBe('read')
})

test.each<[of: string, guard: string, picture: string, answer?: Response]>([
  ['another host', 'origin', 'https://elsewhere.example/sub/b.svg'],
  ['a site beside it', 'scope', '/neighbour/a.svg'],
  ['nobody: it is gone', 'status', '/sub/gone.svg', new Response('', { status: 404 })],
  ['another host, to which it leads', 'status', '/sub/led.svg', typed(Response.error(), 'opaque')],
])(
  'a picture of %s is not kept (pictures: %s)',
  async (...[, , picture, answer = new Response('picture')]) => {
    host = { [picture]: () => answer, '/sub/a.svg': () => new Response('own') }
    for (const path of [picture, '/sub/a.svg']) await askPicture(path)
    expect(await storage.paths(pictures)).toEqual(['/sub/a.svg'])
  },
)

test('without a connection a picture is the one that was seen, else the one that is kept, in whatever size', async () => {
  await save(keptPictures, '/sub/_img/a-1f.avif', new Response('kept'))
  expect(await (await askPicture('/sub/_img/a-1f-840.avif'))?.text()).toBe('kept')
  host['/sub/_img/a-1f-320.avif'] = () => new Response('seen')
  await askPicture('/sub/_img/a-1f-320.avif')
  host = {}
  expect(await (await askPicture('/sub/_img/a-1f-1280.avif'))?.text()).toBe('seen')
})
