import type { Element, ElementContent, Nodes, Parents } from 'hast'

/** An element with the node it stands in. */
export interface Placed {
  node: Element
  parent: Parents
}

/** A new element; a child that is a string becomes text. */
export function element(
  tagName: string,
  properties: Element['properties'],
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

/** Whether a node is an element, of one of these names if any are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** Every element with one of these names, in the document's order, outer before inner. */
export function elementsNamed(tree: Parents, ...names: string[]): Placed[] {
  const found: Placed[] = []
  const wanted = new Set(names)
  const look = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue
      if (wanted.has(node.tagName)) found.push({ node, parent })
      look(node)
    }
  }
  look(tree)
  return found
}

/** Every element of a tree, in the document's order. */
export function allElements(tree: Parents): Element[] {
  const found: Element[] = []
  const look = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue
      found.push(node)
      look(node)
    }
  }
  look(tree)
  return found
}

/** Puts other nodes where an element stands. */
export function replaceElement({ node, parent }: Placed, ...others: ElementContent[]): void {
  parent.children.splice(parent.children.indexOf(node), 1, ...others)
}

const silent = new Set(['script', 'style', 'template', 'noscript'])

/** A node's text as a reader meets it: without scripts, styles and what the reader's own marks (`data-ui`) add. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element' && (silent.has(node.tagName) || node.properties.dataUi !== undefined)) return ''
  let text = ''
  for (const child of node.children) text += textOf(child)
  return text
}

/** An element's classes, as a list. */
export function classesOf(node: Element): string[] {
  return tokensOf(node, 'className')
}

/** The words of an attribute that holds several; handlers give a list, some plugins one string. */
export function tokensOf(node: Element, name: string): string[] {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : []
}

/** A text attribute of an element, or nothing. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** The level of a heading: 2 of an `h2`. */
export function levelOf(heading: Element): number {
  return Number(heading.tagName[1])
}
