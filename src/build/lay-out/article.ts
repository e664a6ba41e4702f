import { dateText } from '../../catalog/dates'
import { textIn } from '../../catalog/front-matter'
import type { FrontMatter } from '../../catalog/front-matter'
import type { ArticleData } from '../../catalog/page-data'
import { markOf } from '../../catalog/marks'
import { neighbours, seriesOf } from '../../catalog/posts'
import { relatedTo } from '../../catalog/related'
import type { LinkTo, Post } from '../../catalog/types'
import { markdownPath } from '../../catalog/urls'
import type { SourceDocument } from '../../jekyll/source'
import { link } from '../site'
import type { Site } from '../site'
import { authorOf } from './author'
import { cardOf, termLinks } from './card'
import { commentsOf } from './comments'
import { articleCounterparts } from './counterparts'
import { aidsOf, baseOf } from './page-base'
import { shorten } from '../../catalog/shorten'
import { licenseOf } from './license'
import { wechatOf } from './wechat'

/** The payload of an article, without its text. */
export async function articlePage(options: {
  site: Site
  document: SourceDocument
  post: Post
}): Promise<ArticleData> {
  const { site, document, post } = options
  const aids = await aidsOf(site, document)
  const { frontMatter } = document
  const { timezone } = site.source.config
  const { lang, url } = post
  const show = (what: string) => frontMatter[`show_${what}`] !== false
  const base = await baseOf({
    site,
    document,
    url,
    title: post.title,
    description: post.excerpt,
    counterparts: articleCounterparts(site, post),
    image: post.image ?? post.cover,
    article: { published: post.date, modified: post.modified, markdown: markdownPath(url) },
  })
  const cover = post.cover ? site.pictureOf(post.cover) : undefined
  return {
    kind: 'article',
    ...base,
    ...aids,
    date: post.date && show('date') ? dateText({ iso: post.date, lang, timezone }) : undefined,
    modified: post.modified ? dateText({ iso: post.modified, lang, timezone }) : undefined,
    number: post.number,
    author: authorOf(site, post, frontMatter['show_author_profile'] === true),
    excerpt: shorten(post.excerpt, 200),
    minutes: post.minutes,
    categories: termLinks(site, post, 'category'),
    tags: show('tags') ? termLinks(site, post, 'tag') : [],
    series: seriesBox(site, post),
    ...around(site, post, sidebarRow(aids.sidebar)),
    related: relatedTo(site.listed, post).map((other) => ({ ...cardOf(site, other), excerpt: '', tags: [] })),
    license: licenseOf(site, frontMatter),
    edit: editUrl(site, frontMatter, post),
    credit: cover?.credit,
    cover: 'picture' in base.hero && base.hero.picture ? undefined : cover,
    sharing: frontMatter['sharing'] === true || undefined,
    wechat: await wechatOf(site, document),
    comments: commentsOf(site, frontMatter, post),
    mark: markOf(post),
  }
}

// A long series is a page of its own; all its parts in each of its articles would take room with the square of them.
const wholeSeries = 50
const partsAround = 10

function seriesBox(site: Site, post: Post): ArticleData['series'] {
  const [name] = post.series
  const place = name !== undefined && site.places.ofTerm('series', post.lang, name)
  const row = seriesOf(site.listed, post)
  if (!place || !row.includes(post)) return undefined
  const at = row.indexOf(post)
  const from = row.length > wholeSeries ? Math.max(0, at - partsAround) : 0
  const to = row.length > wholeSeries ? at + partsAround + 1 : row.length
  return {
    title: place.title,
    url: link(site, place.url),
    part: at + 1,
    count: row.length,
    first: from + 1,
    parts: row.slice(from, to).map((each) => ({ ...linkTo(site, each), current: each === post })),
  }
}

// TeXt: a sidebar's list is a reading order of its own.
function around(site: Site, post: Post, row: LinkTo[]): { older?: LinkTo; newer?: LinkTo } {
  const at = row.findIndex(({ url }) => url === link(site, post.url))
  if (at >= 0) return { older: row[at - 1], newer: row[at + 1] }
  const { older, newer } = neighbours(site.listed, post)
  return { older: older && linkTo(site, older), newer: newer && linkTo(site, newer) }
}

function sidebarRow(trees: ArticleData['sidebar']): LinkTo[] {
  return trees.flatMap(({ title, url, children }) => [
    ...(url ? [{ title, url }] : []),
    ...sidebarRow(children),
  ])
}

function linkTo(site: Site, post: Post): LinkTo {
  return { title: post.title, url: link(site, post.url) }
}

function editUrl(site: Site, frontMatter: FrontMatter, post: Post): string | undefined {
  const { values } = site.source.config
  const repository = textIn(values, 'repository')
  if (!repository || frontMatter['show_edit_on_github'] !== true) return undefined
  return `https://github.com/${repository}/edit/${textIn(values, 'repository_tree') ?? 'main'}/${post.source}`
}
