import type { Root } from 'mdast'
import { markAbbreviations } from './abbreviations'
import { parseBlocks } from './block/parse-blocks'
import { joinCjkLines } from './cjk'
import { KramdownDocument, type Warning } from './document'
import { toMdast } from './mdast/to-mdast'
import { htmlToNative } from './html/native'
import { defaultOptions, type KramdownOptions } from './options'
import { resolveBlocks } from './resolve'
import { documentSource } from './source'
import { Element } from './tree'

/** Parses kramdown or GFM text to mdast; see `mdast/nodes.ts` for the nodes that mdast itself has not. */
export function parseKramdown(text: string, options?: Partial<KramdownOptions>): Root {
  return parseWithWarnings(text, options).tree
}

/** Parses as {@link parseKramdown} does, and tells what the author should know. */
export function parseWithWarnings(
  text: string,
  options?: Partial<KramdownOptions>,
): { tree: Root; warnings: Warning[] } {
  const document = new KramdownDocument({ ...defaultOptions, ...options }, text.length)
  const root = new Element('root', '', 0, text.length)
  parseBlocks(document, documentSource(text), root)
  resolveBlocks(root, document, document.isGfm)
  for (const content of document.footnotes.values()) resolveBlocks(content, document, false)
  if (document.options.html_to_native) htmlToNative(root)
  for (const part of [root, ...document.footnotes.values()]) {
    markAbbreviations(part, document)
    if (document.options.remove_line_breaks_for_cjk) joinCjkLines(part)
  }
  return { tree: toMdast(root, document, text), warnings: [...document.warnings.values()] }
}
