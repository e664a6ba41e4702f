import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'

/** `robots.txt` (RFC 9309): everything may be read, and where the sitemap is; none below a path, where nobody asks for it. */
export function robots(site: Site): TextFile[] {
  if (site.base !== '') return []
  // A sitemap is named by its whole address or not at all.
  const map = site.origin === '' ? '' : `\nSitemap: ${absolute(site, '/sitemap.xml')}\n`
  return [{ path: 'robots.txt', text: `User-agent: *\nAllow: /\n${map}` }]
}
