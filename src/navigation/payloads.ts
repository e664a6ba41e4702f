import type { PageData } from '../catalog/page-data'
import { payloadPath } from '../catalog/urls'

interface Kept {
  loading: Promise<PageData>
  /** Once it is there. */
  page?: PageData
}

const kept = new Map<string, Kept>()
const mostKept = 30

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
  const response = await fetch(payloadPath(pathname))
  if (!response.ok) throw new Error(`${payloadPath(pathname)} answered ${response.status}`)
  const page: unknown = await response.json()
  if (!isPage(page)) throw new Error(`${payloadPath(pathname)} is not the payload of a page`)
  return page
}

// A redirect page or a host's error page may answer with something else.
function isPage(value: unknown): value is PageData {
  return typeof value === 'object' && value !== null && 'kind' in value && 'shell' in value
}

/** The payload that the page came with: its script element, and the article's HTML out of the document itself. */
export function firstPage(): PageData {
  const page = JSON.parse(document.getElementById('lectern-payload')?.textContent ?? 'null') as PageData
  // The article's HTML is in the page once; React must find the very same string there when it takes over.
  const body = document.querySelector('[itemprop=articleBody]')
  if (body && (page.kind === 'article' || page.kind === 'document')) page.html = body.innerHTML
  return page
}
