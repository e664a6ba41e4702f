import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import { toText } from './values'

const CODE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeCode = (text: string) => text.replace(/[&<>]/g, (found) => CODE[found] ?? found)

/** The names by which Jekyll tells `highlight` what stands around code: in Markdown it begins a line. */
export const codeInMarkdown = { highlighter_prefix: '\n', highlighter_suffix: '\n' }

/** What a tag says of the code in it; attributes and caption are HTML. */
export interface CodeFacts {
  lang?: string
  attributes?: string
  caption?: string
}

/** `{% highlight java linenos mark_lines="1 2" %}`: code that nothing reads again. */
export const highlightTag = () => codeTag('highlight', readHighlight)

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

/** A tag with code in it, of which `read` tells the rest from its words; throws where it cannot. */
export function codeTag(
  name: string,
  read: (args: string) => CodeFacts,
): new (token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag {
  return class extends Tag {
    readonly #templates: Template[] = []
    readonly #facts: CodeFacts

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid)
      this.#facts = read(token.args)
      const stream = parser.parseStream(rest)
      stream
        .on(`tag:end${name}`, () => stream.stop())
        .on('template', (template: Template) => this.#templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
      stream.start()
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const code = yield this.liquid.renderer.renderTemplates(this.#templates, context)
      const text = escapeCode(toText(code).replace(/^[\n\r]+|[\n\r]+$/g, ''))
      const { attributes = '', caption = '' } = this.#facts
      const lang = this.#facts.lang?.toLowerCase()
      const language = lang ? ` class="language-${lang.replaceAll('+', '-')}" data-lang="${lang}"` : ''
      const [before, after] = ['highlighter_prefix', 'highlighter_suffix'].map((prefix) =>
        toText(context.getSync([prefix])),
      )
      emitter.write(
        `${before}<figure class="highlight"><pre><code${language}${attributes}>${text}</code></pre>${caption}</figure>${after}`,
      )
    }
  }
}
