import type { Root } from 'hast'
import { addLineEnds } from './line-ends'
import { toHtml } from 'hast-util-to-html'
import { renderToStaticMarkup } from 'react-dom/server'
import { MarkdownAsync } from 'react-markdown'
import type { Transformer } from 'unified'
import type { ContentsItem } from '../catalog/page-data'
import { makeAccessible } from './accessible'
import { markCallouts } from './callouts'
import { cleanTree } from './clean'
import type { Cleaning } from './clean'
import { addAnchors, contentsOf } from './contents'
import { drawCharts } from './charts'
import { drawDiagrams } from './diagrams'
import { textOf } from './elements'
import { dressEmbeds } from './embeds'
import { dressFigures } from './figures'
import { keepFirstLines } from './first-lines'
import { highlightCode } from './highlight'
import { linkIntroList } from './intro-list'
import type { Dialect } from './markdown'
import { htmlTree, readerFor } from './markdown'
import { drawFormulas } from './math'
import type { ArticleProblem } from './problem'
import { dropRepeatedTitle } from './repeated-title'
import type { Titled } from './repeated-title'
import { placeUrls } from './urls'
import type { Verbatim } from './verbatim'
import { fillSlots, keepVerbatim } from './verbatim'
import { joinWideLines, markWideEmphasis } from './wide-lines'

export interface ArticleOptions extends Titled {
  lang: string
  /** Put before root-relative URLs: `/sub`, or nothing. */
  base: string
  introList: boolean
  /** For a text that anybody may have written; a trusted one keeps its scripts, styles and frames. */
  clean?: Cleaning
  /** Whether `$…$`, and `$$…$$` in HTML, is a formula too, as with TeXt's `mathjax: true`. */
  dollars?: boolean
  /** Which headings the contents show, as TeXt's `toc.selectors` names them: `h1,h2,h3`. */
  toc: string
}

export interface Article {
  html: string
  contents: ContentsItem[]
  problems: ArticleProblem[]
}

// React asks for pictures that are not lazy before everything else; the page's head is not ours to fill.
const preloads = /^(?:<link rel="preload"[^>]*>)+/

/** Turns a document's text (front matter split off, Liquid expanded) into the HTML of an article and what is known of it. */
export async function renderArticle(text: string, options: ArticleOptions): Promise<Article> {
  const reader = readerFor(options)
  const verbatim: Verbatim = { pieces: [] }
  const article: Article = { html: '', contents: [], problems: [] }
  const complete = () => (tree: Root, file: VFile) => {
    article.problems.push(...file.messages.map(problemOf))
    return completeArticle(tree, { article, options, verbatim })
  }
  const element = await MarkdownAsync({
    ...reader,
    rehypePlugins: [...reader.rehypePlugins, complete],
    urlTransform: (url) => url,
    children: text,
  })
  const html = renderToStaticMarkup(element).replace(preloads, '')
  return { ...article, html: fillSlots(html, verbatim) }
}

/** kramdown's own HTML for a text, nothing added: `options` are kramdown's, by its names. */
export function renderBare(
  text: string,
  { input, options }: { input: 'kramdown' | 'GFM'; options: Record<string, unknown> },
): string {
  // kramdown's own default for GFM; Jekyll sets it to false.
  const kramdown = { hard_wrap: true, fence_meta: false, ...options, input }
  const dialect: Dialect = { dialect: 'kramdown', kramdown, isMarkdown: true }
  return toHtml(htmlTree(text, dialect), { allowDangerousHtml: true })
}

/** An excerpt's Markdown as HTML without anything that belongs to an article, and as plain text. */
export function renderExcerpt(
  text: string,
  options: Titled & { base: string },
): { html: string; text: string } {
  const tree = htmlTree(text, options)
  dropRepeatedTitle(tree, options)
  placeUrls(tree, options.base)
  joinWideLines(tree)
  const words = wordsOf(tree)
  addLineEnds(tree)
  return { html: toHtml(tree, { allowDangerousHtml: true }), text: words }
}

// Most texts begin with words, and need not be read for this.
const mayBeHeading = /^\s*(?:#|<h1|\S.*\n=)/i

/** Whether an excerpt's Markdown says nothing but the title that stands above its text. */
export function saysOnlyTitle(text: string, options: Titled): boolean {
  if (options.title === undefined || !mayBeHeading.test(text)) return false
  const tree = htmlTree(text, options)
  return dropRepeatedTitle(tree, options) && wordsOf(tree) === ''
}

type VFile = Parameters<Transformer>[1]

interface Work {
  article: Article
  options: ArticleOptions
  verbatim: Verbatim
}

// The order matters: text and intro list are read before anything is drawn, the contents after formulas, and what React
// must not touch is taken out at the end.
async function completeArticle(tree: Root, { article, options, verbatim }: Work): Promise<void> {
  if (options.clean) article.problems.push(...cleanTree(tree, options.clean))
  dropRepeatedTitle(tree, options)
  placeUrls(tree, options.base)
  joinWideLines(tree)
  markWideEmphasis(tree)
  markCallouts(tree, options.lang)
  if (options.introList) linkIntroList(tree)
  await drawDiagrams(tree, { lang: options.lang, verbatim, problems: article.problems })
  drawCharts(tree, { lang: options.lang, verbatim, problems: article.problems })
  await drawFormulas(tree, { dollars: options.dollars ?? false, verbatim, problems: article.problems })
  const contents = contentsOf(tree, options.toc)
  article.contents = fillContents(contents, verbatim)
  await highlightCode(tree, { lang: options.lang, verbatim })
  addAnchors(tree, options.lang)
  dressFigures(tree)
  dressEmbeds(tree, options.lang)
  makeAccessible(tree)
  keepVerbatim(tree, verbatim)
  keepFirstLines(tree, options)
}

function problemOf({ reason, ruleId, line, column }: VFile['messages'][number]): ArticleProblem {
  return {
    message: `${reason}.`,
    remedy: 'Correct the Markdown there, or escape it with a backslash if it is meant so.',
    line,
    column,
    rule: ruleId === 'reference' ? 'link/reference' : undefined,
  }
}

function wordsOf(tree: Root): string {
  return textOf(tree).replace(/\s+/g, ' ').trim()
}

function fillContents(items: readonly ContentsItem[], verbatim: Verbatim): ContentsItem[] {
  return items.map((item) => ({
    ...item,
    html: fillSlots(item.html, verbatim),
    children: fillContents(item.children, verbatim),
  }))
}
