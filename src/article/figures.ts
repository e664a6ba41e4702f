import type { Element, Root } from 'hast'
import { attribute, elementsNamed, isElement, replaceElement, tokensOf } from './elements'
import type { Placed } from './elements'

/** Lets pictures load late, wide tables scroll in their own box, and pages that links open know nothing of ours. */
export function dressFigures(tree: Root): void {
  for (const { node } of elementsNamed(tree, 'img')) {
    node.properties.loading ??= 'lazy'
    node.properties.decoding ??= 'async'
  }
  for (const { node } of elementsNamed(tree, 'iframe')) node.properties.loading ??= 'lazy'
  for (const table of elementsNamed(tree, 'table')) letScroll(table)
  for (const { node } of elementsNamed(tree, 'a', 'area')) shield(node)
}

function letScroll(table: Placed): void {
  const inTable = isElement(table.parent, 'td', 'th')
  if (inTable) return
  const properties = { className: ['table-scroll'], tabIndex: 0 }
  replaceElement(table, { type: 'element', tagName: 'div', properties, children: [table.node] })
}

function shield(link: Element): void {
  const href = attribute(link, 'href') ?? ''
  const words = tokensOf(link, 'rel')
  if (/^(?:https?:)?\/\//i.test(href) && !words.includes('noopener'))
    link.properties.rel = [...words, 'noopener']
}
