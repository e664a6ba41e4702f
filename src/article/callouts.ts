import type { Element, Root } from 'hast'
import { classesOf, elementsNamed, isElement } from './elements'
import type { CalloutKind } from './labels'
import { labelsOf } from './labels'

const mark = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** Turns GitHub's `> [!NOTE]` quotations into callouts with a title in the page's language. */
export function markCallouts(tree: Root, lang: string): void {
  const labels = labelsOf(lang)
  for (const { node: quote } of elementsNamed(tree, 'blockquote')) {
    const kind = takeMark(quote)
    if (!kind) continue
    quote.properties.className = [...classesOf(quote), 'callout', `callout-${kind}`]
    quote.children.unshift({
      type: 'element',
      tagName: 'p',
      properties: { className: ['callout-title'], dataUi: '' },
      children: [{ type: 'text', value: labels[kind] }],
    })
  }
}

function takeMark(quote: Element): CalloutKind | undefined {
  const first = quote.children.find((child) => isElement(child))
  const text = isElement(first, 'p') ? first.children[0] : undefined
  if (!first || text?.type !== 'text') return undefined
  const match = mark.exec(text.value)
  // What goes on behind the mark on its own line is a quotation that happens to begin so.
  const alone = match && (match[0].endsWith('\n') || first.children.length === 1 || isBreak(first))
  if (!match || !alone) return undefined
  text.value = text.value.slice(match[0].length)
  if (isBreak(first)) first.children.splice(1, 1)
  if (first.children.every((child) => child.type === 'text' && child.value.trim() === ''))
    quote.children.splice(quote.children.indexOf(first), 1)
  return match[1]?.toLowerCase() as CalloutKind
}

function isBreak(paragraph: Element): boolean {
  return isElement(paragraph.children[1], 'br')
}
