import { Search } from './search'
import { listOption, type KramdownOptions } from './options'
import type { AttributeList, Element } from './tree'

export interface LinkDefinition {
  url: string
  title: string | undefined
  ial: AttributeList | undefined
}

/** Something the author should know, and where in the document it is (an offset). */
export interface Warning {
  message: string
  offset: number
  /** The kind, where there is one: a `reference` to what nothing defines. */
  rule?: 'reference'
}

/** How deep blocks, spans and HTML elements may nest: beyond it, what would open another level is plain text. */
export const maxDepth = 100

/** What the parsers learn about a document while they read it. */
export class KramdownDocument {
  options: KramdownOptions
  readonly isGfm: boolean
  /** GFM only: each line feed breaks the line, and nothing else does. */
  readonly hardWrap: boolean
  readonly paragraphsEndEarly: boolean
  readonly typography: boolean
  readonly links = new Map<string, LinkDefinition>()
  readonly attributeLists = new Map<string, AttributeList>()
  readonly footnotes = new Map<string, Element>()
  readonly abbreviations = new Map<string, { title: string; ial: AttributeList | undefined }>()
  /** The list that becomes the table of contents, and the one that the footnotes take the place of. */
  tocList: Element | undefined = undefined
  footnotesList: Element | undefined = undefined
  readonly warnings = new Map<string, Warning>()
  readonly search = new Search()
  /**
   * How many characters may still be read in vain. Marks that open without closing are tried to the text's end;
   * a document of nothing else would take quadratic time, so from some point on they count as plain text.
   */
  budget: number

  constructor(options: KramdownOptions, length: number) {
    this.options = options
    this.isGfm = options.input === 'GFM'
    const quirks = listOption(options.gfm_quirks)
    this.hardWrap = this.isGfm && options.hard_wrap
    this.paragraphsEndEarly = this.isGfm && quirks.includes('paragraph_end')
    this.typography = !(this.isGfm && quirks.includes('no_auto_typographic'))
    this.budget = 500_000 + 3 * length
    for (const [id, [url, title]] of Object.entries(options.link_defs)) {
      this.links.set(normalizeId(id), { url: url ?? '', title: title ?? undefined, ial: undefined })
    }
  }

  warn(message: string, offset: number, rule?: Warning['rule']): void {
    // What is read in vain is read again, but told once.
    this.warnings.set(`${offset} ${message}`, { message, offset, rule })
  }
}

/** A link's id as it is looked up: white space squeezed, case folded. */
export function normalizeId(id: string): string {
  return id.replace(/[ \t\n\v\f\r]+/g, ' ').toLowerCase()
}
