/** An article in the short list that search makes do with while a site is being written. */
export interface FindableEntry {
  /** With the site's base. */
  url: string
  title: string
  excerpt: string
  date: string
  facets: FindableFacets
}

/** What an article can be filtered by; the values are what readers see. */
export type FindableFacets = Record<'language' | 'category' | 'tag' | 'series' | 'year', string[]>
