import type { Element, Root } from 'hast'
import type { Dialect } from './markdown'
import { htmlTree } from './markdown'
import { allElements, attribute, element, elementsNamed, isElement, replaceElement, textOf } from './elements'

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
  if (id !== undefined) dropEntry(tree, id)
  return true
}

// kramdown's own list of contents (`{:toc}`) names its links after itself and the headings; what is below the title stays.
function dropEntry(tree: Root, id: string): void {
  for (const { node: list, parent } of elementsNamed(tree, 'ul', 'ol')) {
    const entry = list.children.find((child) => isElement(child, 'li'))
    const [link, ...below] = entry?.children.filter((child) => isElement(child)) ?? []
    if (!entry || !link || attribute(link, 'id') !== `${attribute(list, 'id')}-${id}`) continue
    replaceElement({ node: entry, parent: list }, ...below.flatMap(({ children }) => children))
    if (!list.children.some((child) => isElement(child, 'li'))) replaceElement({ node: list, parent })
  }
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
