import { decodePath, markdownPath, payloadPath } from '../../catalog/urls'
import { sitePath } from '../images/site-path'
import type { PlannedPage } from '../lay-out/planned-page'
import { filesBeside } from '../output/made-files'
import type { Site } from '../site'

type Answer = 'published' | 'unpublished'

/** What the built site answers to an address. */
export interface Addresses {
  /** The site path that an address on a document's page means, decoded and without a slash at its end; undefined for another host's. */
  pathOf: (url: string, from: { url: string }) => string | undefined
  /** Whether something is there, or only will be: a draft, a post with a date in the future or `published: false`. */
  at: (path: string) => Answer | undefined
}

/** Every address that the built site answers; a folder's index also without its slash, as static hosts do. */
export function addressesOf(site: Site, pages: readonly PlannedPage[]): Addresses {
  const { redirects, statics } = site.source
  const known = new Map<string, Answer>()
  const add = (url: string, what: Answer = 'published') => {
    const path = decodePath(url)
    const index = path.endsWith('/') ? [`${path}index.html`] : []
    for (const each of [path, bare(path), ...index]) if (!known.has(each)) known.set(each, what)
  }
  for (const document of site.documents) {
    const what = document.heldBack ? 'unpublished' : 'published'
    for (const url of [document.url, payloadPath(document.url), markdownPath(document.url)]) add(url, what)
  }
  for (const { url } of pages) for (const each of [url, payloadPath(url)]) add(each)
  for (const { from } of redirects) add(from)
  for (const { path } of statics) add(path)
  for (const path of filesBeside(site)) add(`/${path}`)
  const place = { origin: site.origin, base: site.base }
  return {
    pathOf: (url, from) => sitePath(url, { ...place, url: from.url })?.replace(/(.)\/$/, '$1'),
    at: (path) => known.get(path),
  }
}

/** A path without what static hosts let readers leave out. */
export function bare(path: string): string {
  return path.replace(/(.)(?:\/index\.html|\/|\.html)$/, '$1')
}
