import type { Post } from '../../../catalog/types'
import { authorOf } from '../../lay-out/author'
import { bodyOf } from '../../lay-out/body'
import { absolute } from '../../site'
import type { Site } from '../../site'
import { feedHtml } from './feed-html'

/** What every format of feed says of a post; texts are plain, addresses absolute, moments ISO 8601. */
export interface Entry {
  id: string
  url: string
  title: string
  lang: string
  published: string
  updated: string
  author: string
  terms: string[]
  /** May be empty. */
  summary: string
  image?: string
}

/** What a feed says of a post besides its text. */
export function entryOf(site: Site, post: Post): Entry {
  const image = post.image ?? post.cover
  const published = post.date ?? ''
  return {
    id: absolute(site, idOf(post)),
    url: absolute(site, post.url),
    title: post.title,
    lang: post.lang,
    published,
    updated: post.modified ?? published,
    author: authorOf(site, post, false)?.name ?? site.source.config.title,
    terms: [...new Set([...post.categories, ...post.tags])],
    summary: post.excerpt,
    image: image && absolute(site, image),
  }
}

/** A post's text for readers of feeds; the same text as on its page. */
export async function contentOf(site: Site, post: Post): Promise<string> {
  const document = site.documentAt(post.url)
  const html = document ? await bodyOf(site, document) : ''
  return feedHtml(html, { origin: site.origin, page: absolute(site, post.url) })
}

// Jekyll: a document's id is the folder of its URL with its slug. Readers know by it what they have read.
function idOf({ url, slug }: Post): string {
  return url.replace(/[^/]+\/?$/, '') + slug
}
