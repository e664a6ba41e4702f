import { once } from '../catalog/once'
import { languagesOf, listed, newestFirst } from '../catalog/posts'
import type { Card } from '../catalog/page-data'
import type { Post } from '../catalog/types'
import { encodeAddress, ensureBase, withBase } from '../catalog/urls'
import type { Expanded } from '../jekyll/liquid'
import type { Source, SourceDocument } from '../jekyll/source'
import { customHead } from './custom-head'
import type { Shelf } from './images/shelf'
import { findPlaces } from './places'
import type { Places } from './places'
import { renderDocument, summaryOf } from './render-documents'
import type { Rendered, RenderContext, Summary } from './render-documents'
import { roleOf } from './roles'
import { wantsSearch } from './search/wants-search'
import { toPost } from './to-post'

/** Everything that pages, feeds and the sitemap are made from; texts are rendered when they are asked for. */
export interface Site extends Shelf {
  source: Source
  base: string
  /** `https://example.org`, without a slash at its end; may be empty. */
  origin: string
  lang: string
  langs: readonly string[]
  /** The documents that become pages or files; articles, pages and what stands for a list or a term. */
  documents: readonly SourceDocument[]
  /** Every article, newest first. */
  posts: readonly Post[]
  /** Those that lists show. */
  listed: readonly Post[]
  places: Places
  documentAt: (url: string) => SourceDocument | undefined
  /** Whether readers can search. */
  searchable: boolean
  postOf: (document: SourceDocument) => Post | undefined
  /** Plain text on one line. */
  excerptOf: (document: SourceDocument) => string
  render: (document: SourceDocument) => Promise<Rendered>
  /** What draws texts on the draft page, as a path of the site; undefined where there is no such page. */
  draftScript?: string
  /** Pictures that were drawn to go with links to articles that have none: the article's URL → the picture's site path. */
  shared: ReadonlyMap<string, string>
  /** What the blog adds to every page's `<head>`. */
  customHead: Expanded
  /** The app's own cards as HTML, for lists in the middle of an author's text. */
  renderCards: (cards: Card[], lang: string) => string
}

const noSummary: Summary = { excerpt: '', minutes: 1 }

/** Puts together what a source folder says; reads excerpts, but no article's text. */
export function makeSite(options: {
  source: Source
  context: RenderContext
  pictures: Shelf
  renderCards: (cards: Card[], lang: string) => string
  draftScript?: string
}): Site {
  const { source, context, pictures, renderCards, draftScript } = options
  const { config, documents } = source
  const summaries = new Map<SourceDocument, Summary>()
  for (const document of documents) summaries.set(document, summaryOf(document, context))
  const articles = documents.filter((document) => roleOf(document).kind === 'article')
  const byDocument = new Map(
    articles.map((each) => [each, toPost(each, config, summaries.get(each) ?? noSummary)]),
  )
  const byUrl = new Map(documents.map((each) => [each.url, each]))
  const posts = [...byDocument.values()].toSorted(newestFirst)
  const shown = listed(posts)
  return {
    source,
    base: context.base,
    origin: config.url.replace(/\/$/, ''),
    lang: config.lang,
    langs: languagesOf(shown, config.lang),
    documents,
    posts,
    listed: shown,
    searchable: shown.length > 0 && wantsSearch(config),
    places: findPlaces({ source, posts: shown }),
    documentAt: (url) => byUrl.get(url),
    postOf: (document) => byDocument.get(document),
    excerptOf: (document) => summaries.get(document)?.excerpt ?? '',
    customHead: customHead(source, context.liquid),
    render: once((document) => renderDocument(document, context)),
    ...pictures,
    shared: new Map(),
    renderCards,
    draftScript,
  }
}

/** A site path or relative URL as a page links to it. */
export function link(site: Site, url: string): string {
  return withBase(site.base, url)
}

/** An address of the author's as a page links to it. */
export function authorLink(site: Site, url: string): string {
  return ensureBase(site.base, url)
}

/** A site path as the world outside reaches it: with origin and base, and encoded as machines take it. */
export function absolute(site: Site, url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : site.origin + encodeAddress(withBase(site.base, url))
}

/** The same function of a site and something in it, which makes each value once. */
export function oncePerSite<K, V extends object>(make: (site: Site, key: K) => V): (site: Site, key: K) => V {
  const valuesOf = once<Site, Map<K, V>>(() => new Map())
  return (site, key) => {
    const values = valuesOf(site)
    const value = values.get(key) ?? make(site, key)
    values.set(key, value)
    return value
  }
}
