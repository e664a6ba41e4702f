import { listIn, recordIn, textIn, titleIn, urlIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import { offlineFiles } from '../../catalog/offline'
import type { NavTree, Shell } from '../../catalog/page-data'
import { isDated } from '../../catalog/posts'
import type { LinkTo } from '../../catalog/types'
import { authorLink, link, oncePerSite } from '../site'
import type { Site } from '../site'
import type { PlaceKind } from '../places'
import type { Counterparts } from './counterparts'
import { feedPath } from './feed-places'
import { homeOf } from './home'
import { languageName } from './language-name'
import { placeTitle } from './place-title'

/** The site's header and footer around a page: menu, languages and ways in, in the page's language. */
export function shellOf(options: {
  site: Site
  url: string
  lang: string
  frontMatter: FrontMatter
  /** The page's counterparts: language → site path. */
  counterparts: Counterparts
}): Shell {
  const { site, url, lang, frontMatter, counterparts } = options
  const { home, menu, ...rest } = frameOf(site, lang)
  return {
    ...rest,
    home: link(site, home),
    nav: menu.map((item) => ({
      ...item,
      url: authorLink(site, item.url),
      current: isCurrent({ frontMatter, item, url, home }),
    })),
    languages:
      site.langs.length < 2
        ? []
        : site.langs.map((each) => languageOf({ site, each, lang, url, counterparts })),
    showHeader: frontMatter['header'] !== false,
    showFooter: frontMatter['footer'] !== false,
  }
}

// What every page of a language has.
const frameOf = oncePerSite((site: Site, lang: string) => {
  const archive = site.places.of('archive', lang)
  const search = site.searchable ? site.places.of('search', lang) : undefined
  return {
    siteTitle: site.source.config.title,
    home: homeOf(site, lang),
    menu: menuOf(site, lang),
    feed: link(site, feedPath(site, lang)),
    archive: archive && link(site, archive.url),
    search: search && link(site, search.url),
    footer: { text: copyright(site), links: waysIn(site, lang, ['category', 'tag', 'series', 'offline']) },
    offline: offlinePlaces(site, lang),
  }
})

// A page in a language without articles is told of the site's.
function offlinePlaces(site: Site, lang: string): Shell['offline'] {
  const place = site.places.of('offline', lang) ?? site.places.of('offline', site.lang)
  return place && { worker: link(site, `/${offlineFiles.worker}`), page: link(site, place.url) }
}

/** The menu beside a page's text (`sidebar.nav`: a key of `_data/navigation.yml`); empty where there is none. */
export function sidebarOf(options: {
  site: Site
  url: string
  lang: string
  frontMatter: FrontMatter
}): NavTree[] {
  const { site, url, lang, frontMatter } = options
  const key = textIn(recordIn(frontMatter, 'sidebar'), 'nav')
  const toTree = (item: unknown): NavTree => {
    const target = urlIn(item, lang)
    return {
      title: titleIn(item, lang) ?? target ?? '',
      url: target && authorLink(site, target),
      current: target === url,
      children: listIn(item, 'children').map(toTree),
    }
  }
  return key ? listIn(site.source.data['navigation'], key).map(toTree) : []
}

interface MenuItem extends LinkTo {
  key?: string
}

function menuOf(site: Site, lang: string): MenuItem[] {
  const { navigation } = site.source.data
  // TeXt's name for it, and Minimal Mistakes'.
  const header = [...listIn(navigation, 'header'), ...listIn(navigation, 'main')]
  if (header.length === 0) return waysIn(site, lang, ['category', 'tag', 'series', 'archive'])
  return header.flatMap((item) => {
    const title = titleIn(item, lang)
    const url = urlIn(item, lang)
    return title && url ? [{ title, url, key: textIn(item, 'key') }] : []
  })
}

// TeXt: `nav_key` names the menu's item by its `key`; without one the item whose address begins the page's.
function isCurrent(options: {
  frontMatter: FrontMatter
  item: MenuItem
  url: string
  home: string
}): boolean {
  const { frontMatter, item, url, home } = options
  const key = textIn(frontMatter, 'nav_key')
  if (key) return item.key === key
  return (
    item.url === url ||
    (item.url !== home && item.url.endsWith('/') && item.url !== '/' && url.startsWith(item.url))
  )
}

function languageOf(options: {
  site: Site
  each: string
  lang: string
  url: string
  counterparts: Counterparts
}): Shell['languages'][number] {
  const { site, each, lang, url, counterparts } = options
  const current = each === lang
  const target = current ? url : counterparts.get(each)
  return { lang: each, name: languageName(each), url: target && link(site, target), current }
}

function waysIn(site: Site, lang: string, kinds: readonly PlaceKind[]): LinkTo[] {
  return kinds.flatMap((kind) => {
    const place = site.places.of(kind, lang)
    return place ? [{ title: placeTitle(site, place), url: link(site, place.url) }] : []
  })
}

function copyright(site: Site): string {
  // The newest first, and what has no date at the end.
  const [last, first] = [site.listed.find(isDated), site.listed.findLast(isDated)].map((post) =>
    post?.date?.slice(0, 4),
  )
  const span = first === last ? last : `${first}–${last}`
  const owner = textIn(recordIn(site.source.config.values, 'author'), 'name') ?? site.source.config.title
  return `© ${span ? `${span} ` : ''}${owner}`
}
