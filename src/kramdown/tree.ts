import type { SpanText } from './source'

/** Attributes by name, in the order in which they were written. */
export type Attributes = Map<string, string>

/** What an attribute list says: attributes, and the names of others to take over. */
export interface AttributeList {
  attributes: Attributes
  references: string[]
}

/** How the content of an HTML element is read. */
export type ContentModel = 'block' | 'span' | 'raw'

export type ElementType =
  | 'root'
  | 'blank'
  | 'eob'
  | 'p'
  | 'header'
  | 'blockquote'
  | 'codeblock'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'hr'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'td'
  | 'html'
  | 'comment'
  | 'math'
  | 'raw'
  | 'figure'
  | 'text'
  | 'em'
  | 'strong'
  | 'del'
  | 'codespan'
  | 'a'
  | 'img'
  | 'br'
  | 'footnote'
  | 'abbreviation'

/**
 * A node of kramdown's own tree, which the parsers build and `mdast/` translates. `value` is a text's text, a
 * code's code, an HTML element's name, a formula's source, a comment's inside or a footnote's name.
 */
export class Element {
  type: ElementType
  value: string
  /** Offsets in the document; -1 where they are not known. */
  start: number
  end: number
  children: Element[] = []
  attributes: Attributes | undefined = undefined
  /** A block's attribute list, until the definitions it may refer to are all known. */
  ial: AttributeList | undefined = undefined
  /** Text whose spans are not parsed yet. */
  pending: SpanText | undefined = undefined
  /** Header: its level. */
  level = 0
  /** Header, term and text: what an id is made of, where that is not the content. */
  rawText = ''
  /** Paragraph: drawn without its `p`, as in a tight list. */
  transparent = false
  /** HTML element, comment, formula: whether it stands among blocks. */
  isBlock = false
  model: ContentModel = 'raw'
  /** Block container: whether blank lines come last. */
  endsInBlank = false
  /** Code: the fence's language and what followed it. */
  language = ''
  /** Table: each column's alignment. */
  alignments: Alignment[] | undefined = undefined
  /** List item: whether the task is done; undefined where it is none. */
  checked: boolean | undefined = undefined

  constructor(type: ElementType, value: string, start: number, end: number) {
    this.type = type
    this.value = value
    this.start = start
    this.end = end
  }
}

export type Alignment = 'left' | 'center' | 'right' | null

/** The element's attributes, made on first use. */
export function attributesOf(element: Element): Attributes {
  return (element.attributes ??= new Map())
}

/** All text below an element, in order; with code and formulas, unless `types` leaves them out. */
export function textContent(
  element: Element,
  types: readonly ElementType[] = ['text', 'codespan', 'math'],
): string {
  if (types.includes(element.type)) return element.rawText || element.value
  let text = ''
  for (const child of element.children) text += textContent(child, types)
  return text
}
