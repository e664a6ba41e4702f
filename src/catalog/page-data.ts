import type { DraftSettings, DraftWords } from './draft'
import type { OfflinePlaces, OfflineWords } from './offline'
import type { Author, Credit, DateText, LinkTo, Picture, Problem, Taxonomy } from './types'

/** What the site's own header and footer show around a page, in the page's language. */
export interface Shell {
  siteTitle: string
  home: string
  /** The author's menu (`_data/navigation.yml`, `header`); `current` marks the place the page belongs to. */
  nav: (LinkTo & { current: boolean })[]
  /** One entry a language of the site; no `url` where this page has no counterpart. Empty with one language. */
  languages: { lang: string; name: string; url?: string; current: boolean }[]
  feed: string
  archive?: string
  search?: string
  footer: { text: string; links: LinkTo[] }
  /** Where the site keeps pages in the reader's browser (`offline: true`). */
  offline?: OfflinePlaces
  showHeader: boolean
  showFooter: boolean
}

/** What `<head>` says of a page; every URL here is absolute. */
export interface Meta {
  /** The whole `<title>`. */
  title: string
  description: string
  canonical: string
  type: 'article' | 'website'
  /** The picture that goes with a link to the page, and its size in pixels where it is known. */
  image?: string
  imageSize?: { width: number; height: number }
  /** The site's account, as `@name`. */
  twitter?: string
  alternates: { lang: string; url: string }[]
  published?: string
  modified?: string
  /** The raw Markdown beside an article. */
  markdown?: string
  /** Feeds of this page besides its language's: `.json` is JSON Feed, `rss.xml` RSS, any other Atom. */
  feeds?: LinkTo[]
  /** On homes: what a device calls the site once it is on its screen. */
  manifest?: string
  noindex: boolean
  /** The site's own colours, as CSS. */
  colors?: string
}

/** TeXt's `article_header`: what stands above a page's text. */
export type Hero =
  | { type: 'none' }
  | { type: 'plain' }
  | { type: 'cover'; picture: Picture }
  | {
      type: 'overlay'
      /** The colour of the words: `dark` asks for light words on a dark ground. */
      theme: 'dark' | 'light'
      align: 'left' | 'center'
      /** A CSS min-height. */
      height?: string
      color?: string
      gradient?: string
      picture?: Picture
      /** How dense, in percent, a shade over the picture must be for its words to be readable: see `veilOver`. */
      veil?: number
      /** `mode: immersive`: the site's header lies over the hero. */
      immersive: boolean
      actions: (LinkTo & { type?: string })[]
    }

/** A heading of an article with its place in the contents. */
export interface ContentsItem {
  id: string
  /** The heading's inline HTML without links. */
  html: string
  level: number
  children: ContentsItem[]
}

/** A term that a post carries, with its page. */
export interface TermLink extends LinkTo {
  taxonomy: Taxonomy
}

/** One post in a list. */
export interface Card {
  url: string
  title: string
  lang: string
  excerpt: string
  cover?: Picture
  date?: DateText
  tags: TermLink[]
  /** Minutes that reading takes; absent for what is not an article. */
  minutes?: number
  mark?: string
}

/** One page of a longer list. */
export interface Pagination {
  page: number
  pages: number
  newer?: string
  older?: string
  /** Page numbers with their URLs; null stands for a gap. */
  numbers: ({ page: number; url: string } | null)[]
}

/** A menu beside the text (`sidebar.nav`). */
export interface NavTree {
  title: string
  url?: string
  current: boolean
  children: NavTree[]
}

interface PageBase {
  /** The page's path with the site's base. */
  url: string
  title: string
  lang: string
  dir: 'ltr' | 'rtl'
  shell: Shell
  meta: Meta
  hero: Hero
  subtitle?: string
  /** Names the app and all else that a built document has besides its payload: what another one was made with is not drawn. */
  version?: string
  /** What a trusted text runs, as a policy names it: the policy of another page does not allow it. */
  runs?: readonly string[]
  /** What is wrong with the page, shown on it by `dev` and `build --keep-going`. */
  notices: Problem[]
}

/** The text of a page as HTML, with what is drawn beside it. */
export interface WithBody {
  html: string
  /** How many characters of `html` hold the blocks of its first screenful; absent where that is all. */
  beginning?: number
  /** Empty where the page wants none (`aside.toc`). */
  contents: ContentsItem[]
  sidebar: NavTree[]
  fullWidth: boolean
  /** `false` where pictures stay as they are when they are clicked (TeXt: `lightbox`). */
  lightBox?: false
}

/** Where readers talk about an article; `settings` are the attributes that the provider's script is told by. */
export type Comments =
  | { provider: 'disqus'; shortname: string; url: string; identifier?: string }
  | { provider: 'giscus'; settings: Record<string, string> }
  | { provider: 'utterances'; settings: Record<string, string> }

export interface ArticleData extends PageBase, WithBody {
  kind: 'article'
  date?: DateText
  modified?: DateText
  number?: number
  author?: Author
  /** About 200 characters at the most; may be empty. */
  excerpt: string
  minutes: number
  categories: TermLink[]
  tags: TermLink[]
  /** `parts` are all of a short series, those around the article of a long one; the first of them is number `first`. */
  series?: {
    title: string
    url: string
    part: number
    count: number
    first: number
    parts: (LinkTo & { current: boolean })[]
  }
  /** In the series, else in the sidebar's list, else in the language. */
  newer?: LinkTo
  older?: LinkTo
  /** The articles that share most with this one, at most three. */
  related: Card[]
  license?: LinkTo & { id: string }
  edit?: string
  credit?: Credit
  /** The picture that stands for the article elsewhere, where its header shows none. */
  cover?: Picture
  /** Whether the page offers links to share it (TeXt: `sharing`). */
  sharing?: boolean
  /** Leads to the author's account in WeChat. */
  wechat?: Picture
  comments?: Comments
  /** Says that it is not published yet: a draft and the like. */
  mark?: string
}

export interface DocumentData extends PageBase, WithBody {
  kind: 'document'
}

export interface ListData extends PageBase {
  kind: 'list'
  /** The author's own words above the list, as HTML; may be empty. */
  html: string
  cards: Card[]
  pagination: Pagination
}

export interface TaxonomyData extends PageBase {
  kind: 'taxonomy'
  taxonomy: Taxonomy
  html: string
  sidebar: NavTree[]
  count: number
  /** Where these articles can be searched and narrowed down further. */
  search?: string
  cards: Card[]
  pagination: Pagination
}

export interface TermsData extends PageBase {
  kind: 'terms'
  taxonomy: Taxonomy
  html: string
  terms: (LinkTo & { count: number; cover?: Picture })[]
}

export interface ArchiveData extends PageBase {
  kind: 'archive'
  html: string
  /** Newest first. In a large archive each year has a page of its own: on the others it has that `url` and no entries. Of a year with many, each month: `2021-05`. */
  years: {
    year: string
    url?: string
    entries: (LinkTo & { date: DateText; tags: TermLink[]; mark?: string })[]
  }[]
}

/** Everything else about a search the reader's browser finds out. */
export interface SearchData extends PageBase {
  kind: 'search'
}

export interface NotFoundData extends PageBase {
  kind: 'not-found'
  /** The other languages' homes, each with what the title says. */
  elsewhere: { lang: string; text: string; home: LinkTo }[]
  /** The newest articles, for somebody who came by an old link. */
  cards: Card[]
}

/** Where somebody tries a text before it is a post; the browser draws it. */
export interface DraftData extends PageBase {
  kind: 'draft'
  words: DraftWords
  settings: DraftSettings
  /** The script that draws texts, with the site's base. */
  script: string
}

/** What the reader's browser keeps of the site; it stands in for a page that cannot be had, too. */
export interface OfflineData extends PageBase {
  kind: 'offline'
  words: OfflineWords
  /** Where it is said what can be kept. */
  list: string
}

/** Everything that a page shows: the prerendered HTML, the browser's navigation and the tests all start here. */
export type PageData =
  | ArticleData
  | DocumentData
  | ListData
  | TaxonomyData
  | TermsData
  | ArchiveData
  | SearchData
  | NotFoundData
  | DraftData
  | OfflineData

export type PageOf<K extends PageData['kind']> = Extract<PageData, { kind: K }>
