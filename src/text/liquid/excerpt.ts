import { toText } from './values'

const BLOCKS = new Set(
  'if unless case for tablerow capture comment raw highlight codeblock blockquote pullquote ifchanged'.split(
    ' ',
  ),
)

/** Closes the Liquid blocks that a cut has left open. */
function closeBlocks(text: string): string {
  const open: string[] = []
  for (const [, name = ''] of text.matchAll(/\{%-?\s*(\w+)/g)) {
    if (open.at(-1) === 'raw' && name !== 'endraw') continue
    if (BLOCKS.has(name)) open.push(name)
    else if (name === `end${open.at(-1)}`) open.pop()
  }
  return (
    text +
    open
      .toReversed()
      .map((name) => `\n{% end${name} %}`)
      .join('')
  )
}

/** A text that has an excerpt, or may have. */
export interface Excerpted {
  kind: string
  frontMatter: Record<string, unknown>
  body: string
}

/** What stands in a text behind its excerpt. */
export function behindExcerpt({ frontMatter, body }: Excerpted, separator: string): string {
  const at = separatorIn(frontMatter, separator)
  const end = at === '' ? -1 : body.indexOf(at)
  return end < 0 ? '' : body.slice(end + at.length).replace(/^\s*\n/, '')
}

/** The excerpt as Markdown with Liquid still in it, and whether it comes from the text rather than the front matter. */
export function rawExcerpt(document: Excerpted, separator: string): { text: string; isCut: boolean } {
  const { excerpt, render_with_liquid: hasLiquid } = document.frontMatter
  if (excerpt) return { text: toText(excerpt), isCut: false }
  const at = separatorIn(document.frontMatter, separator)
  if (document.kind === 'page' || at === '') return { text: '', isCut: false }
  const end = document.body.indexOf(at)
  const head = end < 0 ? document.body : document.body.slice(0, end)
  const tail = end < 0 ? '' : document.body.slice(end + at.length)
  // Links of the excerpt may be defined further down.
  const definitions = tail.match(/^ {0,3}\[[^\]]+\]:.+$/gm) ?? []
  const closed = hasLiquid !== false && head.includes('{%') ? closeBlocks(head) : head
  return { text: definitions.length > 0 ? `${closed}\n\n${definitions.join('\n')}` : closed, isCut: true }
}

function separatorIn({ excerpt_separator: own }: Excerpted['frontMatter'], separator: string): string {
  return typeof own === 'string' ? own : separator
}
