import { Tag, type Context, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs'
import { spelledOut } from './marks'
import { toText } from './values'

/** `{% gist user/1234567 file.js %}`, as jekyll-gist reads it: a link, since nothing of another host is loaded before a reader asks for it. */
export class GistTag extends Tag {
  readonly #words: string[]

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    this.#words = token.args.split(/\s+/).filter(Boolean)
  }

  render(context: Context): string {
    const [gist = '', file = ''] = this.#words.map((word) => valueOf(word, context))
    if (!/^(?:[\w-]+\/)?[\w-]+$/.test(gist))
      throw new Error(
        '`gist` needs the id of a gist, or `user/id`, and then, if one is meant, the name of a file',
      )
    const place = file && `#file-${file.toLowerCase().replace(/[^\w]+/g, '-')}`
    const title = file ? `${file} (Gist ${gist})` : `Gist ${gist}`
    return `<a href="https://gist.github.com/${gist}${place}">${spelledOut(title)}</a>`
  }
}

// A word may be the name of a value.
function valueOf(word: string, context: Context): string {
  return toText(context.getSync(word.split('.'))) || word.replace(/^(["'])(.*)\1$/, '$2')
}
