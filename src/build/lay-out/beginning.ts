// What fills the window of a large screen below a title.
const screenful = 1500
const unparsed = /<!--[\s\S]*?-->|<(script|style|textarea|iframe|noscript)\b[\s\S]*?<\/\1>/
const tag = /<(\/?)([a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/
const parts = new RegExp(`${unparsed.source}|${tag.source}|[^<]+|<`, 'gi')
const voidElement = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** The length of a text's first blocks in characters of its HTML, as many as fill a window; undefined where they are the whole text. */
export function beginningOf(html: string): number | undefined {
  let depth = 0
  let letters = 0
  for (const { 0: part, 2: closes, 3: name, 4: empty, index } of html.matchAll(parts)) {
    if (name === undefined) letters += part.startsWith('<') ? 0 : part.length
    else if (closes) depth--
    else if (!empty && !voidElement.test(name)) depth++
    const end = index + part.length
    if (depth === 0 && letters >= screenful) return end < html.length ? end : undefined
  }
  return undefined
}
