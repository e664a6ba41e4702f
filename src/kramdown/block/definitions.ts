import { emptyAttributeList } from '../attributes'
import { normalizeId } from '../document'
import { SourceBuilder } from '../source'
import type { Element } from '../tree'
import type { BlockParser } from './block-parser'
import { indentedEnd } from './code'
import { lineEnd } from './lines'
import { trim, trimEnd, trimStart } from '../whitespace'

const linkId = / {0,3}\[([^\n\]]+)\]:[ \t]*/y
const angledUrl = /<([^\n]*?)>[ \t]*(?:(?<=[ \t])(["'])(.+)\2[ \t]*)?(?=\n|$)/y
const footnote = / {0,3}\[\^(\w[\w:-]*)\]:/y
const abbreviation = / {0,3}\*\[(.+?)\]:(.*)(?:\n|$)/y

// Behind a definition a block that needs a boundary before it does not begin; an attribute list is for the definition.
function addMarker(parser: BlockParser, kind: string, start: number): Element {
  const marker = parser.element('eob', start, parser.position, kind)
  marker.ial = parser.pendingIal
  parser.pendingIal = undefined
  parser.tree.children.push(marker)
  return marker
}

/** `[id]: url "title"`. */
export function parseLinkDefinition(parser: BlockParser): boolean {
  const { document, text, position } = parser
  linkId.lastIndex = position
  const match = linkId.exec(text)
  const target = match ? linkTargetAt(text, linkId.lastIndex) : null
  if (!match || !target) return false
  const id = normalizeId(match[1]!)
  if (document.links.has(id)) {
    document.warn(
      `The link ID '${id}' is defined more than once; the last one counts`,
      parser.source.origin(position),
    )
  }
  parser.position = target.end
  const marker = addMarker(parser, 'link_def', position)
  marker.ial ??= emptyAttributeList()
  document.links.set(id, { url: target.url, title: target.title, ial: marker.ial })
  return true
}

interface LinkTarget {
  url: string
  title: string | undefined
  end: number
}

/** The URL at `offset` and the title behind it, on the same line or alone on the next. */
function linkTargetAt(text: string, offset: number): LinkTarget | null {
  angledUrl.lastIndex = offset
  const angled = angledUrl.exec(text)
  const end = lineEnd(text, offset)
  if (angled) {
    const [, url, , title] = angled
    return title === undefined ? withTitleBelow(text, url!, end) : { url: url!, title, end }
  }
  const line = trimEnd(text.slice(offset, end))
  for (const space of line.matchAll(/[ \t]+(?=["'])/g)) {
    const title = titleIn(line.slice(space.index + space[0].length))
    if (title !== null && space.index > 0) return { url: line.slice(0, space.index), title, end }
  }
  // White space and then a quote begin a title, and that one does not end.
  if (line === '' || /[ \t\v\f\r]["']/.test(line)) return null
  return withTitleBelow(text, line, end)
}

function withTitleBelow(text: string, url: string, end: number): LinkTarget {
  const below = lineEnd(text, end)
  const title = titleIn(trimStart(text.slice(end, below)))
  return title === null ? { url, title: undefined, end } : { url, title, end: below }
}

function titleIn(text: string): string | null {
  const line = trimEnd(text)
  const quote = line.charAt(0)
  return line.length > 2 && (quote === '"' || quote === "'") && line.endsWith(quote)
    ? line.slice(1, -1)
    : null
}

/** `*[ABBR]: what it stands for`. */
export function parseAbbreviationDefinition(parser: BlockParser): boolean {
  const { document, text, position } = parser
  abbreviation.lastIndex = position
  const match = abbreviation.exec(text)
  if (!match) return false
  parser.position = abbreviation.lastIndex
  const marker = addMarker(parser, 'abbrev_def', position)
  marker.ial ??= emptyAttributeList()
  document.abbreviations.set(match[1]!, { title: trim(match[2]!), ial: marker.ial })
  return true
}

/** `[^name]: a footnote`, whose further blocks are indented. */
export function parseFootnoteDefinition(parser: BlockParser): boolean {
  const { document, source, text, position } = parser
  footnote.lastIndex = position
  const match = footnote.exec(text)
  if (!match || parser.tooDeep) return false
  const start = footnote.lastIndex
  const end = indentedEnd(text, lineEnd(text, start))
  const name = match[1]!
  if (document.footnotes.has(name)) {
    document.warn(
      `The footnote '${name}' is defined more than once; the last one counts`,
      source.origin(position),
    )
  }
  const builder = new SourceBuilder()
  for (let at = start; at < end;) {
    const next = lineEnd(text, at)
    const cut = text.startsWith('    ', at) ? 4 : text.charCodeAt(at) === 9 ? 1 : 0
    builder.add(text.slice(at + cut, next), source.origin(at + cut))
    at = next
  }
  const content = parser.element('root', position, end)
  parser.position = end
  const marker = addMarker(parser, 'footnote_def', position)
  content.ial = marker.ial
  parser.parseInto(content, builder.build())
  document.footnotes.set(name, content)
  return true
}
