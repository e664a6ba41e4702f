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

/** A tag with a text in it: `read` tells the rest from its words and throws where it cannot, `write` puts both together. */
export function blockTag<Facts>(
  name: string,
  read: (args: string) => Facts,
  write: (text: string, facts: Facts, context: Context) => string,
): new (token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag {
  return class extends Tag {
    readonly #templates: Template[] = []
    readonly #facts: Facts

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
      const text = yield this.liquid.renderer.renderTemplates(this.#templates, context)
      emitter.write(write(toText(text), this.#facts, context))
    }
  }
}
