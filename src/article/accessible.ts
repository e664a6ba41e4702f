import type { Root } from 'hast'
import { allElements, isElement, textOf } from './elements'

/** Mends what kramdown's HTML tells screen readers wrongly: roles where ARIA does not allow them, and header cells without words. */
export function makeAccessible(tree: Root): void {
  for (const node of allElements(tree)) {
    // DPUB-ARIA 1.1: the reference is the link, not what stands around it; notes themselves need no role.
    if (node.properties.role === 'doc-noteref' && node.tagName !== 'a') {
      delete node.properties.role
      const link = node.children.find((child) => isElement(child, 'a'))
      if (isElement(link)) link.properties.role = 'doc-noteref'
    }
    if (node.properties.role === 'doc-endnote') delete node.properties.role
    if (node.tagName === 'th' && textOf(node).trim() === '') node.tagName = 'td'
  }
}
