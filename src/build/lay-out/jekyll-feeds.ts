import { listIn, recordIn, recordOf, textIn, textsIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import type { Post } from '../../catalog/types'
import type { Site } from '../site'

/** A feed of Jekyll's feed plugin: Atom at a site path, with its posts, newest first. */
export interface JekyllFeed {
  title: string
  lang: string
  home: string
  atom: string
  posts: readonly Post[]
  whole: boolean
}

/** A feed that the settings ask for; `names` come behind the site's in its title. */
interface Wanted {
  path: string
  names: readonly string[]
  posts: readonly Post[]
}

/** Where the feed of the collection `posts` lies (jekyll-feed: `feed.path`). */
export function jekyllFeedPath(site: Site): string {
  const said = settingsOf(site)
  const posts = recordIn(said['collections'], 'posts')
  return fromRoot(textIn(posts, 'path') ?? textIn(said, 'path') ?? 'feed.xml')
}

/** What jekyll-feed makes: the newest of `posts`, ten unless `posts_limit` says otherwise, then the collections, categories and tags that `feed` names. */
export function jekyllFeeds(site: Site): JekyllFeed[] {
  const said = settingsOf(site)
  const limit = Number(textIn(said, 'posts_limit') ?? 10)
  const posts = dated(site.listed)
  const { title } = site.source.config
  return [...ofCollections(said, posts, jekyllFeedPath(site)), ...ofTags(said, posts)].map((wanted) => ({
    title: [title, ...wanted.names].join(' · '),
    lang: site.lang,
    home: '/',
    atom: fromRoot(wanted.path),
    posts: wanted.posts.slice(0, limit),
    whole: said['excerpt_only'] !== true,
  }))
}

function ofCollections(said: FrontMatter, all: readonly Post[], path: string): Wanted[] {
  const others = collectionsIn(said).filter(([name]) => name !== 'posts')
  const posts = { categories: said['categories'], ...recordIn(said['collections'], 'posts'), path }
  return [['posts', posts] as const, ...others].flatMap(([name, settings]) => {
    const names = name === 'posts' ? [] : [name]
    const folder = ['/feed', ...names].join('/')
    const mine = all.filter(({ collection }) => collection === name)
    const categories = textsIn(settings, 'categories').map((category) => ({
      path: `${folder}/${category}.xml`,
      names: [...names, category],
      posts: mine.filter((post) => post.categories.includes(category)),
    }))
    return [{ path: textIn(settings, 'path') ?? `${folder}.xml`, names, posts: mine }, ...categories]
  })
}

// jekyll-feed takes names, or names with settings.
function collectionsIn(said: FrontMatter): [string, FrontMatter][] {
  if (!Array.isArray(said['collections']))
    return Object.entries(recordIn(said, 'collections')).map(([name, settings]) => [name, recordOf(settings)])
  return textsIn(said, 'collections').map((name) => [name, {}])
}

function ofTags(said: FrontMatter, all: readonly Post[]): Wanted[] {
  if (!said['tags']) return []
  const posts = all.filter(({ collection }) => collection === 'posts')
  const settings = recordIn(said, 'tags')
  const only =
    listIn(settings, 'only').length > 0 ? textsIn(settings, 'only') : posts.flatMap(({ tags }) => tags)
  const except = new Set(textsIn(settings, 'except'))
  const folder = (textIn(settings, 'path') ?? '/feed/by_tag/').replace(/\/*$/, '/')
  // jekyll-feed leaves out tags with anything in them that a path would have to spell in another way.
  return [...new Set(only)]
    .filter((tag) => !except.has(tag) && /^\w+$/.test(tag))
    .map((tag) => ({
      path: `${folder}${tag}.xml`,
      names: [tag],
      posts: posts.filter(({ tags }) => tags.includes(tag)),
    }))
}

/** The posts that a feed may name: those with a date that are no drafts. */
export function dated(posts: readonly Post[]): Post[] {
  return posts.filter(({ date, draft }) => date !== undefined && !draft)
}

function settingsOf(site: Site): FrontMatter {
  return recordIn(site.source.config.values, 'feed')
}

function fromRoot(path: string): string {
  return `/${path.replace(/^\/+/, '')}`
}
