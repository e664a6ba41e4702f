import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

const blocks = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

type Tree = string | [name: string, attributes: Record<string, string>, children: Tree[]]

/** HTML as a tree in which spelling, white space between blocks and the order of attributes do not count. */
export function canonical(html: string): string {
  return JSON.stringify(treeOf(parseFragment(html), false))
}

function treeOf(node: DefaultTreeAdapterTypes.ParentNode, inPre: boolean): Tree[] {
  const trees: Tree[] = []
  const addText = (text: string): void => {
    const last = trees.at(-1)
    if (typeof last === 'string') trees[trees.length - 1] = last + text
    else trees.push(text)
  }
  for (const child of node.childNodes) {
    if (child.nodeName === '#comment')
      trees.push(['!--', {}, [unescape((child as DefaultTreeAdapterTypes.CommentNode).data).trim()]])
    else if ('value' in child) addText(inPre ? child.value : child.value.replace(/[ \t\r\n]+/g, ' '))
    else if ('attrs' in child) trees.push([child.nodeName, attributesOf(child), contentOf(child, inPre)])
  }
  return inPre ? trees : trees.map((tree, index) => trimmed(trees, tree, index)).filter((tree) => tree !== '')
}

// What would end a comment is written as a character reference here, though it is none in a comment.
const unescape = (text: string): string => text.replaceAll('&#x3C;', '<').replaceAll('&#x3E;', '>')

function contentOf(element: DefaultTreeAdapterTypes.Element, inPre: boolean): Tree[] {
  if (element.nodeName === 'script' || element.nodeName === 'style') return scriptOf(element)
  const pre = inPre || element.nodeName === 'pre'
  return treeOf('content' in element ? (element as DefaultTreeAdapterTypes.Template).content : element, pre)
}

// The reference writes `disabled="disabled"`, which means what `disabled` does.
function attributesOf(element: DefaultTreeAdapterTypes.Element): Record<string, string> {
  const pairs = element.attrs.map(
    ({ name, value }) => [name, value === name ? '' : value.trim().replace(/\s+/g, ' ')] as const,
  )
  return Object.fromEntries(
    pairs
      .filter(([name, value]) => name !== 'class' || value !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function trimmed(trees: readonly Tree[], tree: Tree, index: number): Tree {
  if (typeof tree !== 'string') return tree
  const edge = (other: Tree | undefined): boolean =>
    other === undefined || (Array.isArray(other) && blocks.has(other[0]))
  let text = tree
  if (edge(trees[index - 1])) text = text.replace(/^ /, '')
  if (edge(trees[index + 1])) text = text.replace(/ $/, '')
  return text
}

// In running text the reference reads a script as HTML and writes it as such: only its words are compared.
function scriptOf(element: DefaultTreeAdapterTypes.Element): Tree[] {
  const [text] = element.childNodes
  const source = text && 'value' in text ? text.value : ''
  const tags = source
    .replace(/&(?:lt|#x3c);/gi, '<')
    .replaceAll('&gt;', '>')
    .replace(/&(?:amp|#x26);/gi, '&')
  const words = tags.replace(/<[^>]*>|&[#\w]*;?|[^ !#-;=?-~]/g, ' ')
  return [words.replace(/\s+/g, ' ').trim()].filter((word) => word !== '')
}
