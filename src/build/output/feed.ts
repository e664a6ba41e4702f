import { recordIn, textIn } from '../../catalog/front-matter'
import type { Post } from '../../catalog/types'
import { authorOf } from '../lay-out/author'
import { bodyOf } from '../lay-out/body'
import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { escapeXml } from './xml'

const entriesInFeed = 10

/** `/feed.xml`: the ten newest posts with their whole text, as Jekyll's feed plugin gives them (Atom, RFC 4287). */
export async function feed(site: Site, now: Date): Promise<TextFile> {
  const { config } = site.source
  const posts = site.listed
    .filter(({ collection, draft }) => collection === 'posts' && !draft)
    .slice(0, entriesInFeed)
  const entries = await Promise.all(posts.map((post) => entry(site, post)))
  const author = textIn(recordIn(config.values, 'author'), 'name') ?? config.title
  const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(site.lang)}">
<generator>Lectern</generator>
<link href="${escapeXml(absolute(site, '/feed.xml'))}" rel="self" type="application/atom+xml" />
<link href="${escapeXml(absolute(site, '/'))}" rel="alternate" type="text/html" hreflang="${escapeXml(site.lang)}" />
<updated>${updatedOf(posts, now)}</updated>
<id>${escapeXml(absolute(site, '/feed.xml'))}</id>
<title type="html">${escapeXml(escapeXml(config.title))}</title>
<subtitle>${escapeXml(config.description)}</subtitle>
<author><name>${escapeXml(author)}</name></author>
${entries.join('\n')}
</feed>
`
  return { path: 'feed.xml', text }
}

async function entry(site: Site, post: Post): Promise<string> {
  const url = absolute(site, post.url)
  const document = site.documentAt(post.url)
  const html = document ? await bodyOf(site, document) : ''
  const author = authorOf(site, post, false)?.name ?? site.source.config.title
  const image = post.image ?? post.cover
  const terms = [...new Set([...post.categories, ...post.tags])]
  const lines = [
    `<title type="html">${escapeXml(escapeXml(post.title))}</title>`,
    `<link href="${escapeXml(url)}" rel="alternate" type="text/html" title="${escapeXml(post.title)}" />`,
    `<published>${post.date}</published>`,
    `<updated>${post.modified ?? post.date}</updated>`,
    `<id>${escapeXml(url.replace(/\/$/, ''))}</id>`,
    `<content type="html" xml:base="${escapeXml(url)}">${escapeXml(absoluteUrls(site, html))}</content>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...terms.map((term) => `<category term="${escapeXml(term)}" />`),
    ...(post.excerpt ? [`<summary type="html">${escapeXml(escapeXml(post.excerpt))}</summary>`] : []),
    ...(image
      ? [
          `<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="${escapeXml(absolute(site, image))}" />`,
        ]
      : []),
  ]
  return `<entry>\n${lines.join('\n')}\n</entry>`
}

// Readers of feeds do not all honour xml:base; what the interface adds is of no use there.
function absoluteUrls(site: Site, html: string): string {
  return html
    .replace(/<(a|div|label|p)\b[^>]*\bdata-ui\b[^>]*>.*?<\/\1>/g, '')
    .replace(/(\s(?:href|src|poster)=")(?=\/[^/])/g, `$1${site.origin}`)
    .replace(/\ssrcset="[^"]*"/gi, (set) => set.replace(/(?<=[",]\s*)(?=\/[^/])/g, site.origin))
}

function updatedOf(posts: readonly Post[], now: Date): string {
  const dates = posts.flatMap(({ modified, date }) => modified ?? date ?? [])
  return dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? now.toISOString()
}
