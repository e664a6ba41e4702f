import type { Context } from 'liquidjs'
import { escapeText } from '../../catalog/escape'
import { blockTag } from './block-tag'
import { toText } from './values'

/** The names by which Jekyll tells `highlight` what stands around code: in Markdown it begins a line. */
export const codeInMarkdown = { highlighter_prefix: '\n', highlighter_suffix: '\n' }

/** What a tag says of the code in it; attributes and caption are HTML. */
export interface CodeFacts {
  lang?: string
  attributes?: string
  caption?: string
}

/** `{% highlight java linenos mark_lines="1 2" %}`: code that nothing reads again. */
export const highlightTag = () => blockTag('highlight', readHighlight, codeFigure)

function readHighlight(args: string): CodeFacts {
  const match = /^\s*([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"[^"]*"))?)*)\s*$/.exec(args)
  if (!match)
    throw new Error('`highlight` needs a language, and then options like `linenos` or `mark_lines="1 2"`')
  const [, lang = '', options = ''] = match
  const lines = /\b(?:mark_lines|hl_lines)="([\d\s]+)"/.exec(options)?.[1]
  const attributes =
    (/\blinenos\b/.test(options) ? ' data-linenos=""' : '') + (lines ? ` data-mark-lines="${lines}"` : '')
  return { lang, attributes }
}

/** Code as Jekyll's `highlight` puts it into a page. */
export function codeFigure(
  code: string,
  { lang, attributes = '', caption = '' }: CodeFacts,
  context: Context,
): string {
  const text = escapeText(code.replace(/^[\n\r]+|[\n\r]+$/g, ''))
  const name = lang?.toLowerCase()
  const language = name ? ` class="language-${name.replaceAll('+', '-')}" data-lang="${name}"` : ''
  const [before, after] = ['highlighter_prefix', 'highlighter_suffix'].map((prefix) =>
    toText(context.getSync([prefix])),
  )
  return `${before}<figure class="highlight"><pre><code${language}${attributes}>${text}</code></pre>${caption}</figure>${after}`
}
