/** What articles can be narrowed down by; the names are those of the URL's parameters and of the index's filters. */
export const facets = ['language', 'category', 'tag', 'series', 'year'] as const

export type Facet = (typeof facets)[number]

/** The values chosen in each facet. */
export type Choice = Record<Facet, string[]>

/** How many articles each value of each facet would leave. */
export type Counts = Record<Facet, Record<string, number>>

/** What a reader asks for; an empty `text` asks for everything that the choice leaves. */
export interface Query {
  text: string
  choice: Choice
  /** The page's language: its articles come first. */
  lang: string
}

/** A text in pieces, of which some are words that were asked for. */
export type Marked = { text: string; hit: boolean }[]

/** An article that was found. */
export interface Result {
  /** The path with the site's base. */
  url: string
  title: Marked
  lang: string
  date: string
  excerpt: Marked
  /** The sections that the words are in, best first. */
  sections: { url: string; title: Marked }[]
}

/** What a query found; the articles themselves are loaded as they are shown. */
export interface Found {
  total: number
  /** The word that was searched for in the place of one that is not in any article. */
  instead?: string
  load: (most: number) => Promise<Result[]>
  /** How many of what was found each value of each facet would leave. */
  count: () => Promise<Counts>
}

/** Something that finds articles. */
export interface Engine {
  /** Whether texts are searched, or only what lists show of them. */
  whole: boolean
  find: (query: Query) => Promise<Found>
  /** Whether what it searches has been replaced since it was opened, so that pieces may be missing; absent where that cannot be. */
  isOld?: () => Promise<boolean>
}

/** Facets of which an article has several values at once: more choices leave fewer articles. In the others they leave more. */
export const manifold: ReadonlySet<Facet> = new Set(['category', 'tag'])

export const noChoice: Choice = { language: [], category: [], tag: [], series: [], year: [] }

export const noCounts: Counts = { language: {}, category: {}, tag: {}, series: {}, year: {} }

let engine: Promise<Engine> | undefined

/** The site's engine, loaded once: the whole index where the site is built, a list of titles while it is being written. */
export function loadEngine(searchPage: string): Promise<Engine> {
  engine ??= import.meta.env.DEV
    ? import('./list-engine').then(({ openList }) => openList(searchPage))
    : import('./index-engine').then(({ openIndex }) => openIndex())
  // A failure is not remembered: the next search asks again.
  engine.catch(forgetEngine)
  return engine
}

/** Lets the next search load the engine anew. */
export function forgetEngine(): void {
  engine = undefined
}
