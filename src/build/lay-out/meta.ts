import { paletteCss } from '../../catalog/palette'
import type { Meta } from '../../catalog/page-data'
import type { LinkTo } from '../../catalog/types'
import { absolute } from '../site'
import type { Site } from '../site'
import type { Counterparts } from './counterparts'

/** What `<head>` says of a page; the description is cut at a word near 200 characters. */
export function metaOf(options: {
  site: Site
  url: string
  title: string
  lang: string
  description: string
  counterparts: Counterparts
  image?: string
  article?: { published?: string; modified?: string; markdown: string }
  noindex?: boolean
  /** The page's own feeds: site paths. */
  feeds?: LinkTo[]
}): Meta {
  const { site, url, title, lang, description, counterparts, image, article, noindex, feeds } = options
  const siteTitle = site.source.config.title
  const alternates = [[lang, url] as const, ...counterparts]
  return {
    title: title === siteTitle ? title : `${title} · ${siteTitle}`,
    description: shorten(description || site.source.config.description, 200),
    canonical: absolute(site, url),
    type: article ? 'article' : 'website',
    image: image && absolute(site, image),
    alternates:
      counterparts.size === 0
        ? []
        : alternates.map(([each, to]) => ({ lang: each, url: absolute(site, to) })),
    published: article?.published,
    modified: article?.modified,
    markdown: article && absolute(site, article.markdown),
    feeds: feeds?.map((feed) => ({ ...feed, url: absolute(site, feed.url) })),
    noindex: noindex ?? false,
    colors: paletteCss(site.source.config.values),
  }
}

/** The beginning of a text, on one line, cut between words (Chinese: between characters) and closed with «…». */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  // Half an emoji is none.
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > most * 0.7 ? cut.slice(0, space) : cut}…`
}
