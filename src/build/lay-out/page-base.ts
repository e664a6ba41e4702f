import { textIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import { heroOf } from '../../catalog/hero'
import type { ArticleData } from '../../catalog/page-data'
import type { LinkTo, Problem } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import { authorLink, link } from '../site'
import type { Site } from '../site'
import { langOf } from '../to-post'
import type { Counterparts } from './counterparts'
import { metaOf } from './meta'
import { shellOf } from './shell'

type Base = Pick<
  ArticleData,
  'url' | 'title' | 'lang' | 'dir' | 'shell' | 'meta' | 'hero' | 'subtitle' | 'notices'
>

const rightToLeft = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/
const noFrontMatter: FrontMatter = {}

/** What every kind of page has; `document` is the author's page that it is, if any, and `lang` counts where it is none. */
export async function baseOf(options: {
  site: Site
  document?: SourceDocument
  url: string
  lang?: string
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
}): Promise<Base> {
  const { site, document, url, title } = options
  const lang = document ? langOf(document, site.source.config) : (options.lang ?? site.lang)
  const frontMatter = document?.frontMatter ?? noFrontMatter
  return {
    url: link(site, url),
    title,
    lang,
    dir: rightToLeft.test(lang) ? 'rtl' : 'ltr',
    shell: shellOf({ ...options, lang, frontMatter }),
    meta: metaOf({
      ...options,
      lang,
      description: textIn(frontMatter, 'description') ?? options.description,
    }),
    hero: heroOf({ frontMatter, lang, pictureOf: site.pictureOf, linkOf: (to) => authorLink(site, to) }),
    subtitle: textIn(frontMatter, 'subtitle'),
    notices: document ? await noticesOf(site, document) : [],
  }
}

async function noticesOf(site: Site, document: SourceDocument): Promise<Problem[]> {
  const found = site.source.problems.filter(({ file }) => file === document.source)
  return [...found, ...(await site.render(document)).problems]
}
