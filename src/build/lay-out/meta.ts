import { recordIn, textIn } from '../../catalog/front-matter'
import { shorten } from '../../catalog/shorten'
import { paletteCss } from '../../catalog/palette'
import type { Meta } from '../../catalog/page-data'
import type { LinkTo } from '../../catalog/types'
import { sheetSize } from '../output/share/draw'
import { once } from '../../catalog/once'
import { absolute, link } from '../site'
import type { Site } from '../site'
import type { Counterparts } from './counterparts'
import { listFeeds } from './feed-places'
import { homeOf } from './home'

// Every page has the site's colours, and an accent must be tried on every ground.
const colorsOf = once(paletteCss)

/** What a page is, as far as search engines and networks are told. */
export interface PageFacts {
  site: Site
  url: string
  title: string
  description: string
  counterparts: Counterparts
  image?: string
  article?: { published?: string; modified?: string; markdown: string }
  noindex?: boolean
  /** The page's own feeds: site paths. */
  feeds?: LinkTo[]
  /** One of the pages behind the first of a long list: it has no counterpart in other languages. */
  part?: boolean
}

/** What `<head>` says of a page; the description is cut at a word near 200 characters. */
export function metaOf(options: PageFacts & { lang: string }): Meta {
  const { site, url, title, lang, description, counterparts, article, noindex, feeds, part } = options
  const drawn = site.shared.get(url)
  const isHome = url === homeOf(site, lang)
  const image = drawn ?? options.image
  const siteTitle = site.source.config.title
  const twitter = textIn(recordIn(site.source.config.values, 'twitter'), 'username')
  return {
    title: title === siteTitle ? title : `${title} · ${siteTitle}`,
    description: shorten(description || site.source.config.description, 200),
    canonical: absolute(site, url),
    type: article ? 'article' : 'website',
    image: image && absolute(site, image),
    imageSize: drawn ? sheetSize : image ? sizeOf(site, image) : undefined,
    twitter: twitter && `@${twitter.replace(/^@/, '')}`,
    alternates: noindex || part ? [] : alternatesOf(site, { lang, url, counterparts }),
    published: article?.published,
    modified: article?.modified,
    markdown: article && absolute(site, article.markdown),
    feeds: (feeds ?? (isHome ? listFeeds(site, lang) : undefined))?.map((feed) => ({
      ...feed,
      url: absolute(site, feed.url),
    })),
    manifest: isHome ? link(site, '/manifest.webmanifest') : undefined,
    noindex: noindex ?? false,
    colors: colorsOf(site.source.config.values),
  }
}

function sizeOf(site: Site, image: string): Meta['imageSize'] {
  const { width, height } = site.pictureOf(image) ?? {}
  return width !== undefined && height !== undefined ? { width, height } : undefined
}

/** The same page in every language that has it, its own first, and which of them is for readers of any other (`x-default`); none where it has one language. */
export function alternatesOf(
  site: Site,
  page: { lang: string; url: string; counterparts: Counterparts },
): Meta['alternates'] {
  if (page.counterparts.size === 0) return []
  const all = new Map([[page.lang, page.url], ...page.counterparts])
  // Search engines want the same set on each of these pages.
  const usual = [site.lang, ...site.langs].find((lang) => all.has(lang)) ?? page.lang
  return [...all, ['x-default', all.get(usual) ?? page.url] as const].map(([lang, url]) => ({
    lang,
    url: absolute(site, url),
  }))
}
