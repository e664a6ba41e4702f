import { join, sep } from 'node:path'
import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs'
import { fail, placeOf, type TagSite } from '../expansion'
import { parseForgiving, type Parsed } from '../../../text/liquid/forgiving'
import { explain, markOf, problemAt } from '../../../text/liquid/marks'
import { toText } from '../../../text/liquid/values'
import { readInside } from '../read-inside'
import { articleList } from './article-list'
import { builtInInclude } from './built-in-includes'

// Includes that include each other are stopped here.
const DEEPEST = 50

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
  const text = readInside(site.model.source.dir, file)
  return text === undefined ? undefined : parseForgiving(liquid, { text, file, firstLine: 1 })
}

function parseBuiltIn(
  site: TagSite,
  { name, template: text }: { name: string; template: string },
  liquid: Liquid,
): { file: string; parsed: Parsed } {
  const file = `built in: ${name}`
  const key = file + text
  const parsed = site.parsed.get(key) ?? parseForgiving(liquid, { text, file, firstLine: 1 })
  site.parsed.set(key, parsed)
  return { file, parsed }
}

/** Reports what went wrong while an include was rendered, where in the include it did. */
function failInside(site: TagSite, found: { file: string; parsed: Parsed }, error: unknown): string {
  const { token, originalError } = error as { token?: TagToken; originalError?: unknown }
  const failure = explain(originalError ?? error, token?.getText() ?? found.file)
  site.current().problems.push(problemAt(token?.file ?? found.file, token ? placeOf(token) : {}, failure))
  return markOf(failure.message)
}

/** `{% include file.html a="text" b=variable %}` and its kin. */
export function includeTag(
  site: TagSite,
  base: Base,
): new (token: TagToken, rest: TopLevelToken[], liquid: Liquid) => Tag {
  return class extends Tag {
    readonly #markup: IncludeMarkup

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      this.#markup = readMarkup(token.args)
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { file: spelled, parameters } = this.#markup
      const expansion = site.current()
      const name = spelled.includes('{{')
        ? toText(this.liquid.renderSync(this.liquid.parse(spelled), context))
        : spelled
      const values = valuesOf(parameters, this.liquid, context)
      const own = loadInclude({ site, base, name }, this.liquid)
      if (!own && base === 'includes' && name === 'article-list.html') {
        emitter.write(articleList(site, values))
        return
      }
      const builtIn = own || base === 'document' ? undefined : builtInInclude(name, values)
      if (builtIn && 'failure' in builtIn) {
        emitter.write(fail(site, this.token, builtIn.failure))
        return
      }
      const found = own ?? (builtIn && parseBuiltIn(site, builtIn, this.liquid))
      if (!found) {
        const folder =
          base === 'includes' ? `\`${site.model.source.config.includesDir}/\`` : 'the folder of this file'
        const message = `There is no file ${name} in ${folder} to include.`
        const remedy = 'Correct its name, add the file, or take the include out.'
        emitter.write(fail(site, this.token, { rule: 'liquid/unknown-include', message, remedy }))
        return
      }
      if (expansion.depth >= DEEPEST) throw new Error(`${name} includes itself`)
      if (own) expansion.includes.add(own.file)
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
