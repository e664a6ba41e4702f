import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import type { KramdownDocument } from '../document'
import type { Element } from '../tree'
import type { Positions } from './positions'

/** What every node has: its place, and the attributes that were given to it. */
export interface Base {
  position: ReturnType<Positions['position']>
  data?: { hProperties?: Properties }
}

/** A formula as it was written, between MathJax's delimiters or, with `math_engine: null`, between dollars. */
export function formula(document: KramdownDocument, element: Element, base: Base): RootContent {
  if (document.options.math_engine === null) return plainMath(element, base)
  const attributes = base.data?.hProperties
  if (!attributes)
    return { type: element.isBlock ? 'math' : 'inlineMath', value: element.value, position: base.position }
  const hName = element.isBlock ? 'div' : 'span'
  const content: RootContent = element.isBlock
    ? { type: 'math', value: element.value, position: base.position }
    : { type: 'text', value: `$${element.value}$`, position: base.position }
  return {
    type: 'htmlElement',
    children: [content],
    position: base.position,
    data: { hName, hProperties: attributes },
  }
}

function plainMath(element: Element, base: Base): RootContent {
  const attributes = base.data?.hProperties ?? {}
  const className = [...(attributes.className ?? []), 'kdmath']
  const text: RootContent = {
    type: 'text',
    value: element.isBlock ? `$$\n${element.value}\n$$` : `$${element.value}$`,
  }
  const hName = element.isBlock ? 'div' : 'span'
  return {
    type: 'htmlElement',
    children: [text],
    position: base.position,
    data: { hName, hProperties: { ...attributes, className } },
  }
}
