import type { Element, Root, RootContent } from 'hast'
import { attribute, classesOf, elementsNamed, isElement, textOf } from './elements'
import type { Section } from './intro-match'
import { matchSections } from './intro-match'

/** An item of an article's intro list, and the id of the section that answers it. */
export interface IntroItem {
  text: string
  id: string | null
}

interface PlacedSection extends Section {
  id: string
}

/**
 * Makes an article's intro list its table of contents: the list before the second h2, under a paragraph that ends in a
 * colon. Each item with a section becomes a link to it; with no list, or no section for any item, nothing changes.
 */
export function linkIntroList(tree: Root): IntroItem[] {
  let chosen: { list: Element; links: { item: Element; id: string | null }[] } | undefined
  let most = 0
  for (const list of introLists(tree)) {
    const items = list.children.filter((child) => isElement(child, 'li')) as Element[]
    const sections = sectionsAfter(tree, list)
    const matches = matchSections(items.map(itemText), sections)
    const count = matches.filter((match) => match !== null).length
    if (count <= most) continue
    most = count
    chosen = { list, links: items.map((item, i) => ({ item, id: sections[matches[i] ?? -1]?.id ?? null })) }
  }
  if (!chosen) return []

  chosen.list.properties.className = [...classesOf(chosen.list), 'intro-list']
  for (const { item, id } of chosen.links) if (id) linkItem(item, id)
  return chosen.links.map(({ item, id }) => ({ text: itemText(item), id }))
}

function introLists(tree: Root): Element[] {
  const lists: Element[] = []
  let before: RootContent | undefined
  let sections = 0
  for (const node of tree.children) {
    if (isElement(node, 'h2') && ++sections === 2) break
    if (isElement(node, 'ul', 'ol') && isElement(before, 'p') && /[:：]\s*$/.test(textOf(before)))
      lists.push(node)
    if (node.type === 'element') before = node
  }
  return lists
}

/** The sections with an id below a list, each with its text down to the next heading of its level. */
function sectionsAfter(tree: Root, list: Element): PlacedSection[] {
  const sections: PlacedSection[] = []
  let open: PlacedSection[] = []
  for (const node of tree.children.slice(tree.children.indexOf(list) + 1)) {
    if (!isElement(node)) continue
    const id = attribute(node, 'id')
    if (!/^h[1-6]$/.test(node.tagName)) {
      const text = textOf(node)
      for (const section of open) section.body += `${text}\n`
      continue
    }
    const level = Number(node.tagName[1])
    open = open.filter((section) => section.level < level)
    if (!id || level < 2 || level > 4) continue
    const section = { id, level, heading: textOf(node).trim(), body: '' }
    sections.push(section)
    open.push(section)
  }
  return sections
}

// What an item says itself, without the list inside it.
function itemText(item: Element): string {
  const own = item.children.filter((child) => !isElement(child, 'ul', 'ol'))
  return own.map(textOf).join('').replace(/\s+/g, ' ').trim()
}

function linkItem(item: Element, id: string): void {
  // A loose list has its words in paragraphs.
  const first = item.children.find((child) => isElement(child))
  const onlyBlank = item.children.every((child) => child.type !== 'text' || child.value.trim() === '')
  const holder = isElement(first, 'p') && onlyBlank ? first : item
  const at = holder.children.findIndex((child) => isElement(child, 'ul', 'ol', 'p', 'pre', 'table', 'div'))
  const words = at < 0 ? holder.children : holder.children.slice(0, at)
  // A link within a link is not HTML; the author's own stays.
  if (
    words.some(
      (word) => isElement(word, 'a') || elementsNamed({ type: 'root', children: [word] }, 'a').length > 0,
    )
  )
    return
  const properties = { dataIntro: '', href: `#${encodeURI(id)}` }
  const link: Element = { type: 'element', tagName: 'a', properties, children: words }
  holder.children = [link, ...holder.children.slice(words.length)]
}
