import { listIn, recordIn, textOfLang } from '../../catalog/front-matter'
import { translationsOf } from '../../catalog/posts'
import type { Post } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import type { Place, PlaceKind, TermPlace } from '../places'
import type { Site } from '../site'
import { langOf } from '../to-post'
import { homeOf } from './home'

/** A page in other languages: language → site path. */
export type Counterparts = ReadonlyMap<string, string>

/** The lists, archives or indexes of the other languages. */
export function placeCounterparts(site: Site, kind: PlaceKind, lang: string): Counterparts {
  return inOthers(site, lang, (other) =>
    kind === 'articles' ? homeOf(site, other) : site.places.of(kind, other)?.url,
  )
}

/** The same place in the other languages; of a term, its pages with the same name there. */
export function counterpartsOf(site: Site, place: Place | TermPlace): Counterparts {
  const { kind, lang } = place
  if (!('term' in place)) return placeCounterparts(site, kind, lang)
  const { taxonomy, name } = place.term
  return inOthers(site, lang, (other) => site.places.ofTerm(taxonomy, other, name)?.url)
}

/** An article's translations. */
export function articleCounterparts(site: Site, post: Post): Counterparts {
  const posts = post.hidden ? site.posts : site.listed
  return new Map(translationsOf(posts, post).map(({ lang, url }) => [lang, url]))
}

/** A document's counterparts: the other addresses of its entry in the menu (`urls`), else the page with its name in another language. */
export function documentCounterparts(site: Site, document: SourceDocument): Counterparts {
  const lang = langOf(document, site.source.config)
  const entries = listIn(site.source.data['navigation'], 'header').map((item) => recordIn(item, 'urls'))
  const entry = entries.find((urls) => textOfLang(urls, lang) === document.url)
  return inOthers(site, lang, (other) => {
    const url = entry && textOfLang(entry, other)
    if (url && site.documentAt(url)) return url
    const twin = site.documents.find(
      (each) =>
        each.frontMatter['hidden'] !== true &&
        isTwin(each, document) &&
        langOf(each, site.source.config) === other,
    )
    return twin?.url
  })
}

// `en/about.md` or `about.md` and `cn/about.md`: one name, and folders that differ in one step, the language's.
function isTwin(a: SourceDocument, b: SourceDocument): boolean {
  if (a.kind !== b.kind || a.slug !== b.slug || a.slug === 'index') return false
  const [short = [], long = []] = [a.source.split('/'), b.source.split('/')].toSorted(
    (x, y) => x.length - y.length,
  )
  const at = long.findIndex((step, index) => step !== short[index])
  const rest = long.slice(at + 1).join('/')
  return rest === short.slice(at).join('/') || rest === short.slice(at + 1).join('/')
}

function inOthers(site: Site, lang: string, find: (lang: string) => string | undefined): Counterparts {
  const others = site.langs.filter((each) => each !== lang)
  return new Map(
    others.map((each) => [each, find(each)] as const).filter((pair): pair is [string, string] => !!pair[1]),
  )
}
