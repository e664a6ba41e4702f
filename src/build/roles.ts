import { textIn } from '../catalog/front-matter'
import type { Taxonomy } from '../catalog/types'
import type { SourceDocument } from '../jekyll/source'

/** What a document is to the site, from its layout (TeXt: layouts) and its collection. */
export type Role =
  | { kind: 'article' }
  | { kind: 'articles' }
  | { kind: 'archive' }
  | { kind: 'terms'; taxonomy: Taxonomy }
  | { kind: 'term'; taxonomy: Taxonomy; name: string }
  | { kind: 'document' }
  /** Written as it is, without the site around it: a feed template, or a whole HTML document. */
  | { kind: 'file' }

/** The order in which taxonomies are shown. */
export const taxonomies: readonly Taxonomy[] = ['category', 'tag', 'series']

const articleLayouts = new Set(['article', 'post', 'posts', 'single'])
// TeXt's, Chirpy's and, on a page, Minimal Mistakes'.
const archiveLayouts = new Set(['archive', 'archives', 'posts'])
const indexLayouts = new Map<string, Taxonomy>([
  ['categories', 'category'],
  ['tags', 'tag'],
  ['series', 'series'],
])

/** The role of a document; a post is an article whatever its layout. */
export function roleOf(document: SourceDocument): Role {
  const layout = textIn(document.frontMatter, 'layout') ?? ''
  if (!isText(document)) return { kind: 'file' }
  if (document.kind === 'post') return { kind: 'article' }
  if (document.kind === 'document' && articleLayouts.has(layout)) return { kind: 'article' }
  if (layout === 'home' || layout === 'articles' || isPaginated(document)) return { kind: 'articles' }
  if (archiveLayouts.has(layout) && !isFramedText(document)) return { kind: 'archive' }
  for (const taxonomy of taxonomies) {
    const name = textIn(document.frontMatter, taxonomy) ?? textIn(document.frontMatter, 'taxonomy')
    if (layout === taxonomy && name) return { kind: 'term', taxonomy, name }
  }
  const index = indexLayouts.get(layout)
  if (index) return { kind: 'terms', taxonomy: index }
  return isWhole(document) ? { kind: 'file' } : { kind: 'document' }
}

// TeXt's `archive` is a list, above a text. Minimal Mistakes' is a frame for a text; its pages say whether they show the author.
function isFramedText({ frontMatter, body }: SourceDocument): boolean {
  return (
    frontMatter['layout'] === 'archive' && frontMatter['author_profile'] !== undefined && body.trim() !== ''
  )
}

// What jekyll-paginate makes pages of: its own list is empty, and Lectern's stands below it.
function isPaginated({ kind, slug, body }: SourceDocument): boolean {
  return kind === 'page' && slug === 'index' && /\{%-?\s*for\s+\w+\s+in\s+paginator\.posts\b/.test(body)
}

// A collection takes Markdown from guests, which no two words at its beginning may keep from being cleaned.
function isWhole(document: SourceDocument): boolean {
  const mayBe = document.kind === 'page' || !document.isMarkdown
  return mayBe && /^\s*<(?:!doctype|html)\b/i.test(document.body)
}

/** Whether a document's text is Markdown or HTML, and so becomes a page. */
export function isText(document: SourceDocument): boolean {
  return document.isMarkdown || /^\.html?$/.test(document.outputExtension)
}
