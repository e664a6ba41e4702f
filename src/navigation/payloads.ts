import type { PageData } from '../catalog/page-data'
import { payloadPath } from '../catalog/urls'

const kept = new Map<string, Promise<PageData>>()
const mostKept = 30

/** The payload of a page of this site, from memory or the network; rejects where there is none to be had. */
export function loadPage(pathname: string): Promise<PageData> {
  const known = kept.get(pathname)
  if (known) return known
  const loading = fetchPage(pathname)
  kept.set(pathname, loading)
  // A failure is not remembered: the next click asks again.
  loading.catch(() => kept.delete(pathname))
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return loading
}

/** Puts a payload that is already there in the place of the one a fetch would bring. */
export function keepPage(pathname: string, page: PageData): void {
  kept.set(pathname, Promise.resolve(page))
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
  const page = JSON.parse(document.getElementById('payload')?.textContent ?? 'null') as PageData
  // The article's HTML is in the page once; React must find the very same string there when it takes over.
  const body = document.querySelector('[itemprop=articleBody]')
  if (body && (page.kind === 'article' || page.kind === 'document')) page.html = body.innerHTML
  return page
}
