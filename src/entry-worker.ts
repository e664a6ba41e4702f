import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { canonicalLang } from './catalog/languages'
import type { WorkerSettings } from './catalog/offline'
import { cacheNames, pictureKey, trim } from './offline/cache-names'
import { labelOf, toSaved, toStandIn } from './offline/saved-document'
import { mostVisited } from './offline/most-visited'

// What TypeScript's types for documents do not have of a service worker.
interface Lasting extends MessageEvent<{ tidy?: string }> {
  waitUntil: (work: Promise<unknown>) => void
}
interface WorkerScope {
  lectern: WorkerSettings
  registration: ServiceWorkerRegistration
  clients: {
    claim: () => Promise<void>
    matchAll: (options: {
      type: 'window'
      includeUncontrolled: true
    }) => Promise<Pick<Worker, 'postMessage'>[]>
  }
  skipWaiting: () => Promise<void>
  addEventListener: (type: 'install' | 'activate' | 'message', listener: (event: Lasting) => void) => void
}

const worker = self as unknown as WorkerScope
const { scope, version, files, pages } = worker.lectern
const names = cacheNames(scope)
// A connection on which nothing comes for so many seconds gives way to what is saved.
const patience = 5

// What it is in a cache under never changes, and pages name what they need: a new worker can serve an older version's pages.
worker.addEventListener('install', (event) => {
  void worker.skipWaiting()
  event.waitUntil(install())
})
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('message', (event) => event.waitUntil(tidy(event.data.tidy)))

async function install(): Promise<void> {
  const shell = await caches.open(names.shell(version))
  await shell.addAll(files)
  for (const page of Object.values(pages)) {
    const standIn = await toStandIn(await fetch(page, { cache: 'no-cache' }), version)
    // In the middle of a deploy; the browser will try again.
    if (!standIn) throw new Error(`${page} is of another version than ${version}`)
    await shell.put(page, standIn)
  }
}

async function takeOver(): Promise<void> {
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client has one origin, this one.
  for (const client of await openPages()) client.postMessage({ version })
}

// Older versions' files go once neither an open page nor a saved one needs them.
async function tidy(asked: string | undefined): Promise<void> {
  const { installing, waiting } = worker.registration
  if (asked !== version || installing || waiting || (await openPages()).length > 1) return
  const shells = (await caches.keys()).filter((name) => name.startsWith(names.shells))
  const needed = shells.length > 1 ? await versionsSaved() : []
  const used = new Set([version, ...needed].map((each) => names.shell(each)))
  for (const name of shells) if (!used.has(name)) await caches.delete(name)
}

function openPages() {
  return worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
}

async function versionsSaved(): Promise<string[]> {
  const caught = [names.visited, names.kept].map(async (name) => (await caches.open(name)).matchAll())
  return (await Promise.all(caught)).flat().flatMap((saved) => labelOf(saved)?.version ?? [])
}

registerRoute(
  ({ url }) => url.pathname.startsWith(`${scope}_app/`),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
)

registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({
    cacheName: names.visited,
    networkTimeoutSeconds: patience,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => new URL(request.url).pathname,
        cacheWillUpdate: async ({ response }) => await toSaved(response),
        cacheDidUpdate: ({ cacheName }) => trim(cacheName, mostVisited.pages),
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
          cachedResponse ?? (await caches.match(request, { cacheName: names.kept })),
        handlerDidError: ({ request }) => standInFor(new URL(request.url).pathname),
      },
    ],
  }),
)

registerRoute(
  ({ request }) => request.destination === 'image' && request.url.startsWith(worker.registration.scope),
  new NetworkFirst({
    cacheName: names.pictures,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => pictureKey(new URL(request.url).pathname),
        cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
        cacheDidUpdate: ({ cacheName }) => trim(cacheName, mostVisited.pictures),
        cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
          cachedResponse ?? (await caches.match(request, { cacheName: names.keptPictures })),
      },
    ],
  }),
)

// The page that says what is kept, in the reader's language.
async function standInFor(pathname: string): Promise<Response | undefined> {
  const shell = await caches.open(names.shell(version))
  const own = await shell.match(pathname)
  if (own) return own
  const langs = navigator.languages.map((each) => canonicalLang(each) ?? each)
  const lang = langs.find((each) => Object.hasOwn(pages, each)) ?? Object.keys(pages)[0] ?? ''
  return shell.match(pages[lang] ?? '')
}
