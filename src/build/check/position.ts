import type { SourceDocument } from '../../jekyll/source'

/** Where a text first stands in a document's body as a whole, not as the beginning of a longer address; empty where it does not, for front matter is not kept as text. */
export function positionOf(document: SourceDocument, text: string): { line?: number; column?: number } {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const at = document.body.search(new RegExp(`${literal}(?![\\w/%-])`))
  if (at < 0) return {}
  const before = document.body.slice(0, at).split('\n')
  return { line: document.bodyLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 }
}
