import type { KeepEnd, KeepEntry, KeepIndex, KeepState, SavedPage, Shelf } from '../catalog/offline'
import type { PageOf } from '../catalog/page-data'
import { cacheNames, pictureKey } from './cache-names'
import { labelOf, toSaved } from './saved-document'

const mostListed = 200
const atATime = 4

type Names = ReturnType<typeof cacheNames>

/** What the browser keeps of the site that `page` belongs to; undefined where it keeps nothing. */
export function openShelf({ list, shell }: PageOf<'offline'>): Shelf | undefined {
  if (!shell.offline || !('serviceWorker' in navigator)) return undefined
  const names = cacheNames(new URL('.', new URL(list, location.href)).pathname)
  return {
    saved: () => savedPages(names),
    state: () => stateOf(names, list),
    keep: ({ signal, onSaved }) => keep({ names, list, signal, onSaved }).catch(endOf),
    async remove() {
      for (const name of [names.kept, names.keptPictures]) await caches.delete(name)
    },
  }
}

async function savedPages({ visited, kept }: Names): Promise<SavedPage[]> {
  const pages = new Map<string, SavedPage>()
  for (const name of [visited, kept]) {
    const cache = await caches.open(name)
    const keys = await cache.keys()
    for (const key of name === visited ? keys.toReversed() : keys) {
      const { pathname } = new URL(key.url)
      if (pages.size === mostListed || pages.has(pathname)) continue
      const answer = await cache.match(key)
      const label = answer && labelOf(answer)
      if (label?.kind === 'article' || label?.kind === 'document')
        pages.set(pathname, { url: pathname, title: label.title, lang: label.lang })
    }
  }
  return [...pages.values()]
}

async function stateOf({ kept }: Names, list: string): Promise<KeepState> {
  const cache = await caches.open(kept)
  const known = (await (await cache.match(list))?.json()) as KeepIndex | undefined
  const index = await fetchJson<KeepIndex>(list).catch((error: unknown) => {
    if (known) return known
    throw error
  })
  const saved = (await cache.keys()).filter(({ url }) => !url.endsWith(list)).length
  return { index, saved, complete: known?.stamp === index.stamp }
}

interface Keeping {
  names: Names
  list: string
  signal: AbortSignal
  onSaved: (pages: number) => void
}

async function keep({ names, list, signal, onSaved }: Keeping): Promise<KeepEnd> {
  // Whether the browser may take it away when room runs short is for it, or the reader, to say meanwhile.
  void navigator.storage.persist()
  const index = await fetchJson<KeepIndex>(list)
  const pages = await caches.open(names.kept)
  const pictures = await caches.open(names.keptPictures)
  const wanted = new Set([new URL(list, location.href).pathname])
  const wantedPictures = new Set<string>()
  let saved = 0
  for (const each of index.lists) {
    const entries = await fetchJson<KeepEntry[]>(each)
    const work = async (entry: KeepEntry, end: AbortSignal) => {
      await keepPage({ cache: pages, entry, signal: end })
      for (const picture of entry.pictures) await keepPicture({ cache: pictures, picture, signal: end })
      onSaved(++saved)
    }
    await forEach({ items: entries, signal, work })
    for (const { url } of entries) wanted.add(new URL(url, location.href).pathname)
    for (const picture of entries.flatMap((entry) => entry.pictures)) wantedPictures.add(picture)
  }
  await keepOnly(pages, wanted)
  await keepOnly(pictures, new Set([...wantedPictures].map((each) => pictureKey(each))))
  // Its being there says that everything is.
  await pages.put(list, Response.json(index))
  return 'done'
}

async function keepPage(options: { cache: Cache; entry: KeepEntry; signal: AbortSignal }): Promise<void> {
  const { cache, entry, signal } = options
  const { url, stamp } = entry
  const known = await cache.match(url)
  if (known && labelOf(known)?.stamp === stamp) return
  const answer = await fetch(url, { signal })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const saved = await toSaved(answer, stamp)
  if (saved) await cache.put(url, saved)
}

async function keepPicture(options: { cache: Cache; picture: string; signal: AbortSignal }): Promise<void> {
  const { cache, picture, signal } = options
  const key = pictureKey(new URL(picture, location.href).pathname)
  if (await cache.match(key)) return
  const answer = await fetch(picture, { signal })
  // A text can be read without.
  if (answer.ok) await cache.put(key, answer)
}

async function keepOnly(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const key of await cache.keys()) {
    if (!wanted.has(new URL(key.url).pathname)) await cache.delete(key)
  }
}

// The first that fails ends the others.
async function forEach<T>(options: {
  items: readonly T[]
  signal: AbortSignal
  work: (item: T, end: AbortSignal) => Promise<void>
}): Promise<void> {
  const { items, signal, work } = options
  const failure = new AbortController()
  const end = AbortSignal.any([signal, failure.signal])
  const queue = items.values()
  const run = async () => {
    for (const item of queue) {
      end.throwIfAborted()
      await work(item, end)
    }
  }
  const runs = Array.from({ length: atATime }, () =>
    run().catch((error: unknown) => {
      failure.abort(error)
      throw error
    }),
  )
  await Promise.all(runs)
}

function endOf(error: unknown): KeepEnd {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'AbortError') return 'stopped'
  return name === 'QuotaExceededError' ? 'full' : 'failed'
}

async function fetchJson<T>(path: string): Promise<T> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as T
}
