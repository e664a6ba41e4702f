import type { DraftSettings } from '../../catalog/draft'
import { recordIn, recordOf, textIn, textsIn } from '../../catalog/front-matter'
import type { DraftData } from '../../catalog/page-data'
import type { Author } from '../../catalog/types'
import { defaultsFor } from '../../jekyll/defaults'
import { link } from '../site'
import type { Site } from '../site'
import { authorNamed } from './author'
import { draftWords } from './draft-words'
import { licenseOf } from './license'
import { baseOf } from './page-base'
import type { PlannedPage } from './planned-page'

const url = '/draft/'

/** The page on which a text is tried, drawn by `script`; what it draws, the browser draws. */
export function draftPage(site: Site, script: string): PlannedPage {
  const { title, ...words } = draftWords(site.lang)
  return {
    url,
    unlisted: true,
    make: async (): Promise<DraftData> => ({
      kind: 'draft',
      ...(await baseOf({
        site,
        url,
        lang: site.lang,
        title,
        description: '',
        counterparts: new Map(),
        noindex: true,
      })),
      hero: { type: 'none' },
      words,
      settings: settingsOf(site),
      script: link(site, `/${script}`),
    }),
  }
}

function settingsOf(site: Site): DraftSettings {
  const { config } = site.source
  const { values } = config
  return {
    dialect: config.markdown,
    kramdown: config.kramdown,
    timezone: config.timezone,
    base: site.base,
    origin: site.origin,
    excerptSeparator: config.excerptSeparator,
    toc: textIn(recordIn(values, 'toc'), 'selectors') ?? 'h1,h2,h3',
    dollars: values['mathjax'] === true,
    frames: textsIn(values, 'frames'),
    defaults: defaultsFor(config.defaults, { paths: ['_posts/draft.md'], type: 'posts' }),
    check: values['check'],
    authors: authorsOf(site),
    license: licenseOf(site, { license: true }),
  }
}

function authorsOf(site: Site): Record<string, Author> {
  const keys = ['', ...Object.keys(recordOf(site.source.data['authors']))]
  return Object.fromEntries(
    keys.flatMap((key) => {
      const author = authorNamed(site, key, false)
      return author ? [[key, author]] : []
    }),
  )
}
