import type { Element, Nodes, Parents, Root, Text } from 'hast'
import { classesOf, elementsNamed, isElement, textOf } from './elements'

// Scripts that are written without spaces, and the marks and full-width forms that go with them.
const wide = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF60]'
const between = new RegExp(`(?<=${wide})[ \\t]*\\n[ \\t]*(?=${wide})`, 'gu')
const begins = new RegExp(`^${wide}`, 'u')
const ends = new RegExp(`${wide}$`, 'u')
const kept = ['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math']
const inline = [
  'a',
  'abbr',
  'b',
  'cite',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'u',
]

/**
 * Joins lines of Chinese and Japanese: a line's end between two such characters is no space (CSS Text 3, 4.1.3), but most
 * browsers draw one.
 */
export function joinWideLines(tree: Root): void {
  const look = (parent: Parents): void => {
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'text' && node.value.includes('\n')) join(node, parent.children, index)
      else if (isElement(node) && !kept.includes(node.tagName)) look(node)
    }
  }
  look(tree)
}

/** Marks emphasis in such scripts (`class="dotted"`): slanted, their characters would be distorted, not emphasised. */
export function markWideEmphasis(tree: Root): void {
  for (const { node } of elementsNamed(tree, 'em'))
    if (begins.test(textOf(node))) node.properties.className = [...classesOf(node), 'dotted']
}

function join(text: Text, row: readonly Nodes[], index: number): void {
  text.value = text.value.replace(between, '')
  const before = inlineBeside(row[index - 1])
  const led = text.value.replace(/^[ \t]*\n[ \t]*/, '')
  if (before && ends.test(textOf(before)) && begins.test(led)) text.value = led
  const after = inlineBeside(row[index + 1])
  const trimmed = text.value.replace(/[ \t]*\n[ \t]*$/, '')
  if (after && begins.test(textOf(after)) && ends.test(trimmed)) text.value = trimmed
}

function inlineBeside(node: Nodes | undefined): Element | undefined {
  return isElement(node, ...inline) ? node : undefined
}
