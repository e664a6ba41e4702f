import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageData } from '../../src/catalog/page-data'
import { offerNewVersion } from '../../src/offline/new-version'
import { keepVisits } from '../../src/offline/visits'
import { FakeCaches } from './fake-caches'
import { siteAnswer } from './site-answer'

vi.mock('../../src/offline/new-version', () => ({ offerNewVersion: vi.fn<() => void>() }))

const here = 'https://blog.example/sub/p/'
const [visited, pictures] = ['lectern:/sub/:visited', 'lectern:/sub/:pictures'] as const
const offline = { worker: '/sub/sw.js', page: '/sub/offline/' }
const notSaved = vi.spyOn(console, 'info').mockReturnValue()

let storage: FakeCaches
let host: Record<string, () => Response>
let document: EventTarget & { images: { complete: boolean; currentSrc: string }[] }
let location: URL
let serviceWorker: EventTarget & { controller: object | null; register: () => Promise<unknown> }
let asked: string[]

beforeEach(() => {
  vi.clearAllMocks()
  storage = new FakeCaches(here)
  host = { '/sub/p/': () => siteAnswer() }
  document = Object.assign(new EventTarget(), { images: [] })
  location = new URL(here)
  asked = []
  const registration = {
    update: async () => void asked.push('update'),
    active: { postMessage: (message: unknown) => void asked.push(JSON.stringify(message)) },
  }
  serviceWorker = Object.assign(new EventTarget(), {
    controller: null,
    startMessages: () => {},
    ready: Promise.resolve(registration),
    async register() {
      asked.push('register')
      return registration
    },
  })
  vi.stubGlobal('caches', storage)
  vi.stubGlobal('document', document)
  vi.stubGlobal('location', location)
  vi.stubGlobal('navigator', { serviceWorker })
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work())
  vi.stubGlobal('fetch', async (path: string) => {
    const answer = host[path]
    if (!answer) throw new TypeError(`no connection to ${path}`)
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

const page = (places?: typeof offline) => ({ shell: { offline: places }, version: 'a' }) as PageData

test('nothing is kept where the site keeps nothing, and where the browser can have no worker (keepVisits)', async () => {
  await keepVisits(page())
  vi.stubGlobal('navigator', {})
  await keepVisits(page(offline))
  expect(asked).toEqual([])
})

test('a worker that has seen the page come is asked for a newer one, and keeps it itself (keepVisits: seen)', async () => {
  serviceWorker.controller = {}
  await keepVisits(page(offline))
  expect(asked).toEqual(['register', 'update', '{"tidy":"a"}'])
  expect(await storage.keys()).toEqual([])
})

test.each<[message: string, guard: string, data: object, offered: number]>([
  ['another version', '', { version: 'b' }, 1],
  ['the page’s own', 'version', { version: 'a' }, 0],
  ['none, as a worker of the author’s may', 'undefined', {}, 0],
])('a worker that tells of %s has it offered or not (keepVisits: %s)', async (...[, , data, offered]) => {
  await keepVisits(page(offline))
  serviceWorker.dispatchEvent(new MessageEvent('message', { data }))
  await vi.dynamicImportSettled()
  expect(offerNewVersion).toHaveBeenCalledTimes(offered)
})

test('of a first visit page and pictures are kept: those that are there, and the site’s own (savePictures: complete, scope, ok)', async () => {
  const own = ['a.svg', 'gone.svg', 'later.svg'].map((name) => `https://blog.example/sub/${name}`)
  const others = ['https://elsewhere.example/sub/b.svg', 'https://blog.example/neighbour/c.svg']
  for (const picture of [...own, ...others]) host[picture] = () => new Response('picture')
  host[own[1]!] = () => new Response('', { status: 404 })
  document.images = [...others, '', ...own].map((currentSrc) => ({
    complete: currentSrc !== own[2],
    currentSrc,
  }))
  await keepVisits(page(offline))
  // The worker is as new as the page (seen).
  expect(asked).toEqual(['register', '{"tidy":"a"}'])
  expect(await storage.paths(visited)).toEqual(['/sub/p/'])
  expect(await storage.paths(pictures)).toEqual(['/sub/a.svg'])
  expect(notSaved).not.toHaveBeenCalled()
})

async function visit(pathname: string): Promise<void> {
  location.pathname = pathname
  document.dispatchEvent(new Event('lectern:page'))
  await new Promise((resolve) => setTimeout(resolve))
}

test('of pages that are read the latest are kept, and nothing that is no page (saveVisit: saved, delete, trim)', async () => {
  await keepVisits(page(offline))
  for (let n = 0; n < 101; n++) await (await storage.open(visited)).put(`/sub/${n}/`, new Response())
  host['/sub/7/'] = () => siteAnswer()
  await visit('/sub/7/')
  host['/sub/gone/'] = () => siteAnswer({ status: 404 })
  await visit('/sub/gone/')
  const paths = await storage.paths(visited)
  expect([paths.length, paths.at(-1)]).toEqual([100, '/sub/7/'])
  expect(notSaved).not.toHaveBeenCalled()
})

test('a page that cannot be kept can be read all the same (notSaved)', async () => {
  const forbidden = new DOMException('forbidden', 'SecurityError')
  storage.open = async () => Promise.reject(forbidden)
  await keepVisits(page(offline))
  expect(notSaved).toHaveBeenCalledExactlyOnceWith(forbidden)
  await visit('/sub/p/')
  expect(notSaved).toHaveBeenCalledTimes(2)
})
