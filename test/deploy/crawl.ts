import { referencesIn } from './references'

/** What a server answered at one of the site's addresses. */
export interface Visited {
  status: number
  /** The content type without its parameters. */
  type: string
  headers: Headers
  ids: Set<string>
  /** The addresses that it refers to within the site: path and fragment. */
  to: string[]
}

/** Where a site is served, and the address that it calls its own. */
export interface Crawl {
  /** Ends with the base and a slash. */
  url: string
  /** What begins with it is the site's, too: `url` of `_config.yml`, with a slash at its end. */
  own: string
}

const atOnce = 8

/** Asks for every address of the site that can be reached from its home, its payloads and sitemap included; path → answer. */
export async function crawl({ url, own }: Crawl): Promise<Map<string, Visited>> {
  const { origin, pathname: home } = new URL(url)
  const visited = new Map<string, Visited>()
  const waiting = [home, `${home}sitemap.xml`, `${home}llms.txt`, `${home}404.html`]
  const seen = new Set(waiting)
  const visit = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' })
    const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '')
    const text = await response.text()
    const { status, headers } = response
    const { urls, ids } = status < 400 ? referencesIn(type, text) : { urls: [], ids: [] }
    const location = headers.get('location')
    if (location !== null) urls.push(location)
    if (status === 200 && text.includes('data-kind=')) urls.push(payloadOf(path))
    const to = urls.flatMap((each) => internal(each, { origin, path, own }))
    visited.set(path, { status, type, headers, ids: new Set(ids), to })
    const found = new Set(to.map((target) => target.replace(/#.*/, '')).filter((each) => !seen.has(each)))
    for (const each of found) seen.add(each)
    waiting.push(...found)
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(visit))
  return visited
}

function payloadOf(path: string): string {
  const [page = ''] = path.split('?')
  return page.endsWith('/') ? `${page}index.json` : page.replace(/\.html$/, '.json')
}

function internal(url: string, from: { origin: string; path: string; own: string }): string[] {
  const base = from.origin + from.path
  const served = url.startsWith(from.own) ? url.slice(new URL(from.own).origin.length) : url
  if (!URL.canParse(served, base)) return []
  const { origin, pathname, search, hash } = new URL(served, base)
  return origin === from.origin ? [pathname + search + hash] : []
}
