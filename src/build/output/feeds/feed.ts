import type { Entry } from './entries'

/** A feed before it is written in a format; texts are plain, addresses absolute. */
export interface Feed {
  title: string
  description: string
  lang: string
  author: string
  /** The page that shows the same posts. */
  home: string
  /** Where the feed itself lies. */
  self: string
  /** ISO 8601. */
  updated: string
  /** Newest first; each with its whole text where the feed has whole texts. */
  entries: (Entry & { html?: string })[]
}
