import { escapeXml } from '../xml'
import type { Feed } from './feed'

/** A feed as Atom (RFC 4287), in the shape that Jekyll's feed plugin gives it. */
export function atom(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">
<generator>Lectern</generator>
<link href="${escapeXml(feed.self)}" rel="self" type="application/atom+xml" />
<link href="${escapeXml(feed.home)}" rel="alternate" type="text/html" hreflang="${escapeXml(feed.lang)}" />
<updated>${feed.updated}</updated>
<id>${escapeXml(feed.self)}</id>
<title type="html">${asHtml(feed.title)}</title>
<subtitle>${escapeXml(feed.description)}</subtitle>
<author><name>${escapeXml(feed.author)}</name></author>
${feed.entries.map((entry) => entryXml(entry, feed.lang)).join('\n')}
</feed>
`
}

function entryXml(entry: Feed['entries'][number], feedLang: string): string {
  const { url, image, html, summary } = entry
  const lang = entry.lang === feedLang ? '' : ` xml:lang="${escapeXml(entry.lang)}"`
  const lines = [
    `<title type="html">${asHtml(entry.title)}</title>`,
    `<link href="${escapeXml(url)}" rel="alternate" type="text/html" title="${escapeXml(entry.title)}" />`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    `<id>${escapeXml(entry.id)}</id>`,
    ...(html === undefined
      ? []
      : [`<content type="html" xml:base="${escapeXml(url)}">${escapeXml(html)}</content>`]),
    `<author><name>${escapeXml(entry.author)}</name></author>`,
    ...entry.terms.map((term) => `<category term="${escapeXml(term)}" />`),
    ...(summary ? [`<summary type="html">${asHtml(summary)}</summary>`] : []),
    ...(image
      ? [`<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="${escapeXml(image)}" />`]
      : []),
  ]
  return `<entry${lang}>\n${lines.join('\n')}\n</entry>`
}

// Plain text as HTML, and that as XML.
function asHtml(text: string): string {
  return escapeXml(escapeXml(text))
}
