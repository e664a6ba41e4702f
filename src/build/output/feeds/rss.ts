import { escapeXml } from '../xml'
import type { Feed } from './feed'

/** A feed as RSS 2.0, whole texts in `content:encoded`. */
export function rss(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(feed.home)}</link>
<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml" />
<description>${escapeXml(feed.description || feed.title)}</description>
<language>${escapeXml(feed.lang)}</language>
<lastBuildDate>${rfc822(feed.updated)}</lastBuildDate>
<generator>Lectern</generator>
${feed.entries.map(item).join('\n')}
</channel>
</rss>
`
}

function item(entry: Feed['entries'][number]): string {
  const lines = [
    `<title>${escapeXml(entry.title)}</title>`,
    `<link>${escapeXml(entry.url)}</link>`,
    `<guid isPermaLink="false">${escapeXml(entry.id)}</guid>`,
    `<pubDate>${rfc822(entry.published)}</pubDate>`,
    // RSS wants an e-mail address for its own author element.
    `<dc:creator>${escapeXml(entry.author)}</dc:creator>`,
    ...entry.terms.map((term) => `<category>${escapeXml(term)}</category>`),
    ...(entry.summary ? [`<description>${escapeXml(escapeXml(entry.summary))}</description>`] : []),
    ...(entry.html === undefined ? [] : [`<content:encoded>${escapeXml(entry.html)}</content:encoded>`]),
  ]
  return `<item>\n${lines.join('\n')}\n</item>`
}

/** An ISO 8601 moment as RFC 822 writes it, in its own offset: «Sat, 28 Jan 2023 10:38:40 +0100». */
export function rfc822(iso: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(iso) ?? ['', '+', '00', '00']
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const local = new Date(Date.parse(iso) + ahead * 60_000)
  return local.toUTCString().replace('GMT', `${sign}${hours}${minutes}`)
}
