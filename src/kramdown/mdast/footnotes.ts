import type { RootContent } from 'mdast'
import { decodeReferences } from '../html/entities'
import type { KramdownDocument } from '../document'
import { addHeaderIds } from '../header-ids'
import type { Element } from '../tree'
import type { HtmlElement } from './nodes'
import type { Translation } from './to-mdast'

/** The footnotes that have been referred to, in their order, and how often each was. */
export type FootnoteCounts = Map<string, { number: number; count: number }>

/** The number that stands for a footnote in the text. */
export function footnoteMarker(
  { document, footnotes, positions }: Translation,
  marker: Element,
): RootContent {
  const { footnote_nr: first, footnote_prefix: prefix } = document.options
  const name = prefix + marker.value
  const before = footnotes.get(marker.value)
  const entry = before ?? { number: first + footnotes.size, count: 0 }
  const repeat = entry.count > 0 ? `:${entry.count}` : ''
  entry.count++
  footnotes.set(marker.value, entry)
  const position = positions.position(marker.start, marker.end)
  const link: RootContent = {
    type: 'link',
    url: `#fn:${name}`,
    children: [{ type: 'text', value: String(entry.number), position }],
    position,
    data: { hProperties: { className: ['footnote'], rel: ['footnote'] } },
  }
  return {
    type: 'htmlElement',
    children: [link],
    position,
    data: { hName: 'sup', hProperties: { id: `fnref:${name}${repeat}`, role: 'doc-noteref' } },
  }
}

/** Whether anything that is drawn refers to a footnote. */
export function hasFootnotes(element: Element, document: KramdownDocument): boolean {
  if (element === document.tocList || element === document.footnotesList) return false
  return element.type === 'footnote' || element.children.some((child) => hasFootnotes(child, document))
}

/** The section for the footnotes, before any is in it. */
export function emptyFootnotes(): HtmlElement {
  return htmlElement('div', { className: ['footnotes'], role: 'doc-endnotes' }, [])
}

/** Adds the list of all footnotes that the text refers to. */
export function fillFootnotes(translation: Translation, section: HtmlElement): void {
  const { document, footnotes } = translation
  const items: RootContent[] = []
  // Footnotes may refer to others, which are then added to the map that is being walked.
  for (const [name, entry] of footnotes) {
    const content = document.footnotes.get(name)!
    // References from inside the footnotes to one that stands already have no way back.
    const links = backlinks(document, { name, count: entry.count })
    const target = targetOfBacklinks(content, document.options.footnote_backlink_inline)
    if (target) translation.backlinks.set(target, links)
    addHeaderIds(content, { document, ids: translation.ids, isGfm: false })
    const children = translation.childrenOf(content)
    if (!target) children.push({ type: 'paragraph', children: links.slice(1) as never[] })
    const id = `fn:${document.options.footnote_prefix}${name}`
    items.push({ ...htmlElement('li', { id, role: 'doc-endnote' }, children), isFlow: true })
  }
  const { footnote_nr: first } = document.options
  section.children.push(htmlElement('ol', first === 1 ? {} : { start: first }, items))
}

function htmlElement(
  hName: string,
  hProperties: Record<string, string | number | string[]>,
  children: RootContent[],
): HtmlElement {
  return { type: 'htmlElement', children, data: { hName, hProperties } }
}

/** The element that the links back go into: the last block's text, unless blank lines are known to follow it. */
function targetOfBacklinks(element: Element, inline: boolean): Element | null {
  const last = element.children.at(-1)
  if (!last || element.endsInBlank) return null
  if (last.type === 'p' || (inline && last.type === 'header')) return last
  return inline ? targetOfBacklinks(last, inline) : null
}

/** The links back to where a footnote is referred to, with a space before each. */
function backlinks({ options }: KramdownDocument, note: { name: string; count: number }): RootContent[] {
  const { footnote_backlink: text, footnote_prefix: prefix } = options
  const links: RootContent[] = []
  if (text === '') return links
  for (let index = 0; index < note.count; index++) {
    links.push({ type: 'text', value: '\u00A0' }, backlink(prefix + note.name, index, text))
  }
  return links
}

function backlink(name: string, index: number, text: string): RootContent {
  const repeat = index > 0 ? `:${index}` : ''
  const children: RootContent[] = [{ type: 'text', value: decodeReferences(text) }]
  if (index > 0) children.push(htmlElement('sup', {}, [{ type: 'text', value: String(index + 1) }]))
  return {
    type: 'link',
    url: `#fnref:${name}${repeat}`,
    children: children as never[],
    data: { hProperties: { className: ['reversefootnote'], role: 'doc-backlink' } },
  }
}
