import { ownValue } from '../catalog/own-value'
import { dateText } from '../catalog/dates'
import { articleNumberIn, authorNameIn, textIn, titleIn } from '../catalog/front-matter'
import { heroOf } from '../catalog/hero'
import { directionOf } from '../catalog/languages'
import { markOf } from '../catalog/marks'
import type { ArticleData, PageOf, TermLink } from '../catalog/page-data'
import { titleFromSlug } from '../catalog/slug'
import type { Picture, Taxonomy } from '../catalog/types'
import { ensureBase, fromRoot } from '../catalog/urls'
import { categoriesOf, tagsOf } from '../text/front-matter/terms'
import type { Draft } from './draft'

/** A draft's title: its own, else one made of its file's name. */
export function titleOf({ frontMatter, lang, slug }: Draft): string {
  return titleIn(frontMatter, lang) ?? titleFromSlug(slug ?? '')
}

/** The payload of the article that a draft would be; what only the whole site knows is left out. */
export function articleOf(
  draft: Draft,
  made: Pick<ArticleData, 'html' | 'contents' | 'excerpt' | 'minutes'> & { page: PageOf<'draft'> },
): ArticleData {
  const { page, ...text } = made
  const { frontMatter, lang } = draft
  const { settings, shell } = page
  const pictureOf = (src: string): Picture => ({ src: ensureBase(settings.base, fromRoot(src)) })
  const title = titleOf(draft)
  return {
    kind: 'article',
    ...text,
    url: page.url,
    title,
    lang,
    dir: directionOf(lang),
    shell: {
      ...shell,
      showHeader: frontMatter['header'] !== false,
      showFooter: frontMatter['footer'] !== false,
    },
    meta: { ...page.meta, title },
    hero: heroOf({
      frontMatter,
      lang,
      pictureOf,
      linkOf: (url) => ensureBase(settings.base, url),
    }),
    subtitle: textIn(frontMatter, 'subtitle'),
    notices: [],
    sidebar: [],
    fullWidth: frontMatter['full_width'] === true,
    ...datesIn(draft, settings.timezone),
    number: articleNumberIn(frontMatter),
    author: authorIn(frontMatter, settings.authors),
    categories: termLinks(categoriesOf([], settings.defaults, draft.own), 'category'),
    tags: frontMatter['show_tags'] === false ? [] : termLinks(tagsOf(frontMatter), 'tag'),
    related: [],
    license: frontMatter['license'] === true ? settings.license : undefined,
    sharing: undefined,
    mark: markOf({ draft: frontMatter['draft'] === true, lang }),
  }
}

function datesIn({ frontMatter, date, modified, lang }: Draft, timezone: string) {
  return {
    date: frontMatter['show_date'] === false ? undefined : dateText({ iso: date.iso, lang, timezone }),
    modified: modified && dateText({ iso: modified.iso, lang, timezone }),
  }
}

function authorIn(frontMatter: Draft['frontMatter'], authors: PageOf<'draft'>['settings']['authors']) {
  const key = authorNameIn(frontMatter) ?? ''
  return ownValue(authors, key) ?? (key === '' ? undefined : { name: key, links: [] })
}

// Which page a term has, or will have, only the site knows.
function termLinks(names: readonly string[], taxonomy: Taxonomy): TermLink[] {
  return [...new Set(names)].map((title) => ({ taxonomy, title, url: '#lectern-main' }))
}
