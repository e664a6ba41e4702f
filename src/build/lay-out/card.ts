import type { Card, TermLink } from '../../catalog/page-data'
import { dateText } from '../../catalog/dates'
import { markOf } from '../../catalog/marks'
import { termNames } from '../../catalog/terms'
import type { Post, Taxonomy } from '../../catalog/types'
import { link, oncePerSite } from '../site'
import type { Site } from '../site'
import { shorten } from '../../catalog/shorten'

/** A post in a list; it stands in many, and beside many articles. */
export const cardOf = oncePerSite((site: Site, post: Post): Card => {
  return {
    url: link(site, post.url),
    title: post.title,
    lang: post.lang,
    excerpt: shorten(post.excerpt, 200),
    cover: post.cover ? site.pictureOf(post.cover) : undefined,
    date: post.date
      ? dateText({ iso: post.date, lang: post.lang, timezone: site.source.config.timezone })
      : undefined,
    tags: termLinks(site, post, 'tag'),
    minutes: post.minutes,
    mark: markOf(post),
  }
})

/** The terms of a post that have a page, as links to them. */
export function termLinks(site: Site, post: Post, taxonomy: Taxonomy): TermLink[] {
  return termNames(post, taxonomy).flatMap((name) => {
    const place = site.places.ofTerm(taxonomy, post.lang, name)
    return place
      ? [{ taxonomy, title: taxonomy === 'tag' ? name : place.title, url: link(site, place.url) }]
      : []
  })
}
