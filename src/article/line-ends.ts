import type { Root } from 'hast'
import { allElements } from './elements'

const rows = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'dl'])

/** Puts rows, cells, terms and definitions on lines of their own, as kramdown does: who takes the tags out of a text finds its words apart. */
export function addLineEnds(tree: Root): void {
  const lineEnd = { type: 'text', value: '\n' } as const
  for (const node of allElements(tree)) {
    if (rows.has(node.tagName))
      node.children = [lineEnd, ...node.children.flatMap((child) => [child, lineEnd])]
  }
}
