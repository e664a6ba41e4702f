import { emptyAttributeList } from '../attributes'
import { normalizeId } from '../document'
import { SourceBuilder } from '../source'
import type { Element } from '../tree'
import type { BlockParser } from './block-parser'
import { indentedEnd } from './code'
import { lineEnd } from './lines'

const link =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n>]*)>|([^'"\n]*?[^'"\s]))(?:(?:[ \t]*\n|[ \t]+)[ \t]*(["'])(.+?)\4)?[ \t\f\v\r]*(?:\n|$)/y
const footnote = / {0,3}\[\^(\w[\w:-]*)\]:[ \t]*/y
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
  link.lastIndex = position
  const match = link.exec(text)
  if (!match) return false
  const id = normalizeId(match[1]!)
  if (document.links.has(id))
    document.warn(
      `The link ID '${id}' is defined more than once; the last one counts`,
      parser.source.origin(position),
    )
  parser.position = link.lastIndex
  const marker = addMarker(parser, 'link_def', position)
  marker.ial ??= emptyAttributeList()
  document.links.set(id, { url: match[2] ?? match[3] ?? '', title: match[5], ial: marker.ial })
  return true
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
  document.abbreviations.set(match[1]!, { title: match[2]!.trim(), ial: marker.ial })
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
  document.footnotes.set(name, { name, content })
  return true
}
