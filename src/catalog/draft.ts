import type { FrontMatter } from './front-matter'
import type { ArticleData, PageOf } from './page-data'
import type { Author, LinkTo, SaidProblem } from './types'

/** How a site reads a new post: what of `_config.yml` a browser needs to draw one. */
export interface DraftSettings {
  dialect: 'kramdown' | 'commonmark'
  kramdown: Record<string, unknown>
  timezone: string
  /** Put before root-relative URLs: `/sub`, or nothing. */
  base: string
  /** The site's own address, for Liquid's `absolute_url` and `site.url`. */
  origin: string
  excerptSeparator: string
  toc: string
  dollars: boolean
  frames: string[]
  /** The front matter that `defaults` give a post. */
  defaults: FrontMatter
  /** What `check` is told in the config: `false`, or rules and groups that are off. */
  check: unknown
  /** By the keys of `_data/authors.yml`; the site's own under ''. */
  authors: Record<string, Author>
  /** What `license: true` means. */
  license?: LinkTo & { id: string }
}

/** Every word of the draft page. */
export interface DraftWords {
  write: string
  preview: string
  new: string
  open: string
  save: string
  /** The editor's name, for those who cannot see it. */
  editor: string
  placeholder: string
  findings: string
  nothingFound: string
  /** Before the text is thrown away for another. */
  discard: string
  /** NAME stands for the file’s name. */
  notText: string
  notKept: string
  failed: string
  withoutScripts: string
  /** What only the whole site can show. */
  limits: string
}

/** A text to be drawn, as the draft page hands it to what draws it. */
export interface DraftJob {
  id: number
  text: string
  /** The file that it came from. */
  name?: string
  page: PageOf<'draft'>
}

/** A text as an article of the site, with what is wrong with it. */
export interface Drawn {
  article: ArticleData
  findings: SaidProblem[]
  /** What its file is called: a Jekyll post's name, made of date and title. */
  name: string
}

export type DraftAnswer = Drawn & { id: number }
