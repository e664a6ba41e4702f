import { renderExcerpt, saysOnlyTitle } from '../article/render-article'
import type { Article, ArticleOptions } from '../article/render-article'
import type { Dialect } from '../article/markdown'
import { readingTime } from '../article/reading-time'
import { whileSame } from '../catalog/once'
import { showsTitle } from '../catalog/hero'
import type { ContentsItem } from '../catalog/page-data'
import { recordIn, textIn, textsIn } from '../catalog/front-matter'
import type { Problem } from '../catalog/types'
import type { createLiquid, ListCall } from '../jekyll/liquid'
import type { Config } from '../jekyll/config'
import type { SourceDocument } from '../jekyll/source'
import { cacheKey } from './cache'
import type { Cache, Store } from './cache'
import { renderInto } from './render-jobs'
import type { Facts, RenderJobs } from './render-jobs'
import { roleOf } from './roles'
import { placesIn } from '../text/check/source-places'
import { langOf, titleOf } from './to-post'
import { isTrusted } from './trusted'

/** A document with what its text gives. */
export interface Rendered {
  document: SourceDocument
  /** The text that the article was made from: Liquid expanded. */
  text: string
  /** Names everything that the article was made from. */
  key: string
  contents: ContentsItem[]
  /** The addresses of the pictures in the article. */
  pictures: string[]
  /** What its text runs, as a policy names it. */
  runs: readonly string[]
  /** The article itself: read or made when it is asked for, and not kept. */
  article: () => Promise<Article>
  lists: ListCall[]
  problems: Problem[]
}

export interface RenderContext {
  config: Config
  liquid: ReturnType<typeof createLiquid>
  base: string
  /** Whole articles, a file each. */
  cache: Cache
  /** The small things that every build needs of every document. */
  store: Store
  jobs: RenderJobs
  /** Names the code: what another version made is not believed. */
  version: string
}

/** How a document's text is written: Markdown of a dialect, or HTML already. */
export function dialectOf(document: SourceDocument, { markdown, kramdown }: Config): Dialect {
  return { dialect: markdown, kramdown, isMarkdown: document.isMarkdown }
}

/** Whether `$…$` is a formula in a document, too. */
export function hasDollars({ frontMatter }: SourceDocument, { values }: Config): boolean {
  return frontMatter['mathjax'] === true || values['mathjax'] === true
}

/** Expands a document's Liquid and renders its Markdown; the same text under the same options comes out of the cache. */
export async function renderDocument(document: SourceDocument, context: RenderContext): Promise<Rendered> {
  const { text, lists, problems } = context.liquid.expand(document)
  const options = articleOptions(document, context)
  const key = cacheKey('article', context.version, text, options)
  const job = { key, text, options }
  const known = context.store.read(key) as Facts | undefined
  const facts = known ?? (await context.jobs.run(job))
  if (!known) context.store.write(key, facts)
  return {
    document,
    text,
    key,
    contents: facts.contents,
    pictures: facts.pictures,
    runs: facts.runs,
    article: async () => (context.cache.read(key) as Article | undefined) ?? renderInto(context.cache, job),
    lists,
    problems: [...problems, ...articleProblems({ document, text, facts })],
  }
}

/** What lists say of a document without its text: the beginning as plain text on one line (`excerpt`, or what Jekyll takes for one) and the minutes that reading takes. */
export interface Summary {
  excerpt: string
  minutes: number
}

/** Sums a document up; the same text under the same options comes out of the store. */
export function summaryOf(document: SourceDocument, context: RenderContext): Summary {
  const { liquid, config, base, store, version } = context
  const beginning = liquid.excerptOf(document)
  const markdown = beginsWithTitleOnly(document, beginning, config, base)
    ? liquid.nextExcerptOf(document)
    : beginning
  return summed(document, markdown, config, base, store, version)
}

// While a blog is written, its unchanged documents are asked for again and again.
const beginsWithTitleOnly = whileSame(
  (document: SourceDocument, beginning: string, config: Config, base: string): boolean =>
    saysOnlyTitle(beginning, articleOptions(document, { config, base })),
)

const summed = whileSame(
  (
    document: SourceDocument,
    markdown: string,
    config: Config,
    base: string,
    store: Store,
    version: string,
  ): Summary => {
    const options = articleOptions(document, { config, base })
    const key = cacheKey('summary', version, markdown, cacheKey(document.body), options)
    const known = store.read(key) as Summary | undefined
    if (known) return known
    const excerpt = renderExcerpt(markdown, options).text.replace(/\s+/g, ' ').trim()
    const made = { excerpt, minutes: readingTime(document.body) }
    store.write(key, made)
    return made
  },
)

function articleOptions(
  document: SourceDocument,
  { config, base }: Pick<RenderContext, 'config' | 'base'>,
): ArticleOptions {
  const { kind } = roleOf(document)
  const hasTitle = (kind === 'article' || kind === 'document') && showsTitle(document.frontMatter)
  return {
    ...dialectOf(document, config),
    title: hasTitle ? titleOf(document, config) : undefined,
    lang: langOf(document, config),
    base,
    introList: kind === 'article',
    clean: isTrusted(document, config) ? undefined : { frames: textsIn(config.values, 'frames') },
    dollars: hasDollars(document, config),
    toc: textIn(recordIn(config.values, 'toc'), 'selectors') ?? 'h1,h2,h3',
  }
}

function articleProblems(options: { document: SourceDocument; text: string; facts: Facts }): Problem[] {
  const { document, text, facts } = options
  // What is written as it is, nothing is left out of.
  if (facts.problems.length === 0 || roleOf(document).kind === 'file') return []
  const placeOf = placesIn(document, text)
  return facts.problems.map(({ message, remedy, line, column, rule }) => ({
    file: document.source,
    ...(line === undefined ? {} : placeOf({ line, column })),
    severity: 'warning',
    rule: rule ?? 'article/content',
    message,
    remedy,
  }))
}
