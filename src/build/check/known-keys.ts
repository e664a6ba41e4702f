/** What a front matter's value must be. */
export type Kind = 'text' | 'flag' | 'number' | 'date' | 'terms' | 'map' | 'list' | readonly string[]

/** A key that Jekyll, the TeXt theme or Lectern reads: the kinds of value that it takes, and the keys within a mapping. */
export interface KnownKey {
  kinds: readonly Kind[]
  keys?: Readonly<Record<string, KnownKey>>
}

const text: KnownKey = { kinds: ['text'] }
const flag: KnownKey = { kinds: ['flag'] }
const date: KnownKey = { kinds: ['date'] }
const terms: KnownKey = { kinds: ['terms'] }
const list: KnownKey = { kinds: ['list'] }
const flagOrText: KnownKey = { kinds: ['flag', 'text'] }
const flagOrMap: KnownKey = { kinds: ['flag', 'map'] }
const anything: KnownKey = { kinds: ['text', 'flag', 'number', 'date', 'terms', 'map', 'list'] }
const oneOf = (...words: string[]): KnownKey => ({ kinds: [words] })
const map = (keys?: Record<string, KnownKey>): KnownKey => ({ kinds: ['map'], keys })

const articleHeader: KnownKey = {
  kinds: ['flag', 'map'],
  keys: {
    type: oneOf('overlay', 'cover'),
    theme: oneOf('dark', 'light'),
    align: oneOf('left', 'center'),
    height: text,
    background_color: text,
    background_image: {
      kinds: ['flag', 'text', 'map'],
      keys: { gradient: text, src: text, scroll: flag },
    },
    image: { kinds: ['text', 'map'], keys: { src: text } },
    actions: list,
  },
}

/** The front matter that Lectern reads, or that Jekyll and the TeXt theme give a meaning. */
export const knownKeys: Readonly<Record<string, KnownKey>> = {
  layout: anything,
  title: text,
  titles: map(),
  subtitle: text,
  permalink: text,
  slug: text,
  published: flag,
  hidden: flag,
  draft: flag,
  date,
  date_modified: date,
  modify_date: date,
  last_modified_at: date,
  lang: text,
  excerpt: text,
  excerpt_separator: text,
  description: text,
  tag: terms,
  tags: terms,
  category: terms,
  categories: terms,
  series: { kinds: ['text', 'list'] },
  author: { kinds: ['text', 'map', 'list'] },
  cover: text,
  image: { kinds: ['text', 'map'], keys: { path: text, src: text, alt: text } },
  article_num: { kinds: ['number'] },
  article_header: articleHeader,
  redirect_from: { kinds: ['text', 'list'] },
  redirect_to: { kinds: ['text', 'list'] },
  comments: flag,
  sharing: flag,
  wechat: flag,
  license: flagOrText,
  mode: oneOf('normal', 'immersive'),
  type: text,
  key: text,
  nav_key: text,
  header: flagOrMap,
  footer: flagOrMap,
  full_width: flag,
  aside: { kinds: ['flag', 'map'], keys: { toc: flag } },
  sidebar: { kinds: ['flag', 'map', 'list'], keys: { nav: text } },
  lightbox: flag,
  mathjax: flag,
  mathjax_autoNumber: flag,
  mermaid: flag,
  chart: flag,
  pageview: flag,
  sitemap: flagOrMap,
  show_title: flag,
  show_date: flag,
  show_tags: flag,
  show_author_profile: flag,
  show_edit_on_github: flag,
  show_subscribe: flag,
  page_class: text,
  pagination: flagOrMap,
  check: flagOrMap,
}

/** Keys that other themes and plugins read; they are nobody's misspelling. */
export const foreignKeys: ReadonlySet<string> = new Set(
  `alt authors canonical canonical_url chat classes collection cover_image covers dates figure front headers heading id images
  index keys keyword keywords lead link links locale logo math menu meta mermaids model modes name nav nav_order order
  page pagetitle parent path pin post posts priority read_time robots robot seo serie share social src style subtitles
  summary tagline teaser text thumbnail thumb titled toc toc_label types update updated url urls video videos weight word`.split(
    /\s+/,
  ),
)

/** What `_config.yml` may say of a collection. */
export const collectionKeys: readonly string[] = ['output', 'permalink', 'relative_directory', 'sort_by']

/** What `_config.yml` says at its top, as far as Jekyll and Lectern read it. */
export const configKeys: readonly string[] =
  `title description url baseurl lang timezone permalink collections collections_dir data_dir includes_dir layouts_dir
  markdown markdown_ext kramdown include exclude defaults excerpt_separator future show_drafts unpublished highlighter
  plugins author authors license repository repository_tree comments sharing search mathjax mermaid chart paths toc
  pagination plugins_dir source destination encoding safe keep_files strict_front_matter check
  accent analytics atom_feed category_archive compress_html disqus email facebook feed gems github google_site_verification host
  include_cache incremental key limit_posts liquid livereload locale logo name navigation paginate paginate_path pageview
  port profile quiet remote_theme rss sass scss server show_dir_listing social sources tag_archive tagline text_skin
  highlight_theme theme twitter verbose webrick words_per_minute`.split(/\s+/)
