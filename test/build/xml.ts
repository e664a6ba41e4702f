/** An element of an XML document: its name, attributes, children and its own text, entities resolved. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const token =
  /<\?xml[^?]*\?>|<!--[^]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|([^])/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads an XML document; throws where it is not well-formed (XML 1.0; no doctype, no CDATA). */
export function parseXml(xml: string): XmlElement {
  if (/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('a character that XML forbids')
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [document]
  for (const [whole, closed, opened, attributes = '', empty, text, stray] of xml.matchAll(token)) {
    const parent = open.at(-1)!
    if (stray !== undefined) throw new Error(`«${stray}» where no markup can be`)
    if (text !== undefined) parent.text += resolve(text)
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`${whole} closes ${parent.name}`)
    if (opened === undefined) continue
    const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' }
    parent.children.push(element)
    if (!empty) open.push(element)
  }
  const [root] = document.children
  if (open.length > 1 || !root || document.children.length > 1 || document.text.trim() !== '')
    throw new Error('not one root element, closed')
  return root
}

/** The children of one name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The text of the first child of a name; undefined without one. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return all(element, name)[0]?.text
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(attribute)].map(([, name = '', one, two]) => [name, one ?? two ?? ''])
  const names = new Set(pairs.map(([name]) => name))
  if (names.size < pairs.length) throw new Error(`an attribute twice:${text}`)
  return Object.fromEntries(pairs.map(([name, value]) => [name, resolve(value ?? '')]))
}

function resolve(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi, (whole, decimal, hex, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16))
    const character = known[name]
    if (character === undefined) throw new Error(`an unknown entity: ${whole}`)
    return character
  })
}
