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
 * colon. Each item with a section becomes a link to it. Nothing changes for a list that only happens to share words with
 * headings: unless the paragraph promises an overview, more than half of the items must have their section.
 */
export function linkIntroList(tree: Root): IntroItem[] {
  const candidates = introLists(tree).map(({ list, promised }) => {
    const items = list.children.filter((child) => isElement(child, 'li'))
    const sections = sectionsAfter(tree, list)
    const matches = items.some((item) => itemText(item).length > longestItem)
      ? []
      : matchSections(items.map(itemText), sections)
    const ids = items.map((_, i) => sections[matches[i] ?? -1]?.id ?? null)
    return { list, items, ids, promised, count: ids.filter((id) => id !== null).length }
  })
  const worthy = candidates.filter(({ promised, count, items }) => promised || count > items.length / 2)
  const chosen = worthy.toSorted((a, b) => b.count - a.count)[0]
  if (!chosen) return []

  const { list, items, ids } = chosen
  if (chosen.count > 0) list.properties.className = [...classesOf(list), 'intro-list']
  items.forEach((item, i) => {
    if (ids[i]) linkItem(item, ids[i])
  })
  return items.map((item, i) => ({ text: itemText(item), id: ids[i] ?? null }))
}

// An item this long says something itself; it does not name a section.
const longestItem = 160
const promise =
  /\b(?:after|by|once) (?:having )?(?:reading|read)|\byou(?: will|'ll|’ll)\b|\b(?:this|following|next) (?:article|post|blog|sections?)\b|读完|阅读|本文|这篇文章|你会|你将/i

/** The lists under a paragraph with a colon, and whether that paragraph promises what the article says. */
function introLists(tree: Root): { list: Element; promised: boolean }[] {
  const lists: { list: Element; promised: boolean }[] = []
  let before: RootContent | undefined
  let sections = 0
  for (const node of tree.children) {
    if (node.type !== 'element') continue
    if (isElement(node, 'h2') && ++sections === 2) break
    const lead = isElement(before, 'p') ? textOf(before).trim() : ''
    if (isElement(node, 'ul', 'ol') && /[:：]$/.test(lead)) {
      lists.push({ list: node, promised: promise.test(lastSentence(lead)) })
    }
    before = node
  }
  return lists
}

function lastSentence(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.!?。！？])\s*/)
      .at(-1) ?? ''
  )
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
