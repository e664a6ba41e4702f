import { articleNumberIn, authorNameIn, srcIn, textIn, textsIn, titleIn } from '../catalog/front-matter'
import { whileSame } from '../catalog/once'
import { titleFromSlug } from '../catalog/slug'
import { canonicalLang } from '../catalog/languages'
import type { Post } from '../catalog/types'
import { fromRoot } from '../catalog/urls'
import type { Config } from '../jekyll/config'
import type { SourceDocument } from '../jekyll/source'
import type { Summary } from './render-documents'

/** The language that a document is written in: its own `lang`, else the site's. */
export function langOf(document: SourceDocument, config: Config): string {
  return canonicalLang(textIn(document.frontMatter, 'lang') ?? '') ?? config.lang
}

/** What the catalogue knows of a rendered article; of the same ones the same post. */
export const toPost = whileSame((document: SourceDocument, config: Config, summary: Summary): Post => {
  const { frontMatter } = document
  return {
    source: document.source,
    collection: document.collection,
    url: document.url,
    slug: document.slug,
    lang: langOf(document, config),
    title: titleOf(document, config),
    subtitle: textIn(frontMatter, 'subtitle'),
    date: document.date,
    modified: document.modified,
    ...summary,
    categories: document.categories,
    tags: document.tags,
    series: textsIn(frontMatter, 'series'),
    number: articleNumberIn(frontMatter),
    author: authorNameIn(frontMatter),
    cover: pictureIn(frontMatter, 'cover'),
    image: pictureIn(frontMatter, 'image'),
    hidden: frontMatter['hidden'] === true,
    draft: document.draft,
    heldBack: document.heldBack,
  }
})

/** A document's title: its own, else one made of its slug, every word with a capital (Jekyll: titleized slug). */
export function titleOf(document: SourceDocument, config: Config): string {
  return titleIn(document.frontMatter, langOf(document, config)) ?? titleFromSlug(document.slug)
}

/** A picture that the front matter names, from the site's root. */
export function pictureIn(from: unknown, key: string): string | undefined {
  const src = srcIn(from, key)
  return src && fromRoot(src)
}
