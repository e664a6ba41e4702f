/** What the parser may be told; names and defaults are those of kramdown 2.4 and of its GFM parser. */
export interface KramdownOptions {
  /** The dialect: kramdown's own, or GFM (Jekyll's default). */
  input: 'GFM' | 'kramdown'
  auto_ids: boolean
  auto_id_prefix: string
  auto_id_stripping: boolean
  /** The number of the first footnote. */
  footnote_nr: number
  /** The text of the link back from a footnote; empty: no such link. */
  footnote_backlink: string
  /** Whether the link back always goes into the last paragraph, even when that is nested. */
  footnote_backlink_inline: boolean
  footnote_prefix: string
  /** GFM only: whether every line break in a paragraph is kept. */
  hard_wrap: boolean
  /** Four entity names, comma-separated or as a list: left and right single, left and right double. */
  smart_quotes: string | string[]
  /** What replaces `hellip`, `mdash`, `ndash`, `laquo`, `raquo`, `laquo_space`, `raquo_space`. */
  typographic_symbols: Record<string, string>
  /** Kept for kramdown's sake: a syntax tree has characters, not entities. */
  entity_output: string
  parse_block_html: boolean
  parse_span_html: boolean
  html_to_native: boolean
  /** Which header levels a `{:toc}` list shows: `'1..6'`, `'2,3'` or a list. */
  toc_levels: string | number[]
  /** `null`: formulas stay as they were written. */
  math_engine: string | null
  header_offset: number
  header_links: boolean
  /** Link definitions from elsewhere: id → [url, title]. */
  link_defs: Record<string, readonly (string | null)[]>
  /** GFM only: `paragraph_end`, `no_auto_typographic`. */
  gfm_quirks: string | string[]
  remove_line_breaks_for_cjk: boolean
  /** Ours, not kramdown's: a fence may say more than its language, `js {2,4-6} title="a.js" linenos`. */
  fence_meta: boolean
}

/** kramdown's defaults with GFM as input and without hard wraps, as Jekyll 4 sets them. */
export const defaultOptions: KramdownOptions = {
  input: 'GFM',
  auto_ids: true,
  auto_id_prefix: '',
  auto_id_stripping: false,
  footnote_nr: 1,
  footnote_backlink: '&#8617;',
  footnote_backlink_inline: false,
  footnote_prefix: '',
  hard_wrap: false,
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  typographic_symbols: {},
  entity_output: 'as_char',
  parse_block_html: false,
  parse_span_html: true,
  html_to_native: false,
  toc_levels: '1..6',
  math_engine: 'mathjax',
  header_offset: 0,
  header_links: false,
  link_defs: {},
  gfm_quirks: 'paragraph_end',
  remove_line_breaks_for_cjk: false,
  fence_meta: false,
}

/** Splits an option that kramdown takes as a list or as comma-separated words. */
export function listOption(value: string | readonly string[]): string[] {
  return typeof value === 'string' ? value.split(/\s*,\s*/).filter((word) => word !== '') : [...value]
}

/** The header levels that `toc_levels` names: `'2..4'`, `'1,3'` or a list of numbers. */
export function tocLevels(value: string | readonly number[]): ReadonlySet<number> {
  if (typeof value !== 'string') return new Set(value)
  const range = /^(\d)\.\.(\d)$/.exec(value)
  if (!range) return new Set(listOption(value).map(Number))
  const [first, last] = [Number(range[1]), Number(range[2])]
  return new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i))
}
