// kramdown knows ASCII white space only: an ideographic space, for one, is text like any other.

/** Whether the character with this code is white space. */
export function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** `text` without white space at its beginning. */
export function trimStart(text: string): string {
  let start = 0
  while (start < text.length && isSpaceCode(text.charCodeAt(start))) start++
  return text.slice(start)
}

/** `text` without white space at its end. */
export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpaceCode(text.charCodeAt(end - 1))) end--
  return text.slice(0, end)
}

/** `text` without white space at both ends. */
export function trim(text: string): string {
  return trimEnd(trimStart(text))
}
