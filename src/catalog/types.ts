/** An address and the words that lead to it; `url` is a path with the site's base, or absolute. */
export interface LinkTo {
  title: string
  url: string
}

/** A moment as pages show it: `iso` with the site's offset for machines, `text` in the page's language. */
export interface DateText {
  iso: string
  text: string
}

/** Who made a picture, and on which terms. */
export interface Credit {
  author: string
  url?: string
  license?: string
  licenseUrl?: string
}

/** A picture as a `<picture>` takes it; sizes in pixels. */
export interface Picture {
  /** The original. */
  src: string
  /** Its copies in AVIF, as a `srcset`. */
  srcSet?: string
  width?: number
  height?: number
  /** Its mean colour, `#rrggbb`, to stand there until it has come; absent where it can be seen through. */
  color?: string
  credit?: Credit
}

/** Somebody who writes: the front matter's `author` looked up in `_data/authors.yml`, else the site's. */
export interface Author {
  name: string
  url?: string
  avatar?: string
  bio?: string
  /** Where it is no person. */
  organization?: true
  links: LinkTo[]
}

/** Why a build that is not asked for more leaves a text out: it lies in `_drafts`, says `published: false`, or its date is yet to come. */
export type HeldBack = 'draft' | 'unpublished' | 'future'

/** One article as the catalogue knows it: everything but its text. URLs are site paths without the base. */
export interface Post {
  /** The file, relative to the source folder: `_posts/2023-01-28-grpc.md`. */
  source: string
  collection: string
  url: string
  slug: string
  lang: string
  title: string
  subtitle?: string
  /** ISO 8601 with the site's offset: `2023-01-28T10:38:40+01:00`; absent for a collection's document without one. */
  date?: string
  modified?: string
  excerpt: string
  categories: readonly string[]
  tags: readonly string[]
  /** The first is the one whose parts come before and after it. */
  series: readonly string[]
  /** `article_num`: «Post Nº n». */
  number?: number
  author?: string
  /** A site path or an absolute URL. */
  cover?: string
  image?: string
  /** Minutes that reading takes, at least 1. */
  minutes: number
  /** Out of every list, but at its URL. */
  hidden: boolean
  draft: boolean
  heldBack?: HeldBack
}

/** A post that has a date. */
export type DatedPost = Post & { date: string }

/** The three ways to group posts. */
export type Taxonomy = 'category' | 'tag' | 'series'

/** Something wrong with a source file, in the shape that every command prints: where, what was received, what to do. */
export interface Problem {
  /** Relative to the source folder. */
  file: string
  /** 1-based; absent where the whole file is meant. */
  line?: number
  column?: number
  /** The front matter's key that is meant; `check` finds its line. */
  key?: string
  severity: 'error' | 'warning'
  /** `front-matter/yaml`, `liquid/unknown-tag`, `url/conflict` … */
  rule: string
  /** What is wrong and what was received: one sentence. */
  message: string
  /** What to do: one sentence. */
  remedy: string
}

/** A problem of one text, whichever file that is. */
export type SaidProblem = Omit<Problem, 'file'>
