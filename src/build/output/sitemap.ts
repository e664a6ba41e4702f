import type { PlannedPage } from '../lay-out/planned-page'
import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { escapeXml } from './xml'

/** `/sitemap.xml`: every page that search engines should know, with its last change where one is known (sitemaps.org 0.9). */
export function sitemap(site: Site, pages: readonly PlannedPage[]): TextFile {
  const urls = pages
    .filter(({ unlisted }) => !unlisted)
    .map(({ url, modified }) => {
      const lastmod = modified ? `<lastmod>${modified}</lastmod>` : ''
      return `<url><loc>${escapeXml(absolute(site, url))}</loc>${lastmod}</url>`
    })
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
  return { path: 'sitemap.xml', text }
}
