import type { KramdownDocument } from './document'
import { attributesOf, textContent, type Element } from './tree'

/** Gives out ids, each once: a second one gets a number behind it. */
export class IdRegistry {
  private readonly used = new Map<string, number>()
  private readonly document: KramdownDocument

  constructor(document: KramdownDocument) {
    this.document = document
  }

  /** The id of a heading or a term that has none of its own. */
  idFor(element: Element): string {
    const { options, isGfm } = this.document
    const basis = isGfm
      ? gfmId(textContent(element))
      : kramdownId(options.auto_id_stripping ? textContent(element) : element.rawText)
    const id = options.auto_id_prefix + (basis === '' && !isGfm ? 'section' : basis)
    const count = this.used.get(id)
    this.used.set(id, count === undefined ? 0 : count + 1)
    return count === undefined ? id : `${id}-${count + 1}`
  }
}

/** An id as kramdown itself makes it: of ASCII letters, digits and hyphens, from the first letter on. */
export function kramdownId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
}

/** An id as the GFM parser makes it: letters of any script, digits, underscores and hyphens. */
export function gfmId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
}

/** Gives every heading in the tree an id, in the order of the text. */
export function addHeaderIds(root: Element, document: KramdownDocument, ids: IdRegistry): void {
  if (!document.options.auto_ids) return
  for (const child of root.children) {
    if (child.type !== 'header') addHeaderIds(child, document, ids)
    else if (!child.attributes?.has('id')) attributesOf(child).set('id', ids.idFor(child))
  }
}
