import type { Element, Root } from 'hast'
import { elementsNamed, replaceElement } from './elements'

/** Puts an element in the place of a code block and of the boxes around it that hold nothing else. */
export function replaceBlock(tree: Root, pre: Element, other: Element): void {
  const outer = outermost(tree, pre)
  const place = elementsNamed(tree, 'pre', 'div', 'figure').find(({ node }) => node === outer)
  if (place) replaceElement(place, other)
}

// kramdown's highlighter and Jekyll's tag put boxes around a `pre`.
function outermost(tree: Root, pre: Element): Element {
  let outer = pre
  for (const { node: box } of elementsNamed(tree, 'div', 'figure').toReversed())
    if (holdsOnly(box, outer)) outer = box
  return outer
}

function holdsOnly(box: Element, inner: Element): boolean {
  const others = box.children.filter((child) => child !== inner)
  return (
    others.length < box.children.length &&
    others.every((child) => child.type === 'text' && !child.value.trim())
  )
}
