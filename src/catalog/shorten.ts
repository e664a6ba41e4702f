/** The beginning of a text, on one line, cut between words (Chinese: between characters) and closed with «…». */
export function shorten(text: string, most: number): string {
  // An excerpt may be a whole text, and is asked for by every list.
  const line = text
    .slice(0, 50 * most)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= most) return line
  // Half an emoji is none.
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > most * 0.7 ? cut.slice(0, space) : cut}…`
}
