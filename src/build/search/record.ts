import { dateText } from '../../catalog/dates'
import type { FindableEntry, FindableFacets } from '../../catalog/search-list'
import { termNames } from '../../catalog/terms'
import type { Post, Taxonomy } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import { shorten } from '../../catalog/shorten'
import { link } from '../site'
import type { Site } from '../site'

/** An article that search may show. */
export interface Findable {
  post: Post
  document: SourceDocument
}

/** What search knows of an article besides its text: where it is, what is shown of it, and what it is filtered by. */
export interface SearchFacts {
  /** The site path without the base. */
  url: string
  lang: string
  title: string
  meta: Record<string, string>
  filters: FindableFacets
  /** ISO 8601. */
  date?: string
}

/** The same with the text as HTML. */
export interface SearchRecord extends SearchFacts {
  html: string
}

/** The articles that can be found, newest first: neither hidden ones nor drafts. */
export function findable(site: Site): Findable[] {
  const documents = new Map<Post, SourceDocument>()
  for (const document of site.documents) {
    const post = site.postOf(document)
    if (post) documents.set(post, document)
  }
  return site.listed.flatMap((post) => {
    const document = documents.get(post)
    return document && !post.draft ? [{ post, document }] : []
  })
}

/** What is known of an article without rendering it. */
export function factsOf(site: Site, post: Post): SearchFacts {
  const { lang, url, title, date } = post
  return {
    url,
    lang,
    title,
    meta: {
      lang,
      date: dateOf(site, post),
      excerpt: shorten(post.excerpt, 200),
      tags: post.tags.join(', '),
    },
    filters: facetsOf(site, post),
    date,
  }
}

/** An article in the list that search makes do with while a site is being written. */
export function entryOf(site: Site, { post }: Findable): FindableEntry {
  return {
    url: link(site, post.url),
    title: post.title,
    excerpt: shorten(post.excerpt, 200),
    date: dateOf(site, post),
    facets: facetsOf(site, post),
  }
}

function dateOf(site: Site, { date, lang }: Post): string {
  if (date === undefined) return ''
  return dateText({ iso: date, lang, timezone: site.source.config.timezone }).text
}

/** What a term is called among the facets: as on its page, but a tag as it is written. */
export function facetValue(site: Site, term: { taxonomy: Taxonomy; lang: string; name: string }): string {
  const { taxonomy, lang, name } = term
  if (taxonomy === 'tag') return name
  const places = [lang, ...site.langs].map((each) => site.places.ofTerm(taxonomy, each, name))
  // What the author calls a term in one language only is better than its bare name beside that.
  return (places.find((place) => place?.document) ?? places[0])?.title ?? name
}

function facetsOf(site: Site, post: Post): FindableFacets {
  return {
    language: [post.lang],
    category: facetValues(site, post, 'category'),
    tag: facetValues(site, post, 'tag'),
    series: facetValues(site, post, 'series'),
    year: post.date ? [post.date.slice(0, 4)] : [],
  }
}

function facetValues(site: Site, post: Post, taxonomy: Taxonomy): string[] {
  return termNames(post, taxonomy).map((name) => facetValue(site, { taxonomy, name, lang: post.lang }))
}
