/** Something in an article's text that could not be shown as meant; `line` counts from 1 in the text given. */
export interface ArticleProblem {
  message: string
  remedy: string
  line?: number
  column?: number
  /** The name of what is wrong, where it has one of its own. */
  rule?: 'link/reference' | 'html/removed'
}
