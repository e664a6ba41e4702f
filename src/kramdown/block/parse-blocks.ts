import type { KramdownDocument } from '../document'
import type { Source } from '../source'
import type { Element } from '../tree'
import { BlockParser, type BlockConstruct } from './block-parser'
import { parseFencedCode, parseIndentedCode } from './code'
import { parseAbbreviationDefinition, parseFootnoteDefinition, parseLinkDefinition } from './definitions'
import { parseDefinitionList } from './definition-list'
import { parseBlockExtension } from './extension'
import { parseAtxHeading, parseSetextHeading } from './heading'
import { parseHtmlBlock } from './html'
import { indentAt, isBlankLine, isEndOfBlock, lineEnd } from './lines'
import { parseList } from './list'
import { parseMathBlock, skipMathEscape } from './math'
import { parseParagraph } from './paragraph'
import { parseBlockquote } from './quote'
import { parseRule } from './rule'
import { parseTable } from './table'

/** What may begin with a line's first character that is not a space, in the order in which it is tried. */
const constructs: Record<string, readonly BlockConstruct[]> = {
  '>': [parseBlockquote],
  '#': [parseAtxHeading],
  '*': [parseRule, parseList, parseSetextHeading, parseTable, parseAbbreviationDefinition],
  '-': [parseRule, parseList],
  '+': [parseList],
  _: [parseRule],
  ':': [parseDefinitionList],
  '<': [parseHtmlBlock],
  $: [parseSetextHeading, parseMathBlock],
  '~': [parseFencedCode],
  '`': [parseFencedCode],
  '[': [parseSetextHeading, parseTable, parseFootnoteDefinition, parseLinkDefinition],
  '{': [parseSetextHeading, parseTable, parseBlockExtension],
  '\\': [parseSetextHeading, skipMathEscape],
  '\t': [parseIndentedCode],
}
for (let digit = 0; digit < 10; digit++) constructs[digit] = [parseList]

/** What any other line may be, and every line that was not what it looked like. */
const general: readonly BlockConstruct[] = [parseSetextHeading, parseTable, parseParagraph]

/** Reads a source's blocks into `root`; their text is not parsed yet. */
export function parseBlocks(document: KramdownDocument, source: Source, root: Element): void {
  new BlockParser(document, source, root, parseBlock, 0).run(root)
}

function parseBlock(parser: BlockParser): void {
  const { text, position } = parser
  if (isBlankLine(text, position)) {
    parseBlankLines(parser)
    return
  }
  if (isEndOfBlock(text, position)) {
    if (parseSetextHeading(parser)) return
    const end = lineEnd(text, position)
    parser.tree.children.push(parser.element('eob', position, end))
    parser.position = end
    return
  }
  const indent = indentAt(text, position)
  if (indent >= 4 && parseIndentedCode(parser)) return
  const first = text.charAt(position + indent)
  const special = constructs[first]
  if (special && (indent <= 3 || first === '\t'))
    for (const construct of special) if (construct(parser)) return
  for (const construct of general) if (construct(parser)) return
}

function parseBlankLines(parser: BlockParser): void {
  const { text, position } = parser
  let end = position
  while (end < text.length && isBlankLine(text, end)) end = lineEnd(text, end)
  const { children } = parser.tree
  const last = children.at(-1)
  if (last?.type === 'blank') last.value += text.slice(position, end)
  else {
    // An attribute list is for these lines then, and lost with them.
    parser.pendingIal = undefined
    children.push(parser.element('blank', position, end, text.slice(position, end)))
  }
  parser.position = end
}
