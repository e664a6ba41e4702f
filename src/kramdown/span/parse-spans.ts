import type { KramdownDocument } from '../document'
import type { SpanText } from '../source'
import type { Element } from '../tree'
import { parseEmphasis, parseStrikethrough } from './emphasis'
import { parseSpanHtml } from './html'
import {
  gfmBreak,
  parseAutolink,
  parseBackslash,
  parseCodeSpan,
  parseFootnoteMarker,
  parseLineFeed,
  parseMath,
  parseQuote,
  parseReference,
  parseSpanExtension,
  parseSymbol,
} from './inline'
import { parseLink } from './link'
import { SpanParser, type SpanConstruct, type SpanTable } from './span-parser'

const firstOf =
  (...constructs: SpanConstruct[]): SpanConstruct =>
  (parser) =>
    constructs.some((construct) => construct(parser))

const common: Record<string, SpanConstruct> = {
  '\\': parseBackslash,
  '\n': parseLineFeed,
  '*': parseEmphasis,
  _: parseEmphasis,
  '`': parseCodeSpan,
  '[': firstOf(parseFootnoteMarker, parseLink),
  '!': parseLink,
  $: parseMath,
  '{': parseSpanExtension,
  '&': parseReference,
  '"': parseQuote,
  "'": parseQuote,
}
const typographic: Record<string, SpanConstruct> = {
  '.': parseSymbol,
  '-': parseSymbol,
  '>': parseSymbol,
}

function tableOf({ isGfm, typography }: { isGfm: boolean; typography: boolean }): SpanTable {
  const table: SpanConstruct[] = []
  const add = (constructs: Record<string, SpanConstruct>): void => {
    for (const [first, construct] of Object.entries(constructs)) table[first.charCodeAt(0)] = construct
  }
  add(common)
  add({
    '<': typography
      ? firstOf(parseAutolink, parseSpanHtml, parseSymbol)
      : firstOf(parseAutolink, parseSpanHtml),
  })
  if (isGfm) add({ '~': parseStrikethrough })
  if (typography) add(typographic)
  return Array.from({ length: 128 }, (_, code) => table[code])
}

const tables = [false, true].map((isGfm) => [false, true].map((typography) => tableOf({ isGfm, typography })))

export interface SpanContext {
  document: KramdownDocument
  /** Whether GFM's line breaks count: they do not in HTML blocks and footnotes. */
  isGfmText: boolean
}

/** Reads a text's spans into `element`. */
export function parseSpans({ document, isGfmText }: SpanContext, text: SpanText, element: Element): void {
  const table = tables[Number(document.isGfm)]![Number(document.typography)]!
  const parser = new SpanParser(document, text, element, table)
  parser.isGfmText = isGfmText
  parser.run(element)
  const { children } = element
  if (children.at(-1)?.value === '\n' && children.at(-2)?.value === gfmBreak) children.splice(-2, 1)
}
