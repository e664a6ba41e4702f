import type { KramdownDocument } from './document'
import { attributesOf, textContent, type Element } from './tree'

/** Gives out ids, each once: a second one gets a number behind it. */
export class IdRegistry {
  // The GFM parser sees neither what is inside HTML elements nor footnotes: there, kramdown's own ids are given.
  private readonly used = { gfm: new Map<string, number>(), kramdown: new Map<string, number>() }
  private readonly document: KramdownDocument

  constructor(document: KramdownDocument) {
    this.document = document
  }

  /** The id of a heading or a term that has none of its own. */
  idFor(element: Element, isGfm: boolean): string {
    const { options } = this.document
    const text = this.document.isGfm
      ? textContent(element)
      : options.auto_id_stripping
        ? textContent(element, ['text'])
        : element.rawText
    const basis = isGfm ? gfmId(text) : kramdownId(text)
    const id = options.auto_id_prefix + (basis === '' && !isGfm ? 'section' : basis)
    const used = isGfm ? this.used.gfm : this.used.kramdown
    const count = used.get(id)
    used.set(id, count === undefined ? 0 : count + 1)
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
function gfmId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
}

/** Where headings are given ids: whether by GFM's rules, and from which registry. */
export interface IdContext {
  document: KramdownDocument
  ids: IdRegistry
  isGfm: boolean
}

/** Gives every heading in the tree an id, in the order of the text. */
export function addHeaderIds(root: Element, context: IdContext): void {
  if (!context.document.options.auto_ids) return
  for (const child of root.children) {
    if (child.type === 'html') addHeaderIds(child, { ...context, isGfm: false })
    else if (child.type !== 'header') addHeaderIds(child, context)
    else if (!child.attributes?.has('id'))
      attributesOf(child).set('id', context.ids.idFor(child, context.isGfm))
  }
}
