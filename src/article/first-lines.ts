import type { Root } from 'hast'
import type { Dialect } from './markdown'
import { elementsNamed } from './elements'

/** Has React write each `pre` so that it begins in a browser, which drops a newline right after the tag, as its author meant it. */
export function keepFirstLines(tree: Root, { dialect, isMarkdown }: Dialect): void {
  // kramdown leaves that newline in the text; what reads whole HTML has dropped it, as a browser does.
  const isDropped = !(isMarkdown && dialect === 'kramdown')
  for (const { node } of elementsNamed(tree, 'pre')) {
    const [first, ...others] = node.children
    if (first?.type !== 'text' || !first.value.startsWith('\n')) continue
    // React writes one more, but only where nothing follows the text.
    const isAdded = others.length === 0
    if (isAdded && !isDropped) first.value = first.value.slice(1)
    if (!isAdded && isDropped) first.value = `\n${first.value}`
  }
}
