import { readingTime } from '../article/reading-time'
import { textIn, titleIn } from '../catalog/front-matter'
import { titleFromSlug } from '../catalog/slug'
import type { Post } from '../catalog/types'
import type { Config } from '../jekyll/config'
import type { SourceDocument } from '../jekyll/source'

/** The language that a document is written in: its own `lang`, else the site's. */
export function langOf(document: SourceDocument, config: Config): string {
  return textIn(document.frontMatter, 'lang') ?? config.lang
}

/** What the catalogue knows of a rendered article. */
export function toPost(document: SourceDocument, config: Config, excerpt: string): Post {
  const { frontMatter } = document
  const number = Number(textIn(frontMatter, 'article_num'))
  return {
    source: document.source,
    collection: document.collection,
    url: document.url,
    slug: document.slug,
    lang: langOf(document, config),
    title: titleOf(document, config),
    subtitle: textIn(frontMatter, 'subtitle'),
    // Jekyll dates a collection's document without one by the build, which would call it new every time.
    date: document.date ?? '1970-01-01T00:00:00Z',
    modified: document.modified,
    excerpt,
    categories: document.categories,
    tags: document.tags,
    series: textIn(frontMatter, 'series'),
    number: Number.isInteger(number) ? number : undefined,
    author: textIn(frontMatter, 'author'),
    cover: textIn(frontMatter, 'cover'),
    image: textIn(frontMatter, 'image'),
    minutes: readingTime(document.body),
    hidden: frontMatter['hidden'] === true,
    draft: document.draft,
  }
}

/** A document's title: its own, else one made of its slug, every word with a capital (Jekyll: titleized slug). */
export function titleOf(document: SourceDocument, config: Config): string {
  return titleIn(document.frontMatter, langOf(document, config)) ?? titleFromSlug(document.slug)
}
