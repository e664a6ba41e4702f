import type { Element, Root } from 'hast'
import { attribute, elementsNamed, isElement, replaceElement, textOf, tokensOf } from './elements'
import type { Placed } from './elements'

/** Lets pictures load late, wide tables scroll in their own box, and pages that links open know nothing of ours; links that read as their own address are marked. */
export function dressFigures(tree: Root): void {
  for (const { node } of elementsNamed(tree, 'img')) {
    node.properties.loading ??= 'lazy'
    node.properties.decoding ??= 'async'
  }
  for (const { node } of elementsNamed(tree, 'iframe')) node.properties.loading ??= 'lazy'
  for (const table of elementsNamed(tree, 'table')) letScroll(table)
  for (const { node } of elementsNamed(tree, 'a', 'area')) {
    shield(node)
    markBare(node)
  }
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

// In print the address stands behind a link's words: it is not to be there twice.
function markBare(link: Element): void {
  const href = attribute(link, 'href') ?? ''
  const isBare = /^https?:/i.test(href) && withoutScheme(textOf(link)) === withoutScheme(href)
  if (isBare) link.properties.dataBare = ''
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/|\/$/gi, '')
}
