import type { Root, RootContent } from 'mdast'
import type { Properties } from 'hast'
import { refersTo } from '../attributes'
import type { KramdownDocument } from '../document'
import { addHeaderIds, IdRegistry } from '../header-ids'
import { parseRawHtml } from '../html/raw-text'
import { attributesOf, type Element } from '../tree'
import { emptyFootnotes, fillFootnotes, footnoteMarker, hasFootnotes, type FootnoteCounts } from './footnotes'
import type { HtmlElement } from './nodes'
import { formula, type Base } from './formula'
import { Positions } from './positions'
import { figure } from './figure'
import { toProperties } from './properties'
import { tableOfContents } from './toc'

/** What is needed to translate kramdown's tree to mdast. */
export interface Translation {
  document: KramdownDocument
  positions: Positions
  root: Element
  footnotes: FootnoteCounts
  /** Where the footnotes go; null where the text refers to none. */
  notes: HtmlElement | null
  /** The links back from a footnote, by the element that they end. */
  backlinks: Map<Element, RootContent[]>
  ids: IdRegistry
  /** The mdast nodes of an element's children. */
  childrenOf(element: Element): RootContent[]
}

/** Translates kramdown's tree of the document `text` to mdast. */
export function toMdast(root: Element, document: KramdownDocument, text: string): Root {
  const translation: Translation = {
    document,
    positions: new Positions(text),
    root,
    footnotes: new Map(),
    notes: null,
    backlinks: new Map(),
    ids: new IdRegistry(document),
    childrenOf: (element) => translateAll(translation, element),
  }
  addHeaderIds(root, { document, ids: translation.ids, isGfm: document.isGfm })
  if (hasFootnotes(root, document)) translation.notes = emptyFootnotes()
  const children = translateAll(translation, root)
  if (translation.notes) {
    fillFootnotes(translation, translation.notes)
    if (!document.footnotesList) children.push(translation.notes)
  }
  return { type: 'root', children, position: translation.positions.position(0, text.length) }
}

function translateAll(translation: Translation, element: Element): RootContent[] {
  const nodes: RootContent[] = []
  for (const child of element.children) {
    const node = translate(translation, child)
    if (node === null) continue
    if (Array.isArray(node)) for (const one of node) nodes.push(one)
    else nodes.push(node)
  }
  nodes.push(...(translation.backlinks.get(element) ?? []))
  return nodes
}

type Translated = RootContent | RootContent[] | null

// Types are told apart here, once; what may stand where is the parser's business, so children are asserted.
function translate(translation: Translation, element: Element): Translated {
  const { document, positions } = translation
  const position = positions.position(element.start, element.end)
  const data =
    element.attributes && element.attributes.size > 0
      ? { hProperties: toProperties(element.attributes) }
      : undefined
  const base = data ? { position, data } : { position }
  const children = <T>(): T[] => translateAll(translation, element) as T[]
  switch (element.type) {
    case 'text':
      return { type: 'text', value: element.value, position }
    case 'p':
      return paragraph(translation, element, {
        position,
        data: { ...data, ...(element.transparent && { transparent: true }) },
      })
    case 'header':
      return { type: 'heading', depth: depthOf(element, document), children: children(), ...base }
    case 'blockquote':
      return { type: 'blockquote', children: children(), ...base }
    case 'codeblock':
      return codeBlock(element, position)
    case 'ul':
    case 'ol':
      if (element === document.footnotesList) return translation.notes
      if (element === document.tocList) return tableOfContents(translation, element)
      return list(translation, element, base)
    case 'li':
      return {
        type: 'listItem',
        spread: isSpread(element),
        checked: element.checked ?? null,
        children: children(),
        ...base,
      }
    case 'dl':
      return { type: 'definitionList', children: children(), position, data: { hName: 'dl', ...data } }
    case 'dt':
      return { type: 'definitionTerm', children: children(), position, data: { hName: 'dt', ...data } }
    case 'dd':
      return { type: 'definitionDescription', children: children(), position, data: { hName: 'dd', ...data } }
    case 'hr':
      return { type: 'thematicBreak', ...base }
    case 'table':
      return table(translation, element, base)
    case 'em':
      return { type: 'emphasis', children: children(), ...base }
    case 'strong':
      return { type: 'strong', children: children(), ...base }
    case 'del':
      return { type: 'delete', children: children(), ...base }
    case 'codespan':
      return { type: 'inlineCode', value: element.value, ...base }
    case 'br':
      return { type: 'break', ...base }
    case 'a':
      return link(translation, element, position)
    case 'img':
      return image(element, position)
    case 'html':
      return htmlElement(element, children(), { position, data })
    case 'abbreviation':
      return { type: 'htmlElement', children: children(), position, data: { hName: 'abbr', ...data } }
    case 'comment':
      return { type: 'htmlComment', value: element.value, position }
    case 'math':
      return formula(document, element, base)
    case 'raw':
      return raw(translation, element)
    case 'footnote':
      return footnoteMarker(translation, element)
    default:
      return null
  }
}

function depthOf(header: Element, document: KramdownDocument): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, header.level + document.options.header_offset)) as 1
}

function isSpread(item: Element): boolean {
  const first = item.children[0]
  return first?.type === 'p' && !first.transparent
}

function htmlElement(element: Element, children: RootContent[], { position, data }: Base): RootContent {
  const node: HtmlElement = {
    type: 'htmlElement',
    children,
    position,
    data: { hName: element.value, ...data },
  }
  if (element.model === 'block') node.isFlow = true
  return node
}

function list(translation: Translation, element: Element, base: Base): RootContent {
  const children = translateAll(translation, element) as never[]
  return {
    type: 'list',
    ordered: element.type === 'ol',
    start: null,
    spread: element.children.some(isSpread),
    children,
    ...base,
  }
}

function without(element: Element, ...names: string[]): { hProperties: Properties } | undefined {
  const rest = new Map([...attributesOf(element)].filter(([name]) => !names.includes(name)))
  return rest.size > 0 ? { hProperties: toProperties(rest) } : undefined
}

function link(translation: Translation, element: Element, position: Base['position']): RootContent {
  const attributes = attributesOf(element)
  return {
    type: 'link',
    url: attributes.get('href') ?? '',
    title: attributes.get('title') ?? null,
    children: translateAll(translation, element) as never[],
    position,
    data: without(element, 'href', 'title'),
  }
}

function image(element: Element, position: Base['position']): RootContent {
  const attributes = attributesOf(element)
  return {
    type: 'image',
    url: attributes.get('src') ?? '',
    title: attributes.get('title') ?? null,
    alt: attributes.get('alt') ?? '',
    position,
    data: without(element, 'src', 'title', 'alt'),
  }
}

function codeBlock(element: Element, position: Base['position']): RootContent {
  const attributes = new Map(element.attributes)
  const [, fence, meta] = /^([^? ]*)[? ]?(.*)$/.exec(element.language) ?? []
  let lang = fence || null
  if (!lang) {
    const found = /(?:^|\s)language-(\S+)/.exec(attributes.get('class') ?? '')
    if (found) {
      lang = found[1]!
      const rest = attributes.get('class')!.replace(found[0], '').trim()
      if (rest === '') attributes.delete('class')
      else attributes.set('class', rest)
    }
  }
  const data = attributes.size > 0 ? { preProperties: toProperties(attributes) } : undefined
  return {
    type: 'code',
    lang,
    meta: meta || null,
    value: element.value.replace(/\n$/, ''),
    position,
    data,
  }
}

function paragraph(
  translation: Translation,
  element: Element,
  base: { position: Base['position']; data: object },
): RootContent {
  const picture = standalonePicture(translation, element)
  if (picture) return figure(translation, element, picture)
  return { type: 'paragraph', children: translateAll(translation, element) as never[], ...base }
}

function raw(translation: Translation, element: Element): Translated {
  const children = translateAll(translation, parseRawHtml(translation.document, element))
  if (!element.isBlock) return children
  // No line feed may come between its parts: they may be running text.
  return { type: 'paragraph', children: children as never[], data: { transparent: true } }
}

/** The picture marked `standalone` that a paragraph has nothing else than. */
function standalonePicture({ document, backlinks }: Translation, element: Element): Element | null {
  const [picture, second] = element.children
  if (picture?.type !== 'img' || second || element.transparent || backlinks.has(element)) return null
  return picture.ial && refersTo(picture.ial, 'standalone', document) ? picture : null
}

function table(translation: Translation, element: Element, base: Base): RootContent {
  let bodies = 0
  const rows = element.children.flatMap((section) => {
    const name: 'head' | 'foot' | number =
      section.type === 'thead' ? 'head' : section.type === 'tfoot' ? 'foot' : bodies++
    return section.children.map((row) => ({
      type: 'tableRow' as const,
      children: row.children.map((cell) => ({
        type: 'tableCell' as const,
        children: translateAll(translation, cell) as never[],
        position: translation.positions.position(cell.start, cell.end),
      })),
      position: translation.positions.position(row.start, row.end),
      data: { section: name },
    }))
  })
  return { type: 'table', align: element.alignments ?? [], children: rows, ...base }
}
