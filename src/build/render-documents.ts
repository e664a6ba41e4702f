import { renderArticle, renderExcerpt } from '../article/render-article'
import type { Article, ArticleOptions } from '../article/render-article'
import { recordIn, textIn } from '../catalog/front-matter'
import type { Problem } from '../catalog/types'
import type { createLiquid, ListCall } from '../jekyll/liquid'
import type { Config } from '../jekyll/config'
import type { SourceDocument } from '../jekyll/source'
import { cacheKey } from './cache'
import type { Cache } from './cache'
import { isMarkdown, roleOf } from './roles'
import { langOf } from './to-post'

/** A document with what its text gives. */
export interface Rendered {
  document: SourceDocument
  /** The text that the article was made from: Liquid expanded. */
  text: string
  article: Article
  lists: ListCall[]
  problems: Problem[]
}

export interface RenderContext {
  config: Config
  liquid: ReturnType<typeof createLiquid>
  base: string
  cache: Cache
  /** Names the code: what another version made is not believed. */
  version: string
}

/** Expands a document's Liquid and renders its Markdown; the same text under the same options comes out of the cache. */
export async function renderDocument(document: SourceDocument, context: RenderContext): Promise<Rendered> {
  const { text, lists, problems } = context.liquid.expand(document)
  const options = articleOptions(document, context)
  const key = cacheKey(context.version, text, options)
  const known = context.cache.read(key) as Article | undefined
  const article = known ?? (await renderArticle(text, options))
  if (!known) context.cache.write(key, article)
  return { document, text, article, lists, problems: [...problems, ...articleProblems(document, article)] }
}

/** The beginning of a document as plain text on one line: its `excerpt`, or what Jekyll takes for one. */
export function excerptText(document: SourceDocument, context: RenderContext): string {
  const markdown = context.liquid.excerptOf(document)
  const { text } = renderExcerpt(markdown, articleOptions(document, context))
  return text.replace(/\s+/g, ' ').trim()
}

function articleOptions(document: SourceDocument, { config, base }: RenderContext): ArticleOptions {
  return {
    dialect: config.markdown,
    kramdown: config.kramdown,
    lang: langOf(document, config),
    base,
    isMarkdown: isMarkdown(document),
    introList: roleOf(document).kind === 'article',
    dollars: document.frontMatter['mathjax'] === true || config.values['mathjax'] === true,
    toc: textIn(recordIn(config.values, 'toc'), 'selectors') ?? 'h1,h2,h3',
  }
}

// Liquid may have moved lines, so what is found in the expanded text is told without one.
function articleProblems(document: SourceDocument, article: Article): Problem[] {
  const moved = /\{[{%]/.test(document.body)
  return article.problems.map(({ message, remedy, line }) => ({
    file: document.source,
    line: line === undefined || moved ? undefined : line + document.bodyLine - 1,
    severity: 'warning',
    rule: 'article/content',
    message,
    remedy,
  }))
}
