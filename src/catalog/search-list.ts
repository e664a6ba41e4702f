/** A word that the index has for every article: to ask for no word at all makes Pagefind load every piece of its index. Nobody types its beginning. */
export const everyArticle = 'ꙮꙮ'

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
