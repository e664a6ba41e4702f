import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { ContentsItem } from '../catalog/page-data'
import { attribute, classesOf, elementsNamed, isElement, levelOf, textOf } from './elements'
import { labelsOf } from './labels'

/** A document's headings with ids as a nested list; `selectors` (`h1,h2,h3`) says which levels, `.no_toc` is left out. */
export function contentsOf(tree: Root, selectors: string): ContentsItem[] {
  const top: ContentsItem[] = []
  const open: ContentsItem[] = []
  for (const { node } of elementsNamed(tree, ...(selectors.match(/\bh[1-6]\b/g) ?? []))) {
    const id = attribute(node, 'id')
    if (!id || classesOf(node).includes('no_toc')) continue
    const item = { id, html: toHtml(plainInline(node.children)).trim(), level: levelOf(node), children: [] }
    while (open.length > 0 && open[open.length - 1]!.level >= item.level) open.pop()
    const siblings = open.at(-1)?.children ?? top
    siblings.push(item)
    open.push(item)
  }
  return top
}

/** Gives every heading without an id one made of its words, as GitHub does: CommonMark itself has none. */
export function addHeadingIds(tree: Root): void {
  const taken = new Map<string, number>()
  for (const { node } of elementsNamed(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    if (attribute(node, 'id')) continue
    const words = textOf(node)
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const count = taken.get(words) ?? 0
    taken.set(words, count + 1)
    node.properties.id = count === 0 ? words || 'section' : `${words || 'section'}-${count}`
  }
}

/** Gives every heading with an id a link to itself at its end, marked as ours. */
export function addAnchors(tree: Root, lang: string): void {
  const label = labelsOf(lang).section
  for (const { node } of elementsNamed(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    const id = attribute(node, 'id')
    if (!id) continue
    const properties = { className: ['anchor'], dataUi: '', href: `#${encodeURI(id)}`, ariaLabel: label }
    node.children.push({ type: 'element', tagName: 'a', properties, children: [] })
  }
}

/** A heading's level, 1 to 6. */
// A link within a link is not HTML, and an id must stay the only one of its name on the page.
function plainInline(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return child.type === 'text' ? [child] : []
    if (child.properties.dataUi !== undefined || isFootnote(child)) return []
    const inner = plainInline(child.children)
    if (child.tagName === 'a') return inner
    return [{ ...child, properties: { ...child.properties, id: undefined }, children: inner }]
  })
}

function isFootnote(node: Element): boolean {
  const ids = [node, ...node.children.filter((child) => isElement(child))].map(
    (each) => attribute(each, 'id') ?? '',
  )
  return node.tagName === 'sup' && ids.some((id) => id.includes('fnref'))
}
