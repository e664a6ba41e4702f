import type { Element, Root } from 'hast'
import type { Dialect } from './markdown'
import { htmlTree } from './markdown'
import { allElements, attribute, element, isElement, replaceElement, textOf } from './elements'

/** How a text is written, and the title that stands above it. */
export interface Titled extends Dialect {
  /** A first heading that says it again is left out; undefined where no title is seen. */
  title?: string
}

/** Takes out the heading at the very beginning of a text that says its title again, if there is one; its id stays, for links that lead there. */
export function dropRepeatedTitle(tree: Root, options: Titled): boolean {
  const heading = tree.children.find(isBlock)
  if (!isElement(heading, 'h1') || !repeats(heading, options)) return false
  const id = attribute(heading, 'id')
  const place = id === undefined ? [] : [element('span', { id, dataUi: '' })]
  replaceElement({ node: heading, parent: tree }, ...place)
  return true
}

function isBlock(node: Root['children'][number]): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'comment'
}

function repeats(heading: Element, { title, ...dialect }: Titled): boolean {
  if (!title || saysMore(heading)) return false
  const plain = normal(title)
  const words = normal(textOf(heading))
  // `# {{ page.title }}` makes curly quotes of straight ones, and reads marks as markup.
  return words === plain || words === normal(textOf(asHeading(plain, dialect)))
}

// A link or a picture is not in the title above.
function saysMore(heading: Element): boolean {
  return allElements(heading).some(({ properties }) => properties['href'] ?? properties['src'])
}

function asHeading(title: string, dialect: Dialect): Root {
  return htmlTree(dialect.isMarkdown ? `# ${title}` : title, dialect)
}

function normal(words: string): string {
  return words.normalize().replace(/\s+/g, ' ').trim().toLowerCase()
}
