import { latest } from '../../catalog/dates'
import type { PlannedPage } from '../lay-out/planned-page'
import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { escapeXml } from './xml'

// sitemaps.org: what one file may hold. Its header and footer need some room, too.
const limits = { urls: 50_000, bytes: 50 * 1024 * 1024 - 1000 }

/** Whether a site has a sitemap: one lists whole addresses, for which the host must be known. */
export function hasSitemap(site: Site): boolean {
  return site.origin !== ''
}

/**
 * Every page that search engines should know, with its last change where one is known and its translations (sitemaps.org
 * 0.9): `sitemap.xml`, or, for more than one file may hold, `sitemap-1.xml` … with `sitemap.xml` as their index.
 */
export function sitemap(
  site: Site,
  pages: readonly PlannedPage[],
  { urls, bytes }: { urls: number; bytes: number } = limits,
): TextFile[] {
  if (!hasSitemap(site)) return []
  const listed = pages.filter(({ unlisted }) => !unlisted)
  const parts = split(
    listed.map((page) => ({ page, xml: entry(site, page) })),
    (part, size) => part.length >= urls || size > bytes,
  )
  const [only = [], ...more] = parts
  if (more.length === 0) return [{ path: 'sitemap.xml', text: urlset(only.map(({ xml }) => xml)) }]
  const files = parts.map((part, at) => ({
    path: `sitemap-${at + 1}.xml`,
    text: urlset(part.map(({ xml }) => xml)),
  }))
  const index = files.map(({ path }, at) => {
    const modified = latest(parts[at]?.map(({ page }) => page.modified) ?? [])
    return `<sitemap><loc>${escapeXml(absolute(site, `/${path}`))}</loc>${lastmod(modified)}</sitemap>`
  })
  return [{ path: 'sitemap.xml', text: document('sitemapindex', '', index) }, ...files]
}

function entry(site: Site, { url, modified, alternates }: PlannedPage): string {
  const links = (alternates?.() ?? []).map(
    ({ lang, url: href }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(lang)}" href="${escapeXml(href)}"/>`,
  )
  return `<url><loc>${escapeXml(absolute(site, url))}</loc>${lastmod(modified)}${links.join('')}</url>`
}

function lastmod(modified: string | undefined): string {
  return modified ? `<lastmod>${modified}</lastmod>` : ''
}

function urlset(urls: readonly string[]): string {
  const translated = urls.some((url) => url.includes('<xhtml:link'))
  return document('urlset', translated ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : '', urls)
}

function document(root: string, namespaces: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>
${lines.join('\n')}
</${root}>
`
}

function split<T extends { xml: string }>(
  items: readonly T[],
  full: (part: readonly T[], size: number) => boolean,
): T[][] {
  const parts: T[][] = []
  let size = 0
  for (const item of items) {
    const bytes = Buffer.byteLength(item.xml) + 1
    const part = parts.at(-1)
    if (!part || full(part, size + bytes)) {
      parts.push([item])
      size = bytes
    } else {
      part.push(item)
      size += bytes
    }
  }
  return parts
}
