import type { RootContent } from 'mdast'
import { refersTo } from '../attributes'
import type { KramdownDocument } from '../document'
import { tocLevels } from '../options'
import { Element } from '../tree'
import { toProperties } from './properties'
import type { Translation } from './to-mdast'

interface Entry {
  header: Element | null
  level: number
  children: Entry[]
}

/** A list with links to the document's headings, in place of the list that is marked `{:toc}`. */
export function tableOfContents(translation: Translation, marked: Element): RootContent | null {
  const { document, root } = translation
  const levels = tocLevels(document.options.toc_levels)
  const headers = collectHeaders(root, document).filter(
    (header) =>
      levels.has(header.level) &&
      header.attributes?.has('id') &&
      !/(?:^|\s)no_toc(?:\s|$)/.test(header.attributes.get('class') ?? '') &&
      !(header.ial && refersTo(header.ial, 'no_toc', document)),
  )
  if (headers.length === 0) return null
  const attributes = new Map(marked.attributes)
  if (!attributes.has('id')) attributes.set('id', 'markdown-toc')
  const entries = nest(headers)
  const id = attributes.get('id')!
  return {
    ...listOf(translation, { entries, marked, id }),
    data: { hProperties: toProperties(attributes) },
  }
}

function collectHeaders(element: Element, document: KramdownDocument): Element[] {
  if (element === document.tocList || element === document.footnotesList) return []
  if (element.type === 'header') return [element]
  return element.children.flatMap((child) => collectHeaders(child, document))
}

function nest(headers: readonly Element[]): Entry[] {
  const top: Entry = { header: null, level: 0, children: [] }
  const open: Entry[] = [top]
  for (const header of headers) {
    const entry: Entry = { header, level: header.level, children: [] }
    while (open.at(-1)!.level >= entry.level) open.pop()
    open.at(-1)!.children.push(entry)
    open.push(entry)
  }
  return top.children
}

interface TocList {
  entries: readonly Entry[]
  marked: Element
  id: string
}

function listOf(translation: Translation, { entries, marked, id }: TocList): RootContent {
  const position = translation.positions.position(marked.start, marked.end)
  const items = entries.map(({ header, children }) => {
    const target = header!.attributes!.get('id')!
    const link = {
      type: 'link' as const,
      url: `#${target}`,
      children: translation.childrenOf(withoutLinks(header!)) as never[],
      data: { hProperties: { id: `${id}-${target}` } },
    }
    const paragraph = { type: 'paragraph' as const, children: [link], data: { transparent: true } }
    const nested = children.length > 0 ? [listOf(translation, { entries: children, marked, id })] : []
    return { type: 'listItem' as const, spread: false, children: [paragraph, ...nested] as never[] }
  })
  return { type: 'list', ordered: marked.type === 'ol', spread: false, children: items, position }
}

/** A heading's text for a link: without links and footnotes of its own. */
function withoutLinks(element: Element): Element {
  const copy = Object.assign(new Element(element.type, element.value, element.start, element.end), element)
  copy.children = element.children.flatMap((child) => {
    if (child.type === 'footnote') return []
    const inner = withoutLinks(child)
    return child.type === 'a' ? inner.children : [inner]
  })
  return copy
}
