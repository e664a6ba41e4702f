import { addClass, refersTo, resolveBlockAttributes } from './attributes'
import type { KramdownDocument } from './document'
import { kramdownId } from './header-ids'
import { parseSpans } from './span/parse-spans'
import { attributesOf, Element } from './tree'

const taskMark = /^\[([ xX])\][ \t\n]+/

/** Once all blocks are read, so are all definitions: gives blocks their attributes and parses their text. */
export function resolveBlocks(root: Element, document: KramdownDocument, isGfm: boolean): void {
  const isGfmText = isGfm && root.type !== 'html'
  for (const block of root.children) {
    if (block.type === 'blank' || block.type === 'eob') continue
    if (document.isGfm && (block.type === 'ul' || block.type === 'ol')) markTasks(block)
    if (block.ial) resolveOwnAttributes(block, document)
    if (block.pending) {
      parseSpans({ document, isGfmText: isGfmText && block.type !== 'html' }, block.pending, block)
    }
    if (!block.pending) resolveBlocks(block, document, isGfmText)
  }
  root.endsInBlank = root.children.findLast(({ type }) => type !== 'eob')?.type === 'blank'
  root.children = root.children.filter(({ type }) => type !== 'blank' && type !== 'eob')
}

function resolveOwnAttributes(block: Element, document: KramdownDocument): void {
  const ial = block.ial!
  if (block.type === 'ul' || block.type === 'ol') {
    if (!document.tocList && refersTo(ial, 'toc', document)) document.tocList = block
    else if (!document.footnotesList && refersTo(ial, 'footnotes', document)) document.footnotesList = block
  }
  if (block.type === 'dl') addTermIds(block, ial.references)
  resolveBlockAttributes(block, document)
}

/** `{:auto_ids}` or `{:auto_ids-prefix}` on a definition list gives its terms ids. */
function addTermIds(list: Element, references: readonly string[]): void {
  const reference = references.find((name) => name.startsWith('auto_ids'))
  if (reference === undefined) return
  const prefix = reference.replace(/^auto_ids-?/, '')
  for (const term of list.children) {
    if (term.type === 'dt' && !term.ial?.attributes.has('id'))
      attributesOf(term).set('id', prefix + kramdownId(term.rawText))
  }
}

/** GFM's task lists: `[ ]` and `[x]` at the beginning of an item; items behind the first one count as well. */
function markTasks(list: Element): void {
  let isTaskList = false
  for (const item of list.children) {
    const first = item.children[0]
    const match = first?.type === 'p' && first.pending ? taskMark.exec(first.pending.text) : null
    if (match) {
      const { text, source, base } = first!.pending!
      first!.pending = { text: text.slice(match[0].length), source, base: base + match[0].length }
      item.checked = match[1] !== ' '
      first!.children = [checkbox(item.checked, source.origin(base))]
      isTaskList = true
    }
    if (isTaskList && first?.type === 'p') addClass(attributesOf(item), 'task-list-item')
  }
  if (isTaskList) attributesOf(list).set('class', 'task-list')
}

function checkbox(checked: boolean, offset: number): Element {
  const box = new Element('html', 'input', offset, offset + 3)
  box.attributes = new Map([
    ['type', 'checkbox'],
    ['class', 'task-list-item-checkbox'],
    ['disabled', 'disabled'],
  ])
  if (checked) box.attributes.set('checked', 'checked')
  return box
}
