import { realpathSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import {
  ForTag,
  TablerowTag,
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import type { Problem } from '../../catalog/types'
import type { ListCall } from '../liquid'
import type { SourceDocument } from '../source'
import { DocumentDrop, type SiteModel } from './drops'
import { parseForgiving, type Parsed } from './forgiving'
import { explain, markOf, problemAt, type Failure } from './marks'
import { toNumber, toText } from './values'

/** What one expansion collects on its way. */
export interface Expansion {
  document: SourceDocument
  lists: ListCall[]
  problems: Problem[]
  includes: Set<string>
  depth: number
}

/** What the tags share: the site, parsed includes, and the expansion that is under way. */
export interface TagSite {
  model: SiteModel
  parsed: Map<string, Parsed | undefined>
  current(): Expansion
}

// Includes that include each other are stopped here.
const DEEPEST = 50

const lineIn = (token: TagToken) => token.input.slice(0, token.begin).split('\n').length

/** Reports a failure at a tag and gives the mark to write in its place. */
function fail(site: TagSite, token: TagToken, failure: Failure): string {
  const { document, problems } = site.current()
  const isOwn = token.file === document.source || token.file === undefined
  const line = lineIn(token) + (isOwn ? document.bodyLine - 1 : 0)
  problems.push(problemAt(token.file ?? document.source, line, failure))
  return markOf(failure.message)
}

const CODE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeCode = (text: string) => text.replace(/[&<>]/g, (found) => CODE[found] ?? found)

/** `{% highlight java linenos mark_lines="1 2" %}`: code that nothing reads again. */
function highlightTag(): new (token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) => Tag {
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
      emitter.write(`<figure class="highlight"><pre>${open}${text}</code></pre></figure>`)
    }
  }
}

const PARAMETER = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w.[\]'"-]+))/g

interface IncludeMarkup {
  file: string
  parameters: string
}

/** An include tag's file name, which may be made by `{{ … }}`, and its parameters. */
function readMarkup(args: string): IncludeMarkup {
  const match = /^\s*((?:\{\{.*?\}\}|[^\s{}])+)\s*([\s\S]*)$/.exec(args)
  if (!match) throw new Error('`include` needs the name of a file')
  const parameters = match[2]!.trim()
  if (parameters.replace(PARAMETER, '').trim() !== '') {
    throw new Error(`the parameters must look like name="text" or name=variable, but are ${parameters}`)
  }
  return { file: match[1]!, parameters }
}

function valuesOf(parameters: string, liquid: Liquid, context: Context): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [, name, double, single, variable] of parameters.matchAll(PARAMETER)) {
    const quoted = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'")
    values[name!] = quoted ?? liquid.evalValueSync(variable!, context)
  }
  return values
}

/** Where an include is looked for: the includes folder, or the document's own. */
type Base = 'includes' | 'document'

interface IncludeTarget {
  site: TagSite
  base: Base
  name: string
}

/** Reads an include's file; undefined where there is none. Throws where it lies outside the source folder. */
function loadInclude(
  { site, base, name }: IncludeTarget,
  liquid: Liquid,
): { file: string; parsed: Parsed } | undefined {
  const { source } = site.model
  const folder =
    base === 'includes' ? source.config.includesDir : site.current().document.source.replace(/[^/]*$/, '')
  const file = join(folder, name).split(sep).join('/')
  if (name.startsWith('/') || name.split('/').includes('..'))
    throw new Error(`the file ${name} lies outside its folder`)
  if (!site.parsed.has(file)) site.parsed.set(file, parseInclude(site, file, liquid))
  const parsed = site.parsed.get(file)
  return parsed && { file, parsed }
}

function parseInclude(site: TagSite, file: string, liquid: Liquid): Parsed | undefined {
  const { dir } = site.model.source
  let text: string
  try {
    const path = realpathSync(join(dir, file))
    if (!path.startsWith(realpathSync(dir) + sep))
      throw new Error(`${file} is a symbolic link that leads out of the source folder`)
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return parseForgiving(liquid, {
    text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
    file,
    firstLine: 1,
  })
}

/** TeXt's list of articles: a place for it in the page, and what is to stand there. */
function articleList(site: TagSite, values: Record<string, unknown>): string {
  const { lists } = site.current()
  const articles = Array.isArray(values.articles)
    ? values.articles.filter((one) => one instanceof DocumentDrop)
    : []
  const urls = articles.map((drop) => DocumentDrop.documentOf(drop).url)
  const ordered = isOn(values.reverse) ? urls.toReversed() : urls
  const limit = values.limit === undefined || values.limit === null ? undefined : toNumber(values.limit)
  lists.push({
    urls: limit === undefined ? ordered : ordered.slice(0, limit),
    type: word(values.type),
    size: word(values.size),
    coverType: word(values.cover_type),
    limit,
    withDate: isOn(values.with_date),
    showInfo: isOn(values.show_info),
    showExcerpt: isOn(values.show_excerpt),
    groupBy: word(values.group_by),
    title: word(values.title),
  })
  // Blank lines around it let Markdown see a block of HTML.
  return `\n\n<div data-list="${lists.length - 1}"></div>\n\n`
}

const isOn = (value: unknown) => value === true || value === 'true'
const word = (value: unknown) =>
  value === undefined || value === null || value === '' ? undefined : toText(value)

function includeTag(
  site: TagSite,
  base: Base,
): new (token: TagToken, rest: TopLevelToken[], liquid: Liquid) => Tag {
  return class extends Tag {
    readonly #markup: IncludeMarkup
    readonly #token: TagToken

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      this.#token = token
      this.#markup = readMarkup(token.args)
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { file: spelled, parameters } = this.#markup
      const expansion = site.current()
      const name = spelled.includes('{{')
        ? toText(this.liquid.renderSync(this.liquid.parse(spelled), context))
        : spelled
      const values = valuesOf(parameters, this.liquid, context)
      const found = loadInclude({ site, base, name }, this.liquid)
      if (!found && base === 'includes' && name === 'article-list.html') {
        emitter.write(articleList(site, values))
        return
      }
      if (!found) {
        const folder =
          base === 'includes' ? `\`${site.model.source.config.includesDir}/\`` : 'the folder of this file'
        const message = `There is no file ${name} in ${folder} to include.`
        const remedy = 'Correct its name, add the file, or take the include out.'
        emitter.write(fail(site, this.#token, { rule: 'liquid/unknown-include', message, remedy }))
        return
      }
      if (expansion.depth >= DEEPEST) throw new Error(`${name} includes itself`)
      expansion.includes.add(found.file)
      expansion.problems.push(...found.parsed.problems)
      expansion.depth++
      context.push({ include: values })
      try {
        yield this.liquid.renderer.renderTemplates(found.parsed.templates, context, emitter)
      } catch (error) {
        emitter.write(failInside(site, found, error))
      } finally {
        context.pop()
        expansion.depth--
      }
    }
  }
}

/** Reports what went wrong while an include was rendered, where in the include it did. */
function failInside(site: TagSite, found: { file: string; parsed: Parsed }, error: unknown): string {
  const { token, originalError } = error as { token?: TagToken; originalError?: unknown }
  const failure = explain(originalError ?? error, token?.getText() ?? found.file)
  site
    .current()
    .problems.push(problemAt(token?.file ?? found.file, token ? lineIn(token) : undefined, failure))
  return markOf(failure.message)
}

/** `{% link %}` and `{% post_url %}`: the address of a file. */
function linkTag(site: TagSite, find: (name: string) => string | undefined, what: string) {
  return class extends Tag {
    readonly #token: TagToken

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      this.#token = token
    }

    render(context: Context): string {
      const { args } = this.#token
      const name = args.includes('{{')
        ? toText(this.liquid.renderSync(this.liquid.parse(args), context))
        : args
      const url = find(name.trim())
      if (url !== undefined) return site.model.source.config.baseurl + url
      const message = `There is no ${what} ${name.trim()} to link to.`
      const remedy = 'Write its path from the source folder, as it is there.'
      return fail(site, this.#token, { rule: 'liquid/unknown-link', message, remedy })
    }
  }
}

function linkFinder({ model }: TagSite): (name: string) => string | undefined {
  return (name) => {
    const { documents, statics, unlisted, config } = model.source
    const path = name.replace(/^\//, '')
    const isAt = ({ source }: { source: string }) =>
      source === path || source === `${config.collectionsDir}/${path}`
    return [...documents, ...unlisted].find(isAt)?.url ?? statics.find(isAt)?.path
  }
}

function postFinder({ model }: TagSite): (name: string) => string | undefined {
  return (name) => {
    const posts = [...model.source.documents, ...model.source.unlisted].filter(
      ({ collection }) => collection === 'posts',
    )
    const path = name.replace(/^\//, '')
    const stem = ({ source }: SourceDocument) => source.replace(/\.[^./]+$/, '')
    const inPosts = (post: SourceDocument) => stem(post).replace(/(^|\/)_posts\//, '$1')
    return (
      posts.find((post) => inPosts(post) === path) ?? posts.find((post) => stem(post).endsWith(`/${path}`))
    )?.url
  }
}

/** A loop that knows the loop around it as `forloop.parentloop`. */
class NestedForTag extends ForTag {
  override *render(context: Context, emitter: Emitter): ReturnType<ForTag['render']> {
    const parentloop: unknown = context.getSync(['forloop'])
    const push = context.push
    context.push = (scope: { forloop?: object }) => {
      if (scope.forloop && !Object.hasOwn(scope.forloop, 'parentloop'))
        Object.assign(scope.forloop, { parentloop })
      return push.call(context, scope)
    }
    try {
      return yield* super.render(context, emitter)
    } finally {
      context.push = push
    }
  }
}

/** A table whose rows stand on lines of their own, as in Ruby's Liquid. */
class LinedTablerowTag extends TablerowTag {
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    let first = true
    const write = (html: unknown) => {
      const text = toText(html)
      if (/^<tr class="row\d+">$/.test(text) && first) emitter.write(`${text}\n`)
      else emitter.write(text === '</tr>' ? '</tr>\n' : text)
      if (text.startsWith('<tr')) first = false
    }
    yield* super.render(context, { ...emitter, write })
  }
}

/** A tag that writes nothing: what a theme's plugin would have put into the page's head. */
class NothingTag extends Tag {
  render(): string {
    return ''
  }
}

/** Adds Jekyll's tags to an engine, over liquidjs' own where the two differ. */
export function registerTags(liquid: Liquid, site: TagSite): void {
  liquid.registerTag('highlight', highlightTag())
  liquid.registerTag('for', NestedForTag)
  liquid.registerTag('tablerow', LinedTablerowTag)
  liquid.registerTag('include', includeTag(site, 'includes'))
  liquid.registerTag('include_cached', includeTag(site, 'includes'))
  liquid.registerTag('include_relative', includeTag(site, 'document'))
  liquid.registerTag('link', linkTag(site, linkFinder(site), 'file'))
  liquid.registerTag('post_url', linkTag(site, postFinder(site), 'post'))
  liquid.registerTag('seo', NothingTag)
  liquid.registerTag('feed_meta', NothingTag)
}
