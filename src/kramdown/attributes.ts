import { maxDepth, type KramdownDocument } from './document'
import { decodeReferences } from './html/entities'
import { attributesOf, type AttributeList, type Attributes, type Element } from './tree'

// A value ends at a quote that white space follows; one behind a backslash ends it if there is no other.
// The three kinds of item: key="value", then #id and .class (which may be written together), then a name.
const item =
  /(?<=^|[ \t\n\v\f\r])(?:([\w:-]+)=("|')((?:\\\2|[^\\]|\\(?!\2))*?|[^]*?)\2(?=[ \t\n\v\f\r]|$)|((?:\.[^ \t\n\v\f\r.#]+|#[A-Za-z][\w:-]*)+)|([^ \t\n\v\f\r"'=.#{}]+))(?=[ \t\n\v\f\r]|$)/g
const idOrClass = /([.#])([^ \t\n\v\f\r.#]+)/g

/** An attribute list without anything in it. */
export function emptyAttributeList(): AttributeList {
  return { attributes: new Map(), references: [] }
}

/** Reads what stands between `{:` and `}` into `list`; what cannot be read is left out, as kramdown does. */
export function readAttributeList(text: string, list: AttributeList): AttributeList {
  for (const [, key, quote, value, marks, reference] of text.matchAll(item)) {
    if (key !== undefined) list.attributes.set(key, unescapeValue(value ?? '', quote!))
    else if (marks !== undefined) readMarks(marks, list.attributes)
    else if (reference !== undefined) list.references.push(reference)
  }
  return list
}

function unescapeValue(value: string, quote: string): string {
  if (!value.includes('\\')) return decodeReferences(value)
  return decodeReferences(value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote))
}

function readMarks(marks: string, attributes: Attributes): void {
  for (const [, mark, name] of marks.matchAll(idOrClass)) {
    if (mark === '#') attributes.set('id', name!)
    else addClass(attributes, name!)
  }
}

/** Adds a class name to those that are there. */
export function addClass(attributes: Attributes, name: string): void {
  const before = attributes.get('class')
  attributes.set('class', before ? `${before} ${name}` : name)
}

/** Lays an attribute list over `target`: classes are added, everything else is replaced. */
export function applyAttributeList(
  target: Attributes,
  list: AttributeList,
  document: KramdownDocument,
): void {
  for (const { attributes } of withReferences(list, document)) {
    for (const [key, value] of attributes) {
      if (key === 'class') addClass(target, value)
      else target.set(key, value)
    }
  }
}

const maxReferences = 1000

/** The list and those it refers to, directly or not, as often as it does: what is referred to first. */
function withReferences(list: AttributeList, document: KramdownDocument): AttributeList[] {
  if (list.references.length === 0) return [list]
  const lists: AttributeList[] = []
  const open = new Set<AttributeList>()
  const visit = (one: AttributeList): void => {
    open.add(one)
    for (const name of one.references) {
      const definition = document.attributeLists.get(name)
      const isTooMuch = open.size > maxDepth || lists.length > maxReferences
      if (definition && !open.has(definition) && !isTooMuch) visit(definition)
    }
    open.delete(one)
    lists.push(one)
  }
  visit(list)
  return lists
}

/** Whether a list names `reference`, directly or through the definitions it refers to. */
export function refersTo(list: AttributeList, reference: string, document: KramdownDocument): boolean {
  return withReferences(list, document).some(({ references }) => references.includes(reference))
}

/** Gives a block the attributes of the list that was written before or after it. */
export function resolveBlockAttributes(element: Element, document: KramdownDocument): void {
  if (element.ial) applyAttributeList(attributesOf(element), element.ial, document)
}
