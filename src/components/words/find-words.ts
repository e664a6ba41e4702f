import type { FindableFacets } from '../../catalog/search-list'

/** The words of search, in one language. */
export interface FindWords {
  placeholder: string
  /** What the button to empty the field, a list or a choice says. */
  clear: string
  close: string
  recent: string
  /** How the dialog is used, for who sees it for the first time. */
  hint: string
  nothing: (text: string) => string
  /** What to do then. */
  nothingAdvice: string
  instead: (text: string) => string
  failed: string
  /** While a blog is being written, only lists are searched. */
  listOnly: string
  loading: string
  found: (n: number) => string
  all: string
  more: string
  filters: string
  facets: Record<keyof FindableFacets, string>
  /** What there is instead where scripts are off; links to other ways follow. */
  withoutScripts: string
  /** Leads from a term's page to the search in it. */
  within: string
  related: string
  keys: { move: string; open: string; close: string }
}
