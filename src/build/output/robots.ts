import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { hasSitemap } from './sitemap'

/** `robots.txt` (RFC 9309): everything may be read, and where the sitemap is, if there is one; none below a path, where nobody asks for it. */
export function robots(site: Site): TextFile[] {
  if (site.base !== '') return []
  const map = hasSitemap(site) ? `\nSitemap: ${absolute(site, '/sitemap.xml')}\n` : ''
  return [{ path: 'robots.txt', text: `User-agent: *\nAllow: /\n${map}` }]
}
