import type { KramdownDocument } from './document'
import { attributesOf, type AttributeList, type Attributes, type Element } from './tree'

// The three kinds of item: key="value", then #id and .class (which may be written together), then a name.
const item =
  /(?<=^|[ \t\n\v\f\r])(?:([\w:-]+)=("|')((?:\\[\s\S]|(?!\2)[^\\])*)\2|((?:\.[^ \t\n\v\f\r.#]+|#[A-Za-z][\w:-]*)+)|([^ \t\n\v\f\r"'=.#{}]+))(?=[ \t\n\v\f\r]|$)/g
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
  if (!value.includes('\\')) return value
  return value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote)
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
  visited: ReadonlySet<string> = new Set(),
): void {
  for (const name of list.references) {
    const definition = document.attributeLists.get(name)
    if (definition && !visited.has(name)) {
      applyAttributeList(target, definition, document, new Set([...visited, name]))
    }
  }
  for (const [key, value] of list.attributes) {
    if (key === 'class') addClass(target, value)
    else target.set(key, value)
  }
}

/** Whether a list names `reference`, directly or through the definitions it refers to. */
export function refersTo(
  list: AttributeList,
  reference: string,
  document: KramdownDocument,
  depth = 0,
): boolean {
  if (list.references.includes(reference)) return true
  if (depth > 20) return false
  return list.references.some((name) => {
    const definition = document.attributeLists.get(name)
    return definition !== undefined && refersTo(definition, reference, document, depth + 1)
  })
}

/** Gives a block the attributes of the list that was written before or after it. */
export function resolveBlockAttributes(element: Element, document: KramdownDocument): void {
  if (element.ial) applyAttributeList(attributesOf(element), element.ial, document)
}
