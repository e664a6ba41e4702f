import type { DocumentData } from '../../catalog/page-data'
import type { SourceDocument } from '../../jekyll/source'
import { roleOf } from '../roles'
import type { PlaceKind } from '../places'
import type { Site } from '../site'
import { langOf, pictureIn, titleOf } from '../to-post'
import { archivePages, articlesPages, notFoundPage, termPages, termsPage } from './lists'
import { articlePage } from './article'
import { articleCounterparts, documentCounterparts, placeCounterparts } from './counterparts'
import type { Counterparts } from './counterparts'
import { draftPage } from './draft'
import { alternatesOf } from './meta'
import { offlinePage } from './offline'
import { aidsOf, baseOf } from './page-base'
import type { PlannedPage } from './planned-page'
import { searchPage } from './search'

/** Every page of the site, each made when it is asked for: one list feeds the prerender, the sitemap and the dev server. */
export function layOut(site: Site): PlannedPage[] {
  const own = site.documents.flatMap((document) => documentPages(site, document))
  const made = [
    ...placePages(site),
    ...(site.draftScript === undefined ? [] : [draftPage(site, site.draftScript)]),
    { url: '/404.html', unlisted: true, make: async () => notFoundPage(site) },
  ]
  const claimed = new Set(own.map(({ url }) => url))
  return [...own, ...made.filter(({ url }) => !claimed.has(url))]
}

function documentPages(site: Site, document: SourceDocument): PlannedPage[] {
  const { url } = document
  const role = roleOf(document)
  const unlisted = document.frontMatter['sitemap'] === false || url === '/404.html'
  const lang = langOf(document, site.source.config)
  const place = (kind: PlaceKind) => ({ kind, url, lang, document })
  const post = site.postOf(document)
  if (post) {
    const modified = post.modified ?? post.date
    const alternates = () => alternatesOf(site, { lang, url, counterparts: articleCounterparts(site, post) })
    return [
      {
        url,
        modified,
        alternates,
        unlisted,
        document,
        make: () => articlePage({ site, document, post }),
      },
    ]
  }
  if (role.kind === 'articles') return articlesPages(site, place('articles'))
  if (role.kind === 'archive') return archivePages(site, place('archive'))
  if (role.kind === 'terms') return [termsPage(site, role.taxonomy, place(role.taxonomy))]
  if (role.kind === 'term') {
    const known = site.places.ofTerm(role.taxonomy, lang, role.name)
    return known
      ? termPages(site, { ...known, ...place(role.taxonomy), title: titleOf(document, site.source.config) })
      : []
  }
  return role.kind === 'document'
    ? [
        {
          url,
          modified: document.modified ?? document.date,
          alternates: () =>
            alternatesOf(site, { lang, url, counterparts: pageCounterparts(site, document, lang) }),
          unlisted,
          document,
          make: () => documentPage(site, document),
        },
      ]
    : []
}

function placePages(site: Site): PlannedPage[] {
  return site.places.generated().flatMap((place) => {
    if (place.kind === 'articles') return articlesPages(site, place)
    if (place.kind === 'archive') return archivePages(site, place)
    if (place.kind === 'search') return site.searchable ? [searchPage(site, place)] : []
    if (place.kind === 'offline') return [offlinePage(site, place)]
    return 'term' in place ? termPages(site, place) : [termsPage(site, place.kind, place)]
  })
}

async function documentPage(site: Site, document: SourceDocument): Promise<DocumentData> {
  const { frontMatter, url } = document
  const lang = langOf(document, site.source.config)
  return {
    kind: 'document',
    ...(await baseOf({
      site,
      document,
      url,
      title: titleOf(document, site.source.config),
      description: site.excerptOf(document),
      counterparts: pageCounterparts(site, document, lang),
      image: pictureIn(frontMatter, 'image') ?? pictureIn(frontMatter, 'cover'),
      noindex: url === '/404.html',
    })),
    ...(await aidsOf(site, document)),
  }
}

function pageCounterparts(site: Site, document: SourceDocument, lang: string): Counterparts {
  return document.url === '/'
    ? placeCounterparts(site, 'articles', lang)
    : documentCounterparts(site, document)
}
