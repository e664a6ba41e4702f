import { Tag, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs'
import { escapeHtml } from './filters/escape'
import { blockTag } from './block-tag'
import { codeFigure, type CodeFacts } from './highlight-tag'
import { spelledOut } from './marks'

/** Octopress' `{% codeblock A title.rb lang:ruby https://example.org/a.rb words of the link %}`. */
export const codeblockTag = () => blockTag('codeblock', readCodeblock, codeFigure)

function readCodeblock(args: string): CodeFacts {
  const lang = /(?:^|\s)lang:([\w.+#-]+)/.exec(args)?.[1]
  const [said = '', url, words] = args.replace(/(^|\s)lang:\S*/, '$1').split(/(?:^|\s+)(https?:\/\/\S+)/)
  const title = said.trim()
  return {
    // As in Octopress, a file's name tells the language.
    lang: lang ?? /\w\.(\w+)\b/.exec(title)?.[1],
    attributes: title && ` data-title="${escapeHtml(title)}"`,
    caption:
      url &&
      `<figcaption><a href="${escapeHtml(url)}">${spelledOut(words?.trim() || 'link')}</a></figcaption>`,
  }
}

const image =
  /^\s*(?<names>[^'"\s/][^'"]*?\s+)?(?<src>(?:https?:\/\/|\/)\S+)(?:\s+(?<width>\d+)(?:\s+(?<height>\d+))?)?(?:\s+(?<words>\S.*?))?\s*$/
const quoted = /^(["'])(.*?)\1(?:\s+(["'])(.*?)\3)?$/

/** Octopress' `{% img class names /path/to/picture.png 150 100 "a title" "what it shows" %}`. */
export class ImgTag extends Tag {
  readonly #html: string

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const found = image.exec(token.args)?.groups
    if (!found) throw new Error('`img` needs the path of a picture that begins with a slash, or an address')
    const [, , title = found['words'], , alt = title] = quoted.exec(found['words'] ?? '') ?? []
    const { names, src, width, height } = found
    const said = { class: names?.trim(), src, width, height, title, alt }
    this.#html = `<img${Object.entries(said).map(attribute).join('')}>`
  }

  render(): string {
    return this.#html
  }
}

/** Octopress' `{% video /path/to/film.mp4 /path/to/film.webm 640 320 /path/to/poster.png %}`. */
export class VideoTag extends Tag {
  readonly #html: string

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const words = token.args.split(/\s+/)
    const named = (endings: RegExp) =>
      words.filter((word) => /^(?:https?:\/)?\//.test(word) && endings.test(word))
    const films = named(/\.(?:mp4|webm|ogv)\b/i)
    if (films.length === 0)
      throw new Error('`video` needs the path of an mp4, webm or ogv that begins with a slash, or an address')
    const [poster] = named(/\.(?:png|gif|jpe?g|webp)\b/i)
    const [width, height] = words.filter((word) => /^\d+$/.test(word))
    const said = Object.entries({ width, height, poster }).map(attribute).join('')
    const sources = films.map((src) => `<source${attribute(['src', src])}>`).join('')
    const link = `<a${attribute(['href', films[0]])}>${spelledOut(films[0]!.replace(/.*\//, ''))}</a>`
    this.#html = `\n\n<figure><video controls preload="metadata"${said}>${sources}${link}</video></figure>\n\n`
  }

  render(): string {
    return this.#html
  }
}

function attribute([name, value]: [string, string | undefined]): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`
}
