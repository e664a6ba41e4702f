import { decodePath } from '../../catalog/urls'

/** Where a page stands in the world: `origin` without a slash at its end (may be empty), `base` as `''` or `/sub`. */
export interface Place {
  origin: string
  base: string
  /** The page's site path. */
  url: string
}

/** The decoded site path that a picture's address on a page means; undefined where it leads to another host. */
export function sitePath(src: string, { origin, base, url }: Place): string | undefined {
  const home = new URL(origin || 'http://site.invalid')
  const page = new URL(base + url, home)
  if (!URL.canParse(src, page)) return undefined
  const target = new URL(src, page)
  if (target.host !== home.host || !/^https?:$/.test(target.protocol)) return undefined
  const path = target.pathname
  return decodePath(base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path)
}
