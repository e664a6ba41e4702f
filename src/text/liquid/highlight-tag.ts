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

/** `{% highlight java linenos mark_lines="1 2" %}`: code that nothing reads again. */
export function highlightTag(): new (
  token: TagToken,
  rest: TopLevelToken[],
  liquid: Liquid,
  parser: Parser,
) => Tag {
  return class extends Tag {
    readonly #templates: Template[] = []
    readonly #lang: string
    readonly #options: string

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid)
      const match = /^\s*([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"[^"]*"))?)*)\s*$/.exec(token.args)
      if (!match)
        throw new Error('`highlight` needs a language, and then options like `linenos` or `mark_lines="1 2"`')
      this.#lang = match[1]!.toLowerCase()
      this.#options = match[2] ?? ''
      const stream = parser.parseStream(rest)
      stream
        .on('tag:endhighlight', () => stream.stop())
        .on('template', (template: Template) => this.#templates.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`)
        })
      stream.start()
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const code = yield this.liquid.renderer.renderTemplates(this.#templates, context)
      const text = escapeCode(toText(code).replace(/^[\n\r]+|[\n\r]+$/g, ''))
      const lines = /\b(?:mark_lines|hl_lines)="([\d\s]+)"/.exec(this.#options)?.[1]
      const marks =
        (/\blinenos\b/.test(this.#options) ? ' data-linenos=""' : '') +
        (lines ? ` data-mark-lines="${lines}"` : '')
      const open = `<code class="language-${this.#lang.replaceAll('+', '-')}" data-lang="${this.#lang}"${marks}>`
      const [before, after] = ['highlighter_prefix', 'highlighter_suffix'].map((name) =>
        toText(context.getSync([name])),
      )
      emitter.write(`${before}<figure class="highlight"><pre>${open}${text}</code></pre></figure>${after}`)
    }
  }
}
