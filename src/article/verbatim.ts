import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { allElements, elementsNamed, replaceElement } from './elements'

const slotName = 'verbatim-html'
const slotPattern = new RegExp(`<${slotName} slot="(\\d+)"></${slotName}>`, 'g')
const attributePattern = new RegExp(` ${slotName}-([\\w-]+)=`, 'g')

// React escapes what stands in the first four, moves some of the others to the top, and leaves no room in any of them
// for text that is not its own.
const kept = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'link',
  'meta',
  'title',
  'base',
  'textarea',
]

/** Ready-made pieces of HTML that take the place of elements in a tree, and come back into the text made of it. */
export interface Verbatim {
  pieces: string[]
}

/** An element that stands for a piece of ready HTML until `fillSlots`. */
export function slotFor(html: string, verbatim: Verbatim): Element {
  const slot = String(verbatim.pieces.push(html) - 1)
  return { type: 'element', tagName: slotName, properties: { slot }, children: [] }
}

/** Takes out of a tree what React would change: scripts, styles, frames and handlers come out as their author wrote them. */
export function keepVerbatim(tree: Root, verbatim: Verbatim): void {
  for (const { properties } of allElements(tree)) keepAttributes(properties)
  for (const placed of elementsNamed(tree, ...kept)) {
    const html = toHtml(placed.node, { allowDangerousHtml: true })
    replaceElement(placed, slotFor(fillSlots(html, verbatim), verbatim))
  }
}

// React takes functions for handlers, and leaves out texts.
function keepAttributes(properties: Element['properties']): void {
  for (const [name, value] of Object.entries(properties)) {
    if (!/^on/i.test(name)) continue
    delete properties[name]
    properties[`${slotName}-${name.toLowerCase()}`] = value
  }
}

/** Puts the pieces back into the HTML that was made of the tree. */
export function fillSlots(html: string, verbatim: Verbatim): string {
  return html
    .replace(slotPattern, (_, slot: string) => verbatim.pieces[Number(slot)] ?? '')
    .replace(attributePattern, ' $1=')
}
