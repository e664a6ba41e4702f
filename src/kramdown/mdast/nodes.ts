import type { Literal, Parent, PhrasingContent, RootContent } from 'mdast'
import type { Properties } from 'hast'

// What kramdown has and mdast has not. Each carries `data.hName`, so that it can be drawn without being known.

/** An HTML element that was written as such, or one of kramdown's that Markdown has no other word for. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  /** Whether it has blocks in it, each to be drawn on lines of its own. */
  isFlow?: boolean
  children: RootContent[]
}

export interface HtmlComment extends Literal {
  type: 'htmlComment'
}

/** A formula that stands alone; `value` is TeX. */
export interface MathBlock extends Literal {
  type: 'math'
}

/** A formula in running text; `value` is TeX. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
}

export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: RootContent[]
}

declare module 'mdast' {
  interface Data {
    hName?: string
    hProperties?: Properties
  }
  interface ParagraphData {
    /** Drawn without its `p`, as in a tight list. */
    transparent?: boolean
  }
  interface CodeData {
    /** The attributes of the `pre` around the code. */
    preProperties?: Properties
  }
  interface TableRowData {
    /** The part of the table it is in; each number is a `tbody` of its own. */
    section?: 'head' | 'foot' | number
  }
  interface RootContentMap {
    htmlElement: HtmlElement
    htmlComment: HtmlComment
    math: MathBlock
    inlineMath: InlineMath
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement
    htmlComment: HtmlComment
    inlineMath: InlineMath
  }
}
