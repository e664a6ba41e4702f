import type { LinkTo, Post } from '../../catalog/types'
import { folderOf } from '../../catalog/urls'
import type { TermPlace } from '../places'
import { taxonomies } from '../roles'
import type { Site } from '../site'
import { dated, jekyllFeedPath, jekyllFeeds } from './jekyll-feeds'
import { languageName } from './language-name'

/** A feed of the site: where it lies in which formats, and what is in it. Paths are site paths without the base. */
export interface FeedPlace {
  title: string
  lang: string
  /** The page whose posts these are. */
  home: string
  atom?: string
  rss?: string
  json?: string
  /** Newest first. */
  posts: readonly Post[]
  /** Whether posts come with their whole text, or with their excerpts only. */
  whole: boolean
}

const inFeed = 20
const inTermFeed = 10
// Whoever follows a term waits for more of it: below this it is hardly one.
const worthFeed = 3
// Every text is in the feed of each of its terms: in a blog with thousands of terms they would outweigh the pages.
const wholeTermFeeds = 100

/** The feed that a language's pages name: the site's in a site of one language, else its own. */
export function feedPath(site: Site, lang: string): string {
  return isOnlyLanguage(site) ? jekyllFeedPath(site) : `${languageFolder(site, lang)}feed.xml`
}

/** The feeds that a language's list of articles names besides its language's Atom feed. */
export function listFeeds(site: Site, lang: string): LinkTo[] {
  const { title, rss, json } = languageFiles(site, lang)
  const all = isOnlyLanguage(site) ? [] : [{ title: site.source.config.title, url: jekyllFeedPath(site) }]
  return [{ title, url: rss }, { title, url: json }, ...all]
}

/** The feed of a category, tag or series that has enough posts for one; none, or one, as `<link>` names it. */
export function termFeeds(site: Site, { term }: TermPlace): LinkTo[] {
  if (dated(term.posts).length < worthFeed) return []
  // Where the author has two pages for a term, the feed lies beside one of them.
  const place = site.places.ofTerm(term.taxonomy, term.lang, term.name)
  return place ? [{ title: termTitle(site, place), url: `${folderOf(place.url)}feed.xml` }] : []
}

/** Every feed: those of Jekyll's feed plugin, the site's, each language's, those of terms with at least three posts. */
export function feedPlaces(site: Site): FeedPlace[] {
  const posts = dated(site.listed)
  const languages = site.langs.map((lang) => ({
    ...languageFiles(site, lang),
    lang,
    home: site.places.of('articles', lang)?.url ?? '/',
    posts: posts.filter((post) => post.lang === lang).slice(0, inFeed),
    whole: true,
  }))
  const all = {
    title: site.source.config.title,
    lang: site.lang,
    home: '/',
    rss: '/rss.xml',
    json: '/feed.json',
    posts: posts.slice(0, inFeed),
    whole: true,
  }
  return [...jekyllFeeds(site), all, ...(isOnlyLanguage(site) ? [] : languages), ...termFeedPlaces(site)]
}

function languageFiles(site: Site, lang: string): { title: string; atom: string; rss: string; json: string } {
  const { title } = site.source.config
  const only = isOnlyLanguage(site)
  const at = only ? '/' : languageFolder(site, lang)
  return {
    title: only ? title : `${title} · ${languageName(lang)}`,
    atom: feedPath(site, lang),
    rss: `${at}rss.xml`,
    json: `${at}feed.json`,
  }
}

function termFeedPlaces(site: Site): FeedPlace[] {
  const places = site.langs.flatMap((lang) => taxonomies.flatMap((each) => site.places.terms(each, lang)))
  const feeds = places.flatMap((place) =>
    termFeeds(site, place).map(({ title, url }) => ({ title, atom: url, place })),
  )
  const largest = feeds
    .toSorted((a, b) => b.place.term.posts.length - a.place.term.posts.length)
    .slice(0, wholeTermFeeds)
  const whole = new Set(largest)
  return feeds.map((each) => ({
    title: each.title,
    lang: each.place.lang,
    home: each.place.url,
    atom: each.atom,
    posts: dated(each.place.term.posts).slice(0, inTermFeed),
    whole: whole.has(each),
  }))
}

function termTitle(site: Site, place: TermPlace): string {
  return `${place.title} · ${site.source.config.title}`
}

function isOnlyLanguage(site: Site): boolean {
  return site.langs.length < 2
}

// The root's feed is the whole site's.
function languageFolder(site: Site, lang: string): string {
  const home = site.places.of('articles', lang)?.url ?? '/'
  return home === '/' ? `/${lang}/` : folderOf(home)
}
