import { languagesOf } from '../catalog/posts'
import { titleFromSlug } from '../catalog/slug'
import { termKey, termsOf } from '../catalog/terms'
import type { Term } from '../catalog/terms'
import type { Post, Taxonomy } from '../catalog/types'
import { claimedBy } from '../jekyll/conflicts'
import type { Source, SourceDocument } from '../jekyll/source'
import { roleOf, taxonomies } from './roles'
import { langOf, titleOf } from './to-post'

/** The kinds of page that each language has one of: the list of its articles, its archive, its search, its indexes of terms, what is kept of it. */
export type PlaceKind = 'articles' | 'archive' | 'search' | 'offline' | Taxonomy

/** Where something is: on a page of the author's own (`document`), or on one that Lectern makes. */
export interface Place {
  kind: PlaceKind
  url: string
  lang: string
  document?: SourceDocument
}

export interface TermPlace extends Place {
  term: Term
  title: string
}

/** Every page that shows posts rather than a text of its own, found or made. */
export interface Places {
  of(kind: PlaceKind, lang: string): Place | undefined
  ofTerm(taxonomy: Taxonomy, lang: string, name: string): TermPlace | undefined
  terms(taxonomy: Taxonomy, lang: string): TermPlace[]
  /** Those that no document of the author's stands for. */
  generated(): (Place | TermPlace)[]
}

const folderOf = { archive: 'archive/', category: 'categories/', tag: 'tags/', series: 'series/' } as const

/** Finds the author's pages for lists and terms and gives a URL to those that are missing; what the author claims is never taken. */
export function findPlaces({ source, posts }: { source: Source; posts: readonly Post[] }): Places {
  const { config } = source
  const { places, terms } = authorsPlaces(source)
  const isClaimed = claimedBy(source)
  const unclaimed = (...urls: string[]) => urls.find((url) => !isClaimed(url))
  const add = (kind: PlaceKind, lang: string, url: string | undefined) => {
    const key = placeKey(kind, lang)
    if (url && !places.has(key)) places.set(key, { kind, url, lang })
  }
  const prefixOf = (lang: string) => {
    const home = places.get(placeKey('articles', lang))?.url
    return lang === config.lang ? '/' : home?.endsWith('/') ? home : `/${lang}/`
  }
  for (const lang of languagesOf(posts, config.lang)) {
    add('articles', lang, lang === config.lang ? unclaimed('/', `/${lang}/`) : unclaimed(`/${lang}/`))
    add('archive', lang, unclaimed(prefixOf(lang) + folderOf.archive))
    add('search', lang, unclaimed(`${prefixOf(lang)}search/`, `${prefixOf(lang)}find/`))
    if (config.values['offline'] === true)
      add('offline', lang, unclaimed(`${prefixOf(lang)}offline/`, `${prefixOf(lang)}read-offline/`))
  }
  // The site's title leads to the root, wherever the author's list of articles is.
  if (!isClaimed('/') && places.get(placeKey('articles', config.lang))?.url !== '/') {
    places.set('root', { kind: 'articles', url: '/', lang: config.lang })
  }
  for (const term of taxonomies.flatMap((taxonomy) => termsOf(posts, taxonomy))) {
    const { taxonomy, lang, slug } = term
    const index = prefixOf(lang) + folderOf[taxonomy]
    const own = terms.get(keyOfTerm(term))
    const url = own?.url ?? unclaimed(`${index}${slug}/`, `${index}${slug}-${taxonomy}/`)
    const title = own?.title ?? termTitle(term)
    if (url) terms.set(keyOfTerm(term), { kind: taxonomy, url, lang, document: own?.document, term, title })
    add(taxonomy, lang, unclaimed(index))
  }
  return {
    of: (kind, lang) => places.get(placeKey(kind, lang)),
    ofTerm: (taxonomy, lang, name) => terms.get(`${taxonomy} ${termKey(lang, name)}`),
    terms: (taxonomy, lang) =>
      [...terms.values()].filter(({ term }) => term.taxonomy === taxonomy && term.lang === lang),
    generated: () => [...places.values(), ...terms.values()].filter(({ document }) => !document),
  }
}

function authorsPlaces({ documents, config }: Source) {
  const places = new Map<string, Place>()
  const terms = new Map<string, TermPlace>()
  for (const document of documents) {
    const role = roleOf(document)
    const lang = langOf(document, config)
    const place = { url: document.url, lang, document }
    if (role.kind === 'term') {
      const { taxonomy, name } = role
      const term = { taxonomy, name, slug: document.slug, lang, posts: [] }
      terms.set(keyOfTerm(term), { ...place, kind: taxonomy, term, title: titleOf(document, config) })
    }
    const kind = role.kind === 'terms' ? role.taxonomy : role.kind
    if (kind !== 'article' && kind !== 'document' && kind !== 'file' && kind !== 'term') {
      places.set(placeKey(kind, lang), { ...place, kind })
    }
  }
  return { places, terms }
}

// A series is mostly named as files are: `calls-that-fail-well`.
function termTitle({ taxonomy, name }: Term): string {
  return taxonomy === 'series' && /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(name)
    ? titleFromSlug(name.replaceAll('_', '-'))
    : name
}

function placeKey(kind: PlaceKind, lang: string): string {
  return `${kind} ${lang}`
}

function keyOfTerm(term: Term): string {
  return `${term.taxonomy} ${termKey(term.lang, term.name)}`
}
