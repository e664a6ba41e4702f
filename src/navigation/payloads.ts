import type { PageData } from '../catalog/page-data'
import { payloadPath } from '../catalog/urls'

interface Kept {
  loading: Promise<PageData>
  /** Once it is there. */
  page?: PageData
}

const kept = new Map<string, Kept>()
const mostKept = 30
// What the page that the reader came to was made with.
let version: string | undefined

/** The payload of a page of this site, from memory or the network; rejects where there is none to be had. */
export function loadPage(pathname: string): Promise<PageData> {
  const known = touch(pathname)
  if (known) return known.loading
  const entry: Kept = { loading: fetchPage(pathname) }
  kept.set(pathname, entry)
  entry.loading.then(
    (page) => (entry.page = page),
    // A failure is not remembered: the next click asks again.
    () => kept.delete(pathname),
  )
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return entry.loading
}

/** The payload of a page where it is in memory already. */
export function pageAtHand(pathname: string): PageData | undefined {
  return touch(pathname)?.page
}

// Where the reader has been outlives what was only fetched ahead.
function touch(pathname: string): Kept | undefined {
  const known = kept.get(pathname)
  if (!known) return undefined
  kept.delete(pathname)
  kept.set(pathname, known)
  return known
}

/** Puts a payload that is already there in the place of the one a fetch would bring. */
export function keepPage(pathname: string, page: PageData): void {
  kept.set(pathname, { loading: Promise.resolve(page), page })
}

/** Forgets every payload: their source has changed. */
export function forgetPages(): void {
  kept.clear()
}

async function fetchPage(pathname: string): Promise<PageData> {
  const path = payloadPath(pathname)
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  const page = (await response.json()) as Partial<PageData> | null
  if (!isFor(path, page)) throw new Error(`${path} is not the payload of its page`)
  return page
}

// A host may answer with something else or with another page; and since a deploy payloads may say things in another way.
function isFor(path: string, page: Partial<PageData> | null): page is PageData {
  if (page?.url === undefined || !page.shell || page.version !== version) return false
  return new URL(payloadPath(page.url), location.href).pathname === path
}

/** The payload that the page came with: its script element, and the article's HTML out of the document itself. */
export function firstPage(): PageData {
  const page = JSON.parse(document.getElementById('lectern-payload')?.textContent ?? 'null') as PageData
  version = page.version
  // The article's HTML is in the page once; React must find the very same string there when it takes over.
  const body = document.querySelector('[itemprop=articleBody]')
  if (body && (page.kind === 'article' || page.kind === 'document')) page.html = body.innerHTML
  return page
}
