import type { KramdownDocument } from '../document'
import { Source } from '../source'
import { Element } from '../tree'
import { readRawHtml } from './raw'

/** The elements in a piece of raw HTML (`{::nomarkdown}`), as children of the element that is given back. */
export function parseRawHtml(document: KramdownDocument, raw: Element): Element {
  // Nothing closes an element without a name, nor has to: the whole text is read.
  const root = new Element('html', '', raw.start, raw.end)
  readRawHtml(
    { document, source: new Source(raw.value, [0], [raw.start]), text: raw.value, position: 0 },
    root,
  )
  return root
}
