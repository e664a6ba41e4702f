import { hasContents, textIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import { heroOf } from '../../catalog/hero'
import { directionOf } from '../../catalog/languages'
import type { ArticleData, WithBody } from '../../catalog/page-data'
import type { LinkTo, Problem } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import type { Place, TermPlace } from '../places'
import { authorLink, link } from '../site'
import type { Site } from '../site'
import { langOf } from '../to-post'
import { counterpartsOf } from './counterparts'
import { metaOf } from './meta'
import type { PageFacts } from './meta'
import { placeTitle } from './place-title'
import { shellOf, sidebarOf } from './shell'

type Base = Pick<
  ArticleData,
  'url' | 'title' | 'lang' | 'dir' | 'shell' | 'meta' | 'hero' | 'subtitle' | 'runs' | 'notices'
>

const noFrontMatter: FrontMatter = {}

/** What every kind of page has; `document` is the author's page that it is, if any, and `lang` counts where it is none. */
export async function baseOf(
  options: PageFacts & { document?: SourceDocument; lang?: string },
): Promise<Base> {
  const { site, document, url, title } = options
  const lang = document ? langOf(document, site.source.config) : (options.lang ?? site.lang)
  const frontMatter = document?.frontMatter ?? noFrontMatter
  return {
    url: link(site, url),
    title,
    lang,
    dir: directionOf(lang),
    shell: shellOf({ ...options, lang, frontMatter }),
    meta: metaOf({
      ...options,
      lang,
      description: textIn(frontMatter, 'description') ?? options.description,
    }),
    hero: heroOf({ frontMatter, lang, pictureOf: site.pictureOf, linkOf: (to) => authorLink(site, to) }),
    subtitle: textIn(frontMatter, 'subtitle'),
    runs: document ? await runsOf(site, document) : undefined,
    notices: document ? await noticesOf(site, document) : [],
  }
}

/** What the page of a place has; `url` is another than the place's on the pages behind the first. */
export function placeBase(options: {
  site: Site
  place: Place | TermPlace
  url?: string
  feeds?: () => LinkTo[]
  noindex?: boolean
}): Promise<Base> {
  const { site, place, url = place.url, feeds, noindex } = options
  const { document, lang } = place
  const part = url !== place.url
  return baseOf({
    site,
    url,
    lang,
    document,
    title: 'term' in place ? place.title : placeTitle(site, place),
    description: document ? site.excerptOf(document) : '',
    counterparts: counterpartsOf(site, place),
    // The pages behind the first are not what somebody subscribes to.
    feeds: part ? undefined : feeds?.(),
    part,
    noindex,
  })
}

/** What is drawn beside a text; the text itself is empty. */
export async function aidsOf(site: Site, document: SourceDocument): Promise<WithBody> {
  const { frontMatter, url } = document
  const { contents } = await site.render(document)
  return {
    html: '',
    contents: hasContents(frontMatter) ? contents : [],
    sidebar: sidebarOf({ site, url, lang: langOf(document, site.source.config), frontMatter }),
    fullWidth: frontMatter['full_width'] === true,
    lightBox: frontMatter['lightbox'] === false ? false : undefined,
  }
}

async function runsOf(site: Site, document: SourceDocument): Promise<readonly string[] | undefined> {
  const { runs } = await site.render(document)
  return runs.length > 0 ? runs : undefined
}

// What could not be built is marked for whoever reads; a warning is the author's, and told by the build.
async function noticesOf(site: Site, document: SourceDocument): Promise<Problem[]> {
  const found = site.source.problems.filter(({ file }) => file === document.source)
  const problems = [...found, ...(await site.render(document)).problems]
  return problems.filter(({ severity }) => severity === 'error')
}
