import { dateText, latest } from '../../catalog/dates'
import { textIn } from '../../catalog/front-matter'
import type { ArchiveData, NotFoundData } from '../../catalog/page-data'
import { markOf } from '../../catalog/marks'
import { pageNames } from '../../catalog/page-names'
import { paginate } from '../../catalog/pagination'
import { groupByPeriod } from '../../catalog/posts'
import type { Period } from '../../catalog/posts'
import type { DatedPost, Post, Taxonomy } from '../../catalog/types'
import { folderOf } from '../../catalog/urls'
import type { Place, TermPlace } from '../places'
import { link } from '../site'
import type { Site } from '../site'
import { cardOf, termLinks } from './card'
import { counterpartsOf, placeCounterparts } from './counterparts'
import { listFeeds, termFeeds } from './feed-places'
import { alternatesOf } from './meta'
import { baseOf, placeBase } from './page-base'
import type { PlannedPage } from './planned-page'
import { searchWithin } from './search'
import { sidebarOf } from './shell'

const cardsOnPage = 12
// An archive of more is split by year, and a year of more by month.
const entriesOnPage = 500

/** The pages of a language's list of articles. */
export function articlesPages(site: Site, place: Place): PlannedPage[] {
  const posts = site.listed.filter(({ lang }) => lang === place.lang)
  return pagesOf(site, place, posts).map(({ planned, items, pagination }) => ({
    ...planned,
    make: async () => ({
      kind: 'list',
      ...(await placeBase({ site, place, url: planned.url, feeds: () => listFeeds(site, place.lang) })),
      html: '',
      cards: items.map((post) => cardOf(site, post)),
      pagination,
    }),
  }))
}

/** The pages of a category, a tag or a series; a series stands in reading order, the others newest first. */
export function termPages(site: Site, place: TermPlace): PlannedPage[] {
  const { term, document, lang } = place
  const posts = term.taxonomy === 'series' ? [...term.posts].toReversed() : term.posts
  const frontMatter = document?.frontMatter ?? {}
  return pagesOf(site, place, posts).map(({ planned, items, pagination }) => ({
    ...planned,
    make: async () => ({
      kind: 'taxonomy',
      taxonomy: term.taxonomy,
      ...(await placeBase({ site, place, url: planned.url, feeds: () => termFeeds(site, place) })),
      html: '',
      sidebar: sidebarOf({ site, url: place.url, lang, frontMatter }),
      count: posts.length,
      search: searchWithin(site, place),
      cards: items.map((post) => cardOf(site, post)),
      pagination,
    }),
  }))
}

/** The index of a taxonomy's terms with their counts. */
export function termsPage(site: Site, taxonomy: Taxonomy, place: Place): PlannedPage {
  const terms = site.places.terms(taxonomy, place.lang).filter(({ term }) => term.posts.length > 0)
  const { url } = place
  return {
    url,
    alternates: alternates(site, place, url),
    document: place.document,
    make: async () => ({
      kind: 'terms',
      taxonomy,
      ...(await placeBase({ site, place })),
      html: '',
      terms: terms.map((each) => {
        const cover = textIn(each.document?.frontMatter, 'cover')
        return {
          title: each.title,
          url: link(site, each.url),
          count: each.term.posts.length,
          cover: cover ? site.pictureOf(cover) : undefined,
        }
      }),
    }),
  }
}

/** A language's articles by year: one page, or, where they are many, the newest year and a page for each other; a year of many is split by month, newest first. */
export function archivePages(site: Site, place: Place): PlannedPage[] {
  const posts = site.listed.filter(({ lang }) => lang === place.lang)
  const isSplit = posts.length > entriesOnPage
  const periods = placed(place, groupByPeriod(posts, isSplit ? entriesOnPage : Infinity))
  const page = (only?: PlacedPeriod): PlannedPage => {
    const url = only?.url ?? place.url
    const entriesOf = (each: PlacedPeriod) => each.posts.map((post) => entryOf(site, post))
    return {
      url,
      modified: (only ?? periods[0])?.posts[0]?.date,
      alternates: alternates(site, place, url),
      document: url === place.url ? place.document : undefined,
      make: async () => ({
        kind: 'archive',
        ...(await placeBase({ site, place, url })),
        html: '',
        years: periods
          .filter(({ year, isNewest }) => !only || isNewest || year === only.year)
          .map((each) =>
            !only || each === only
              ? { year: each.period, entries: entriesOf(each) }
              : {
                  year: each.year === only.year ? each.period : each.year,
                  url: link(site, each.url),
                  entries: [],
                },
          ),
      }),
    }
  }
  return isSplit && periods.length > 0 ? periods.map((each) => page(each)) : [page()]
}

interface PlacedPeriod extends Period {
  url: string
  /** Of its year. */
  isNewest: boolean
}

// The newest period is the archive itself, and the newest of each year is the year's page.
function placed(place: Place, periods: readonly Period[]): PlacedPeriod[] {
  return periods.map((each, at) => {
    const isNewest = periods[at - 1]?.year !== each.year
    const folder = isNewest ? each.year : each.period.replace('-', '/')
    return { ...each, isNewest, url: at === 0 ? place.url : `${folderOf(place.url)}${folder}/` }
  })
}

function entryOf(site: Site, post: DatedPost): ArchiveData['years'][number]['entries'][number] {
  const { timezone } = site.source.config
  return {
    title: post.title,
    url: link(site, post.url),
    date: dateText({ iso: post.date, lang: post.lang, timezone, short: true }),
    tags: termLinks(site, post, 'tag'),
    mark: markOf(post),
  }
}

/** The page that hosts show for an address that leads nowhere, in whatever language its reader reads. */
export async function notFoundPage(site: Site): Promise<NotFoundData> {
  const posts = site.listed.filter(({ lang }) => lang === site.lang).slice(0, 6)
  const base = await baseOf({
    site,
    url: '/404.html',
    lang: site.lang,
    title: pageNames(site.lang).notFound,
    description: '',
    counterparts: placeCounterparts(site, 'articles', site.lang),
    noindex: true,
  })
  return {
    kind: 'not-found',
    ...base,
    elsewhere: base.shell.languages.flatMap(({ lang, name, url, current }) =>
      url === undefined || current
        ? []
        : [{ lang, text: pageNames(lang).notFound, home: { title: name, url } }],
    ),
    cards: posts.map((post) => cardOf(site, post)),
  }
}

// Jekyll's pagination: the first page is the list itself, the others lie in `page2/` … below it.
function pagesOf(site: Site, place: Place, posts: readonly Post[]) {
  const pathOf = (page: number) => (page === 1 ? place.url : `${folderOf(place.url)}page${page}/`)
  const urlOf = (page: number) => link(site, pathOf(page))
  return paginate({ items: posts, size: cardsOnPage, urlOf }).map(({ items, pagination }) => {
    const url = pathOf(pagination.page)
    const modified = latest(items.map((post) => post.modified ?? post.date))
    const planned = { url, modified, alternates: alternates(site, place, url), document: place.document }
    return { planned, items, pagination }
  })
}

// The pages behind the first have no counterparts.
function alternates(site: Site, place: Place | TermPlace, url: string) {
  const { lang } = place
  return () =>
    url === place.url ? alternatesOf(site, { lang, url, counterparts: counterpartsOf(site, place) }) : []
}
