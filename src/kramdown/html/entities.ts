import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([\w:][\w:.-]*));/y

export interface DecodedReference {
  /** The characters that the reference stands for, or itself where its name is unknown. */
  text: string
  length: number
  isKnown: boolean
}

/** Reads a character reference at `offset`; null where there is none. A reference ends in a semicolon. */
export function referenceAt(text: string, offset: number): DecodedReference | null {
  reference.lastIndex = offset
  const match = reference.exec(text)
  if (!match) return null
  const [written, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const decoded = decodeNamedCharacterReference(name)
    return { text: decoded === false ? written : decoded, length: written.length, isKnown: decoded !== false }
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10)
  return { text: characterOf(code), length: written.length, isKnown: true }
}

function characterOf(code: number): string {
  const impossible = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return impossible ? '\uFFFD' : String.fromCodePoint(code)
}

/** Text with its character references replaced, as in raw HTML. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let result = ''
  let start = 0
  while (at >= 0) {
    const found = referenceAt(text, at)
    if (found) {
      result += text.slice(start, at) + found.text
      start = at + found.length
    }
    at = text.indexOf('&', found ? start : at + 1)
  }
  return result + text.slice(start)
}
