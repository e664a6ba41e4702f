import type { Words } from '../words/words'

/** What an aid is told of the text that it helps with. */
export interface AidOptions {
  /** The element around the article's own content. */
  body: HTMLElement
  words: Words
  /** The page's path. */
  url: string
}

/** Brings an aid into a text; the function that it gives takes it out again. */
export type Aid = (options: AidOptions) => () => void
