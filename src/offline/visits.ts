import type { PageData } from '../catalog/page-data'
import { cacheNames, pictureKey, trim } from './cache-names'
import { mostVisited } from './most-visited'
import { toSaved } from './saved-document'

/** Has a worker keep what is read from `page` on: the pages opened as documents it sees itself, the others it is brought here. */
export async function keepVisits({ shell, version }: PageData): Promise<void> {
  const { offline } = shell
  if (!offline || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const scope = new URL('.', new URL(offline.worker, location.href))
  const names = cacheNames(scope.pathname)
  const seen = serviceWorker.controller !== null
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ version?: string }>) => {
    if (data.version === undefined || data.version === version) return
    void import('./new-version').then(({ offerNewVersion }) => offerNewVersion(offline.page))
  })
  serviceWorker.startMessages()
  document.addEventListener('lectern:page', () => {
    requestIdleCallback(() => void saveVisit(names.visited, location.pathname).catch(notSaved))
  })
  await serviceWorker
    .register(offline.worker)
    // Browsers look for a new one by themselves, but take their time.
    .then((registration) => (seen ? registration.update() : undefined))
    .then(() => serviceWorker.ready)
    .then(async ({ active }) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
      active?.postMessage({ tidy: version })
      if (seen) return
      await saveVisit(names.visited, location.pathname)
      await savePictures(names.pictures, scope.href)
    })
    .catch(notSaved)
}

async function saveVisit(name: string, pathname: string): Promise<void> {
  const saved = await toSaved(await fetch(pathname))
  if (!saved) return
  const cache = await caches.open(name)
  // Taken away first, so that it is the latest.
  await cache.delete(pathname)
  await cache.put(pathname, saved)
  await trim(name, mostVisited.pages)
}

async function savePictures(name: string, scope: string): Promise<void> {
  const cache = await caches.open(name)
  for (const { complete, currentSrc } of document.images) {
    if (!complete || !currentSrc.startsWith(scope)) continue
    const answer = await fetch(currentSrc)
    if (answer.ok) await cache.put(pictureKey(new URL(currentSrc).pathname), answer)
  }
}

// Storage is full or forbidden, or there is no connection any more: the page can be read all the same.
function notSaved(error: unknown): void {
  console.info(error)
}
