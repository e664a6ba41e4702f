import type { Root } from 'hast'
import type { Parent, Root as MarkdownRoot } from 'mdast'
import type { Options as RehypeOptions } from 'remark-rehype'
import remarkRehype from 'remark-rehype'
import rehypeRaw from 'rehype-raw'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { PluggableList, Processor } from 'unified'
import { unified } from 'unified'
import { kramdownHandlers, remarkKramdown } from '../kramdown/remark-kramdown'
import { addHeadingIds } from './contents'

/** How a document's text is written: `_config.yml`'s `markdown`, kramdown's options, or HTML already. */
export interface Dialect {
  dialect: 'kramdown' | 'commonmark'
  kramdown?: Record<string, unknown>
  isMarkdown: boolean
}

/** What reads a dialect: plugins before and after the step from Markdown to HTML, and that step's options. */
export interface Reader {
  remarkPlugins: PluggableList
  remarkRehypeOptions: RehypeOptions
  rehypePlugins: PluggableList
}

/** The plugins that read a dialect into a tree of HTML, for react-markdown or for `htmlTree`. */
export function readerFor({ dialect, kramdown, isMarkdown }: Dialect): Reader {
  if (!isMarkdown) return { remarkPlugins: [wholeHtml], remarkRehypeOptions: {}, rehypePlugins: [rehypeRaw] }
  if (dialect === 'commonmark') {
    return {
      remarkPlugins: [remarkGfm, () => keepFenceWords],
      remarkRehypeOptions: {},
      rehypePlugins: [rehypeRaw, () => addHeadingIds],
    }
  }
  return {
    remarkPlugins: [[remarkKramdown, { fence_meta: true, ...kramdown }]],
    remarkRehypeOptions: { handlers: kramdownHandlers },
    rehypePlugins: [],
  }
}

/** A document's text as a tree of HTML, with nothing added. */
export function htmlTree(text: string, dialect: Dialect): Root {
  const { remarkPlugins, remarkRehypeOptions, rehypePlugins } = readerFor(dialect)
  const processor = unified()
    .use(remarkParse)
    .use(remarkPlugins)
    .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
    .use(rehypePlugins)
  return processor.runSync(processor.parse(text), text)
}

// rehype-raw knows of nothing that is no attribute.
function keepFenceWords(tree: Parent): void {
  for (const node of tree.children) {
    if (node.type === 'code' && node.meta) node.data = { ...node.data, hProperties: { dataMeta: node.meta } }
    else if ('children' in node) keepFenceWords(node)
  }
}

// A page that is HTML already is one piece of it.
function wholeHtml(this: Processor): void {
  this.parser = (text): MarkdownRoot => ({ type: 'root', children: [{ type: 'html', value: text }] })
}
