import { whileSame } from '../catalog/once'
import type { Problem } from '../catalog/types'
import { behindExcerpt, rawExcerpt } from '../text/liquid/excerpt'
import { createModel, JEKYLL, SiteDrop } from './liquid/drops'
import { createEngine } from '../text/liquid/engine'
import { markError, parseForgiving, type TemplateText } from '../text/liquid/forgiving'
import { codeInMarkdown } from '../text/liquid/highlight-tag'
import type { Expansion } from './liquid/expansion'
import { registerTags } from './liquid/tags'
import { isSpent } from '../text/liquid/limits'
import { run } from '../text/liquid/run'
import { relativeLinks } from './relative-links'
import type { Source, SourceDocument } from './source'

/** One call of TeXt's `article-list.html`: the articles by URL, in order, and how they are to be shown. */
export interface ListCall {
  urls: string[]
  /** `item`, `brief`, `grid`. */
  type?: string
  /** `sm`, `md`. */
  size?: string
  limit?: number
  coverType?: string
  withDate: boolean
  showInfo: boolean
  showExcerpt: boolean
  groupBy?: string
  title?: string
}

/** A document's text after Liquid; `<div data-list="n"></div>` in it stands for `lists[n]`. */
export interface Expanded {
  text: string
  lists: ListCall[]
  problems: Problem[]
  /** The files it read, relative to the source folder: part of a cache's key. */
  includes: string[]
}

/** Jekyll's Liquid over one source folder. */
export interface JekyllLiquid {
  /** Expands a document's text; what fails is a mark in the text and a problem, never an exception. */
  expand(document: SourceDocument): Expanded
  /** A document's excerpt as Markdown: its `excerpt`, else the text before the separator; '' for pages without one. */
  excerptOf(document: SourceDocument): string
  /** The excerpt that its text would have if it began behind the one it has. */
  nextExcerptOf(document: SourceDocument): string
}

const MARKUP = /\{[{%]/
const hasLiquid = ({ frontMatter }: SourceDocument, text: string) =>
  frontMatter.render_with_liquid !== false && MARKUP.test(text)

// A text within a text within a text stands as it was written.
const DEEPEST = 2
// A template whose every run fails somewhere else is given up after so many.
const RETRIES = 200

// Every reading of a blog asks for it.
const cutExcerpt = whileSame(rawExcerpt)
const nextExcerpt: typeof rawExcerpt = (document, separator) =>
  rawExcerpt({ ...document, body: behindExcerpt(document, separator) }, separator)

/** Makes the Liquid of a source folder; `markdownify` turns Markdown into HTML. */
export function createLiquid(source: Source, options: { markdownify(text: string): string }): JekyllLiquid {
  const markdownify = (text: string) => options.markdownify(text)
  const running: Expansion[] = []
  const known = new Map<string, unknown>()
  const toHtml = ({ isMarkdown }: SourceDocument, text: string) => (isMarkdown ? markdownify(text) : text)

  // A document that shows its own text, or one that shows it, would never end; many that show each other's hardly ever.
  const isTooDeep = (document: SourceDocument) =>
    running.length > DEEPEST || running.some((one) => one.document === document)
  const model = createModel(source, {
    contentOf: (document) => (isTooDeep(document) ? document.body : toHtml(document, expand(document).text)),
    excerptOf: (document) => toHtml(document, isTooDeep(document) ? bare(document) : excerptOf(document)),
  })
  const liquid = createEngine({ config: source.config, now: source.now, markdownify })
  registerTags(liquid, { model, parsed: new Map(), current: () => running.at(-1)! })

  function render(document: SourceDocument, template: TemplateText): Expanded {
    const page = model.dropOf(document)
    let parsed = parseForgiving(liquid, template)
    // What shows others' texts, which may show it in turn, pays for all of them.
    const work = running.at(-1)?.work ?? { steps: 0 }
    for (let count = 0; ; count++) {
      const expansion: Expansion = { document, lists: [], problems: [], includes: new Set(), depth: 0, work }
      running.push(expansion)
      try {
        const around = document.isMarkdown ? codeInMarkdown : {}
        const scope = { site: new SiteDrop(model, known, page), page, jekyll: JEKYLL, ...around }
        const text = run(liquid, { templates: parsed.templates, scope, work })
        const { lists, includes, problems } = expansion
        return { text, lists, problems: [...parsed.problems, ...problems], includes: [...includes] }
      } catch (error) {
        const marked = markError({ liquid, template, parsed, error })
        if (count >= RETRIES || isSpent(work)) return { ...marked, lists: [], includes: [] }
        parsed = parseForgiving(liquid, template, marked)
      } finally {
        running.pop()
      }
    }
  }

  const linked = relativeLinks(source)

  function expand(document: SourceDocument): Expanded {
    const { body, source: file, bodyLine: firstLine } = document
    const text = document.isMarkdown ? linked(document, body) : body
    if (!hasLiquid(document, text)) return { text, lists: [], problems: [], includes: [] }
    return render(document, { text, file, firstLine })
  }

  const bare = (document: SourceDocument) => cutExcerpt(document, source.config.excerptSeparator).text

  function excerptOf(document: SourceDocument, cut = cutExcerpt): string {
    const { text, isCut } = cut(document, source.config.excerptSeparator)
    if (!isCut || !hasLiquid(document, text)) return text
    return render(document, { text, file: document.source, firstLine: document.bodyLine }).text
  }

  return { expand, excerptOf, nextExcerptOf: (document) => excerptOf(document, nextExcerpt) }
}
