import { applyAttributeList } from '../attributes'
import { normalizeId, type LinkDefinition } from '../document'
import { decodeReferences } from '../html/entities'
import { attributesOf, type Element } from '../tree'
import { isSpaceCode, trim } from '../whitespace'
import type { SpanParser, Stop } from './span-parser'

const reference = /[ \t\n\v\f\r]*\[([^\]]+)?\]/y
const angledUrl = /\(<(.*?)>/y
const title = /[ \t\n\v\f\r]*(["'])(.+?)\1[ \t\n\v\f\r]*\)/sy
const escaped = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g

interface LinkTarget {
  url: string
  title: string | undefined
  end: number
  definition?: LinkDefinition
}

/** `[text](url "title")`, `[text][id]`, `[id]`, and pictures, which have a `!` before them. */
export function parseLink(parser: SpanParser): boolean {
  const { text, position, document } = parser
  const isImage = text.charCodeAt(position) === 33
  const width = isImage ? 2 : 1
  if (isImage && text.charCodeAt(position + 1) !== 91) return false
  if (text.charCodeAt(position + width) === 94) return false
  const isNested = !isImage && parser.isInside('a', 'img')
  if (isNested || parser.tooDeep || document.budget < 0) return parser.takeLiteral(width)

  parser.flush()
  const element = parser.element(isImage ? 'img' : 'a', position)
  parser.position = position + width
  if (document.search.find(text, ']', parser.position) < 0 || !parser.run(element, closingBracket())) {
    parser.revert(position, parser.position)
    return parser.takeLiteral(width)
  }
  const label = text.slice(position + width, parser.position).replace(escaped, '$1')
  const target = targetAt(parser, parser.position + 1, label)
  if (!target) {
    warnOfReference(parser, position + width - 1, label)
    parser.revert(position, parser.position)
    return parser.takeLiteral(width)
  }
  if (target.definition?.ial) applyAttributeList(attributesOf(element), target.definition.ial, document)
  finishLink(element, target, label)
  return parser.addElement(element, target.end)
}

// Brackets count; a picture's own have been read with it, its opening one was counted before that.
function closingBracket(): Stop {
  let depth = 1
  return {
    codes: [93, 91, 33],
    test({ text, position, tree }) {
      const code = text.charCodeAt(position)
      if (code === 33 && text.charCodeAt(position + 1) !== 91) return false
      depth += code === 93 ? -1 : 1
      const images = tree.children.reduce((count, child) => count + (child.type === 'img' ? 1 : 0), 0)
      return depth - images === 0
    },
  }
}

function finishLink(element: Element, target: LinkTarget, label: string): void {
  const attributes = attributesOf(element)
  const url = decodeReferences(target.url)
  if (element.type === 'img') {
    attributes.set('src', url)
    attributes.set('alt', decodeReferences(label))
    element.children = []
  } else attributes.set('href', url)
  if (target.title !== undefined) attributes.set('title', decodeReferences(target.title))
}

function targetAt(parser: SpanParser, offset: number, label: string): LinkTarget | null {
  const { text, document } = parser
  reference.lastIndex = offset
  const match = reference.exec(text)
  if (!match && text.charCodeAt(offset) === 40) return urlAt(parser, offset)
  const id = normalizeId(match?.[1] ?? label)
  const definition = document.links.get(id)
  if (!definition) return null
  return { url: definition.url, title: definition.title, end: offset + (match?.[0].length ?? 0), definition }
}

// Brackets are also what logs and programs are full of: `[WARN ][main]`, `a[i][0]`. Those are no references.
const explicitReference =
  /(?<![\p{L}\p{N}_\]])\[[^\][]+\]\[(?:(?=[^\]]*\p{L})[^\][ ](?:[^\][]*[^\][ ])?)?\](?!\[)/uy

/** Tells of `[text][id]` and `[text][]` where nothing defines them; the parser is at the text's end. */
function warnOfReference(parser: SpanParser, start: number, label: string): void {
  const { document, text, position } = parser
  explicitReference.lastIndex = start
  if (!explicitReference.test(text)) return
  const id = text.slice(position + 2, explicitReference.lastIndex - 1) || label
  document.warn(`There is no link definition for '${normalizeId(id)}'`, parser.origin(start), 'reference')
}

function urlAt(parser: SpanParser, offset: number): LinkTarget | null {
  const { text } = parser
  angledUrl.lastIndex = offset
  const angled = angledUrl.exec(text)
  if (angled) {
    const end = angledUrl.lastIndex
    if (text.charCodeAt(end) === 41) return { url: angled[1]!, title: undefined, end: end + 1 }
    return titleAt(parser, angled[1]!, end)
  }
  const { end, closed } = bareUrlEnd(parser, offset)
  const url = trim(text.slice(offset + 1, closed ? end - 1 : end))
  return closed ? { url, title: undefined, end } : titleAt(parser, url, end)
}

/** Where a URL ends: behind the bracket that closes it, or at a quote that white space stands before. */
function bareUrlEnd(parser: SpanParser, offset: number): { end: number; closed: boolean } {
  const { text } = parser
  let depth = 0
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 40) depth++
    else if (code === 41 && --depth === 0) return { end: at + 1, closed: true }
    else if (isSpaceCode(code) && isQuote(text.charCodeAt(at + 1))) return { end: at, closed: false }
  }
  parser.document.budget -= text.length - offset
  return { end: text.length, closed: false }
}

const isQuote = (code: number): boolean => code === 34 || code === 39

function titleAt({ text, document }: SpanParser, url: string, offset: number): LinkTarget | null {
  title.lastIndex = offset
  const match = title.exec(text)
  if (match) return { url, title: match[2], end: title.lastIndex }
  document.budget -= text.length - offset
  return null
}
