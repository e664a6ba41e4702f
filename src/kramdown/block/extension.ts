import { emptyAttributeList, readAttributeList } from '../attributes'
import { runExtension, type Extension } from '../extensions'
import type { BlockParser } from './block-parser'
import { isAttributeLine } from './lines'

const definition = / {0,3}\{:(\w[\w:-]*):((?:\\\}|[^}]){1,2000})\}[ \t\f\v\r]*(?:\n|$)/y
const extensionStart = / {0,3}\{::(\w+)(?:[ \t\n\v\f\r]((?:\\\}|[^}]){0,2000}?))?(\/)?\}[ \t\f\v\r]*(?:\n|$)/y
const list = / {0,3}\{:(?!:|\/)((?:\\\}|[^}]){1,2000})\}[ \t\f\v\r]*(?:\n|$)/y

/** An attribute list definition, an extension or an attribute list: lines that begin with `{:`. */
export function parseBlockExtension(parser: BlockParser): boolean {
  return parseDefinition(parser) || parseExtension(parser) || parseAttributeList(parser)
}

function parseDefinition(parser: BlockParser): boolean {
  definition.lastIndex = parser.position
  const match = definition.exec(parser.text)
  if (!match) return false
  const { attributeLists } = parser.document
  const [, name, attributes] = match
  attributeLists.set(name!, readAttributeList(attributes!, attributeLists.get(name!) ?? emptyAttributeList()))
  addMarker(parser, 'ald', definition.lastIndex)
  return true
}

function parseExtension(parser: BlockParser): boolean {
  const { text, position } = parser
  extensionStart.lastIndex = position
  const match = extensionStart.exec(text)
  if (!match) return false
  const bodyStart = extensionStart.lastIndex
  const extension: Extension = { name: match[1]!, attributes: match[2] ?? '', body: undefined }
  if (match[3]) return finishExtension(parser, extension, bodyStart)
  if (parser.document.budget < 0) return false
  const stop = new RegExp(`^ {0,3}\\{:/(?:${extension.name})?\\}[ \\t\\f\\v\\r]*(?:\\n|$(?![\\s\\S]))`, 'gm')
  stop.lastIndex = bodyStart
  const end = stop.exec(text)
  if (!end) {
    parser.document.budget -= text.length - bodyStart
    parser.document.warn(`The extension '${extension.name}' is not closed`, parser.source.origin(position))
    return false
  }
  extension.body = text.slice(bodyStart, end.index)
  return finishExtension(parser, extension, stop.lastIndex)
}

function finishExtension(parser: BlockParser, extension: Extension, end: number): boolean {
  const result = runExtension(parser.document, extension)
  if (result === null) {
    parser.document.warn(`Unknown extension '${extension.name}'`, parser.source.origin(parser.position))
    return false
  }
  if (result.kind === 'nothing') {
    if (extension.name === 'options') addMarker(parser, 'extension', end)
    // Nothing is left of it: an attribute list before it is for what follows.
    else if (parser.pendingIal) parser.pendingIal = copyOf(parser.pendingIal)
    parser.position = end
    return true
  }
  const element = parser.element(result.kind, parser.position, end, result.text)
  element.isBlock = true
  parser.tree.children.push(element)
  parser.position = end
  return true
}

function parseAttributeList(parser: BlockParser): boolean {
  const { text, position, tree } = parser
  list.lastIndex = position
  const match = list.exec(text)
  if (!match) return false
  const end = list.lastIndex
  const last = tree.children.at(-1)
  const belongsToLast =
    last !== undefined && last.type !== 'blank' && (last.type !== 'eob' || last.value.endsWith('_def'))
  if (belongsToLast) {
    last.ial = readAttributeList(match[1]!, last.ial ?? emptyAttributeList())
    if (!isAttributeLine(text, end)) addMarker(parser, 'ial', end)
  } else {
    parser.pendingIal = readAttributeList(match[1]!, copyOf(parser.pendingIal))
  }
  parser.position = end
  return true
}

// A new object: the parser tells by identity whether a list is older than the block that was just read.
function copyOf(before: BlockParser['pendingIal']): NonNullable<BlockParser['pendingIal']> {
  if (!before) return emptyAttributeList()
  return { attributes: new Map(before.attributes), references: [...before.references] }
}

function addMarker(parser: BlockParser, kind: string, end: number): void {
  parser.tree.children.push(parser.element('eob', parser.position, end, kind))
  parser.position = end
}
