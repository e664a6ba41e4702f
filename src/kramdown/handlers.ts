import type { Element as HastElement, ElementContent, Properties, Root as HastRoot } from 'hast'
import type {
  Break,
  Code,
  Image,
  InlineCode,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  Root,
  Table,
  TableRow,
  Text,
} from 'mdast'
import type { Handler, Handlers, State } from 'mdast-util-to-hast'
import type { HtmlComment, HtmlElement, InlineMath, MathBlock } from './mdast/nodes'

function element(tagName: string, properties: Properties, children: ElementContent[]): HastElement {
  return { type: 'element', tagName, properties, children }
}

function finish(state: State, node: Nodes, result: HastElement): HastElement {
  if (node.position) result.position = node.position
  return node.data ? state.applyData<HastElement>(node, result) : result
}

/** The children of a block container, each on a line of its own; a transparent paragraph's are among the text. */
function flow(state: State, parent: Parents): ElementContent[] {
  const children: ElementContent[] = []
  const nodes = parent.children as Nodes[]
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'paragraph' && node.data?.transparent) {
      for (const child of state.all(node)) children.push(child)
      continue
    }
    const result = state.one(node, parent)
    if (index === 0) children.push({ type: 'text', value: '\n' })
    if (Array.isArray(result)) for (const child of result) children.push(child)
    else if (result) children.push(result)
    children.push({ type: 'text', value: '\n' })
  }
  return children
}

const listItem = (state: State, node: ListItem): HastElement =>
  finish(state, node, element('li', {}, flow(state, node)))

function code(state: State, node: Code): HastElement {
  const properties: Properties = node.lang ? { className: [`language-${node.lang}`] } : {}
  const result = element('code', properties, codeText(node))
  if (node.meta) result.data = { meta: node.meta }
  finish(state, node, result)
  const pre = element('pre', { ...node.data?.preProperties }, [result])
  if (node.position) pre.position = node.position
  return pre
}

/** A code block's text; with the class `show-whitespaces`, its white space is made visible. */
function codeText(node: Code): ElementContent[] {
  const value = `${node.value}\n`
  const classes = node.data?.preProperties?.className
  if (!Array.isArray(classes) || !classes.includes('show-whitespaces')) return [{ type: 'text', value }]
  const parts = value.match(/^[ \t]+|[ \t]+$|[ \t]+|[^ \t\n]+|\n/gm) ?? []
  return parts.flatMap((part, index): ElementContent[] => {
    if (!/^[ \t]/.test(part)) return [{ type: 'text', value: part }]
    const suffix = index === 0 || parts[index - 1] === '\n' ? '-l' : parts[index + 1] === '\n' ? '-r' : ''
    return Array.from(part, (sign) => {
      const name = sign === '\t' ? 'ws-tab' : `ws-space${suffix}`
      return element('span', { className: [name] }, [
        { type: 'text', value: sign === '\t' ? '\t' : '\u22C5' },
      ])
    })
  })
}

function table(state: State, node: Table): HastElement {
  const sections: HastElement[] = []
  let current: TableRow['data'] | undefined
  for (const row of node.children) {
    const section = row.data?.section ?? 0
    if (current === undefined || section !== current.section) {
      const name = section === 'head' ? 'thead' : section === 'foot' ? 'tfoot' : 'tbody'
      sections.push(element(name, {}, []))
      current = { section }
    }
    sections.at(-1)!.children.push(tableRow(state, row, node))
  }
  return finish(state, node, element('table', {}, sections))
}

function tableRow(state: State, row: TableRow, { align }: Table): HastElement {
  const tagName = row.data?.section === 'head' ? 'th' : 'td'
  const cells = row.children.map((cell, index) => {
    const alignment = align?.[index]
    const properties = alignment ? { style: `text-align: ${alignment}` } : {}
    const children: ElementContent[] =
      cell.children.length > 0 ? state.all(cell) : [{ type: 'text', value: '\u00A0' }]
    return finish(state, cell, element(tagName, properties, children))
  })
  return finish(state, row, element('tr', {}, cells))
}

function paragraph(state: State, node: Paragraph): HastElement | ElementContent[] {
  if (node.data?.transparent) return state.all(node)
  return finish(state, node, element('p', {}, state.all(node)))
}

function link(state: State, node: Link): HastElement {
  const properties: Properties = { href: node.url }
  if (node.title !== null && node.title !== undefined) properties.title = node.title
  return finish(state, node, element('a', properties, state.all(node)))
}

function image(state: State, node: Image): HastElement {
  const properties: Properties = { src: node.url, alt: node.alt ?? '' }
  if (node.title !== null && node.title !== undefined) properties.title = node.title
  return finish(state, node, element('img', properties, []))
}

function htmlElement(state: State, node: HtmlElement): HastElement {
  const result = finish(state, node, element('div', {}, node.isFlow ? flow(state, node) : state.all(node)))
  if (result.tagName === 'template') {
    // hast-util-to-html looks for a template's content, React's renderer for its children.
    result.content = { type: 'root', children: result.children }
  }
  return result
}

const isLineFeed = (child: ElementContent | undefined): boolean =>
  child?.type === 'text' && child.value === '\n'

function root(state: State, node: Root): HastRoot {
  const children = flow(state, node)
  if (isLineFeed(children[0])) children.shift()
  if (isLineFeed(children.at(-1))) children.pop()
  return { type: 'root', children }
}

const container = (state: State, node: Parents): HastElement =>
  finish(state, node, element('div', {}, flow(state, node)))

function textOf(node: { value: string; position?: Text['position'] }, value: string): ElementContent {
  return node.position ? { type: 'text', value, position: node.position } : { type: 'text', value }
}

/**
 * How remark-rehype draws kramdown's tree: give it these as `handlers`. They keep text and URLs exactly, and know
 * tight items, tables without a head, comments and formulas (as `\(…\)` and `\[…\]`, for whoever draws them).
 */
export const kramdownHandlers: Handlers = {
  break: (state: State, node: Break) => finish(state, node, element('br', {}, [])),
  code,
  image,
  link,
  listItem,
  paragraph,
  // The types know no handler that gives a root, though there is one for roots.
  root: root as unknown as Handler,
  table,
  definitionDescription: container,
  htmlComment: (_state: State, node: HtmlComment) => ({ type: 'comment', value: node.value }),
  htmlElement,
  inlineCode: (state: State, node: InlineCode) =>
    finish(state, node, element('code', {}, [{ type: 'text', value: node.value }])),
  inlineMath: (_state: State, node: InlineMath) => textOf(node, `\\(${node.value}\\)`),
  math: (_state: State, node: MathBlock) => textOf(node, `\\[${node.value}\\]`),
  text: (_state: State, node: Text) => textOf(node, node.value),
}
