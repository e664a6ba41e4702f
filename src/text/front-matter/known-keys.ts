import { ownDirectives } from '../../catalog/policy'

/** What a front matter's value must be. */
export type Kind = 'text' | 'flag' | 'number' | 'date' | 'terms' | 'map' | 'list' | readonly string[]

/** A key that Jekyll, the TeXt theme or Lectern reads: the kinds of value that it takes, and the keys within a mapping. */
export interface KnownKey {
  kinds: readonly Kind[]
  keys?: Readonly<Record<string, KnownKey>>
  /** Others give it a meaning; here it has no effect. */
  unread?: true
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
const unread = ({ kinds }: KnownKey): KnownKey => ({ kinds, unread: true })

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
      keys: { gradient: text, src: text, scroll: unread(flag) },
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
  taxonomy: text,
  series: { kinds: ['text', 'list'] },
  author: { kinds: ['text', 'map', 'list'] },
  cover: text,
  image: { kinds: ['text', 'map'], keys: { path: text, src: text, alt: unread(text) } },
  article_num: { kinds: ['number'] },
  article_header: articleHeader,
  redirect_from: { kinds: ['text', 'list'] },
  redirect_to: { kinds: ['text', 'list'] },
  comments: flag,
  sharing: flag,
  wechat: flag,
  license: flagOrText,
  mode: oneOf('normal', 'immersive'),
  type: unread(text),
  key: text,
  nav_key: text,
  header: flagOrMap,
  footer: flagOrMap,
  full_width: flag,
  aside: { kinds: ['flag', 'map'], keys: { toc: flag } },
  toc: { kinds: ['flag', 'text', 'map'] },
  sidebar: { kinds: ['flag', 'map', 'list'], keys: { nav: text } },
  lightbox: flag,
  mathjax: flag,
  mathjax_autoNumber: unread(flag),
  mermaid: unread(flag),
  chart: unread(flag),
  pageview: unread(flag),
  sitemap: flagOrMap,
  show_title: flag,
  show_date: flag,
  show_tags: flag,
  show_author_profile: flag,
  author_profile: flag,
  show_edit_on_github: flag,
  show_subscribe: unread(flag),
  page_class: unread(text),
  pagination: unread(flagOrMap),
  render_with_liquid: flag,
  check: flagOrMap,
}

/** Keys that other themes and plugins read; they are nobody's misspelling. */
export const foreignKeys: ReadonlySet<string> = new Set(
  `alt authors canonical canonical_url chat classes collection cover_image covers dates figure front headers heading id images
  index keys keyword keywords lead link links locale logo math menu meta mermaids model modes name nav nav_order order
  page pagetitle parent path pin post posts priority read_time robots robot seo serie share social src style subtitles
  summary tagline teaser text thumbnail thumb titled toc_label types update updated url urls video videos weight word`.split(
    /\s+/,
  ),
)

/** What `_config.yml` may say of a collection, and is read. */
export const collectionKeys: readonly string[] = ['output', 'permalink', 'trusted', 'order', 'sort_by']

/** The same, of which Lectern takes no notice. */
export const unreadCollectionKeys: readonly string[] = ['relative_directory']

const settings: Readonly<Record<string, string>> = {
  '': `title description url baseurl lang timezone permalink source collections collections_dir data_dir includes_dir markdown
    markdown_ext kramdown include exclude defaults excerpt_separator future show_drafts unpublished author license
    repository repository_tree comments search offline draft_page trusted frames csp mathjax paths toc check feed text_skin highlight_theme accent_color twitter wechat`,
  defaults: 'scope scope.path scope.type values',
  author: `name avatar url bio type email github mastodon twitter linkedin medium weibo zhihu facebook telegram npm`,
  comments: `provider giscus.repo giscus.repo_id giscus.category giscus.category_name giscus.category_id giscus.mapping
    giscus.discussion_term giscus.term giscus.strict giscus.reactions_enabled giscus.input_position
    utterances.repo utterances.issue_term utterances.label disqus.shortname`,
  csp: ownDirectives.join(' '),
  feed: `path posts_limit excerpt_only categories tags tags.only tags.except tags.path collections collections.NAME.path
    collections.NAME.categories`,
  kramdown: `input auto_ids auto_id_prefix auto_id_stripping footnote_nr footnote_backlink footnote_backlink_inline
    footnote_prefix hard_wrap smart_quotes typographic_symbols parse_block_html parse_span_html html_to_native toc_levels
    math_engine header_offset header_links link_defs gfm_quirks remove_line_breaks_for_cjk fence_meta`,
  paths: 'home',
  search: 'provider',
  toc: 'selectors',
  twitter: 'username',
}

/** What `_config.yml` says, as far as Lectern reads it; what is below a key stands behind a dot. */
export const configKeys: readonly string[] = Object.entries(settings).flatMap(([above, keys]) =>
  keys.split(/\s+/).map((key) => (above ? `${above}.${key}` : key)),
)

/** What Jekyll, its plugins and themes read at the top of `_config.yml`, and Lectern does not. */
export const unreadConfigKeys: readonly string[] =
  `layouts_dir highlighter plugins authors sharing mermaid chart pagination plugins_dir destination encoding safe
  keep_files strict_front_matter accent analytics atom_feed category_archive compress_html disqus email facebook gems github
  google_site_verification host include_cache incremental key limit_posts liquid livereload locale logo name navigation
  paginate paginate_path pageview port profile quiet remote_theme rss sass scss server show_dir_listing social sources
  tag_archive tagline theme verbose webrick words_per_minute`.split(/\s+/)
