import type { Attributes } from '../tree'
import { decodeReferences } from './entities'
import type { Search } from '../search'
import { isSpaceCode } from '../whitespace'
import { elementName } from './model'

// A name as XML has it, with at most one prefix; letters of any script.
const name = '(?:[\\p{L}_][\\p{L}\\p{N}_.-]*:)?[\\p{L}_][\\p{L}\\p{N}_.-]*'
const space = '[ \\t\\n\\v\\f\\r]'
const openTag = new RegExp(`<(${name})`, 'yu')
const closeTag = new RegExp(`</(${name})[ \\t\\n\\v\\f\\r]*>`, 'yu')
const attribute = new RegExp(
  `${space}*(${name})(?:${space}*=${space}*(?:"([^"]*)"|'([^']*)'|([\\p{L}\\p{N}_]+)))?`,
  'yu',
)
const tagEnd = /[ \t\n\v\f\r]*(\/?)>/y

export interface OpenTag {
  name: string
  attributes: Attributes
  selfClosed: boolean
  /** The offset behind the tag. */
  end: number
}

/** Reads an opening tag at `offset`; null where what stands there is none. */
export function openTagAt(text: string, offset: number): OpenTag | null {
  openTag.lastIndex = offset
  const match = openTag.exec(text)
  if (!match) return null
  const tagName = elementName(match[1]!)
  const lowerCase = tagName === match[1]!.toLowerCase()
  const attributes: Attributes = new Map()
  let at = openTag.lastIndex
  for (;;) {
    tagEnd.lastIndex = at
    const close = tagEnd.exec(text)
    if (close) return { name: tagName, attributes, selfClosed: close[1] === '/', end: tagEnd.lastIndex }
    if (!isSpaceCode(text.charCodeAt(at))) return null
    attribute.lastIndex = at
    const found = attribute.exec(text)
    if (!found) return null
    const key = lowerCase ? found[1]!.toLowerCase() : found[1]!
    attributes.set(key, decodeReferences((found[2] ?? found[3] ?? found[4] ?? '').replace(/\n+/g, ' ')))
    at = attribute.lastIndex
  }
}

/** Reads a closing tag at `offset`: its name and where it ends; null where there is none. */
export function closeTagAt(text: string, offset: number): { name: string; end: number } | null {
  closeTag.lastIndex = offset
  const match = closeTag.exec(text)
  return match ? { name: match[1]!, end: closeTag.lastIndex } : null
}

/** Whether a closing tag with the name `written` closes the element `open`: the case counts for names not HTML's. */
export function closes(written: string | undefined, open: string): boolean {
  return written !== undefined && (written === open || elementName(written) === open)
}

/** Where the comment that begins at `offset` ends; -1 where none begins or it has no end. */
export function commentEnd({ text, search }: { text: string; search: Search }, offset: number): number {
  if (!text.startsWith('<!--', offset)) return -1
  const end = search.find(text, '-->', offset + 4)
  return end < 0 ? -1 : end + 3
}

/** The offset of `</name>` from `offset` on, in any case; -1 where there is none. */
export function findCloseTag(text: string, tagName: string, offset: number): number {
  const wanted = tagName.toLowerCase()
  for (let at = text.indexOf('</', offset); at >= 0; at = text.indexOf('</', at + 2)) {
    const found = closeTagAt(text, at)
    if (found?.name.toLowerCase() === wanted) return at
  }
  return -1
}
