import { latest } from '../../../catalog/dates'
import { recordIn, textIn } from '../../../catalog/front-matter'
import type { Post } from '../../../catalog/types'
import { literalFile } from '../../../catalog/urls'
import { cacheKey } from '../../cache'
import { bodyKey } from '../../lay-out/body'
import { feedPlaces } from '../../lay-out/feed-places'
import type { FeedPlace } from '../../lay-out/feed-places'
import { once } from '../../../catalog/once'
import { absolute } from '../../site'
import type { Site } from '../../site'
import type { MadeFile } from '../output-file'
import { atom } from './atom'
import { contentOf, entryOf } from './entries'
import type { Entry } from './entries'
import type { Feed } from './feed'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

type Format = (feed: Feed) => string

interface FeedFile {
  path: string
  type: string
  format: Format
  place: FeedPlace
}

/** Every feed of the site with its media type; a text is only made when it is asked for. */
export function feedFiles(site: Site): { path: string; type: string; make: () => Promise<string> }[] {
  const { textOf, entryOf: entry } = remembered(site)
  return filesOf(site).map((file) => ({ ...file, make: () => write({ site, file, textOf, entry }) }))
}

/** Every feed as a file of the built site; `version` names what changes texts besides themselves. */
export async function* feeds(site: Site, version: string): AsyncGenerator<MadeFile> {
  const { textOf, keyOf, entryOf: entry } = remembered(site)
  for (const file of filesOf(site)) {
    const { posts, whole, ...place } = file.place
    const texts = whole ? await Promise.all(posts.map(keyOf)) : []
    const facts = [place, file.path, authorOf(site), site.source.config.description, posts.map(entry), texts]
    yield {
      path: literalFile(file.path),
      key: cacheKey('feed', version, site.origin, facts),
      make: () => write({ site, file, textOf, entry }),
    }
  }
}

function filesOf(site: Site): FeedFile[] {
  return feedPlaces(site).flatMap((place) => [
    ...fileAt(place.atom, { place, type: 'application/atom+xml', format: atom }),
    ...fileAt(place.rss, { place, type: 'application/rss+xml', format: rss }),
    ...fileAt(place.json, { place, type: 'application/feed+json', format: jsonFeed }),
  ])
}

function fileAt(path: string | undefined, file: Omit<FeedFile, 'path'>): FeedFile[] {
  return path === undefined ? [] : [{ path, ...file }]
}

async function write(options: {
  site: Site
  file: FeedFile
  textOf: (post: Post) => Promise<string>
  entry: (post: Post) => Entry
}): Promise<string> {
  const { site, file, textOf, entry } = options
  const { posts, whole, home, title, lang } = file.place
  const entries = posts.map(async (post) => ({
    ...entry(post),
    html: whole ? await textOf(post) : undefined,
  }))
  return file.format({
    title,
    description: site.source.config.description,
    lang,
    author: authorOf(site),
    home: absolute(site, home),
    self: absolute(site, file.path),
    updated: latest(posts.map(({ modified, date }) => modified ?? date)) ?? site.source.now.toISOString(),
    entries: await Promise.all(entries),
  })
}

function authorOf(site: Site): string {
  return textIn(recordIn(site.source.config.values, 'author'), 'name') ?? site.source.config.title
}

// A post is in several feeds, each in several formats; of whole texts there are few: see feed-places.
function remembered(site: Site) {
  const keyOf = (post: Post) => {
    const document = site.documentAt(post.url)
    return document ? bodyKey(site, document) : Promise.resolve('')
  }
  return {
    textOf: once((post: Post) => contentOf(site, post)),
    keyOf: once(keyOf),
    entryOf: once((post: Post) => entryOf(site, post)),
  }
}
