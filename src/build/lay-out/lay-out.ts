import type { DocumentData } from '../../catalog/page-data'
import { hasContents, textIn } from '../../catalog/front-matter'
import type { SourceDocument } from '../../jekyll/source'
import { roleOf, taxonomies } from '../roles'
import type { Site } from '../site'
import { langOf, titleOf } from '../to-post'
import { archivePage, articlesPages, notFoundPage, termPages, termsPage } from './lists'
import { articlePage } from './article'
import { documentCounterparts, placeCounterparts } from './counterparts'
import { bodyOf } from './body'
import { baseOf } from './page-base'
import type { PlannedPage } from './planned-page'
import { sidebarOf } from './shell'

/** Every page of the site, each made when it is asked for: one list feeds the prerender, the sitemap and the dev server. */
export function layOut(site: Site): PlannedPage[] {
  const own = site.documents.flatMap((document) => documentPages(site, document))
  const claimed = new Set(own.map(({ url }) => url))
  return [...own, ...[...placePages(site), notFound(site)].filter(({ url }) => !claimed.has(url))]
}

function documentPages(site: Site, document: SourceDocument): PlannedPage[] {
  const { url, source } = document
  const role = roleOf(document)
  const post = site.postOf(document)
  if (post) return [{ url, source, make: () => articlePage(site, document, post) }]
  return role.kind === 'document' ? [{ url, source, make: () => documentPage(site, document) }] : []
}

function placePages(site: Site): PlannedPage[] {
  return site.langs.flatMap((lang) => {
    const articles = site.places.of('articles', lang)
    const archive = site.places.of('archive', lang)
    return [
      ...(articles ? articlesPages(site, articles) : []),
      ...(archive ? [archivePage(site, archive)] : []),
      ...taxonomies.flatMap((taxonomy) => {
        const index = site.places.of(taxonomy, lang)
        const terms = site.places.terms(taxonomy, lang).flatMap((place) => termPages(site, place))
        return [...(index ? [termsPage(site, taxonomy, index)] : []), ...terms]
      }),
    ]
  })
}

function notFound(site: Site): PlannedPage {
  return { url: '/404.html', make: async () => notFoundPage(site) }
}

async function documentPage(site: Site, document: SourceDocument): Promise<DocumentData> {
  const { frontMatter, url } = document
  const lang = langOf(document, site.source.config)
  const rendered = await site.render(document)
  const home = placeCounterparts(site, 'articles', lang)
  return {
    kind: 'document',
    ...baseOf({
      site,
      document,
      url,
      title: titleOf(document, site.source.config),
      description: site.excerptOf(document),
      counterparts: url === '/' ? home : documentCounterparts(site, document),
      image: textIn(frontMatter, 'image') ?? textIn(frontMatter, 'cover'),
      noindex: url === '/404.html',
    }),
    notices: rendered.problems,
    html: await bodyOf(site, document),
    contents: hasContents(frontMatter) ? rendered.article.contents : [],
    sidebar: sidebarOf({ site, url, lang, frontMatter }),
    fullWidth: frontMatter['full_width'] === true,
  }
}
