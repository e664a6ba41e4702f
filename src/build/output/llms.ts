import { markdownPath } from '../../catalog/urls'
import type { Post } from '../../catalog/types'
import { jekyllFeedPath } from '../lay-out/jekyll-feeds'
import { languageName } from '../lay-out/language-name'
import { shorten } from '../../catalog/shorten'
import { placeTitle } from '../lay-out/place-title'
import type { PlaceKind } from '../places'
import { taxonomies } from '../roles'
import { absolute } from '../site'
import type { Site } from '../site'
import type { TextFile } from './output-file'
import { hasSitemap } from './sitemap'

// What a model reads at once, with room for the articles themselves.
const mostArticles = 200
const mostTerms = 30

/** `llms.txt` (llmstxt.org): what the site is, its largest categories and series, its newest articles as Markdown, and the ways to the rest. */
export function llms(site: Site): TextFile {
  const { title, description } = site.source.config
  const posts = site.listed.slice(0, mostArticles)
  const articles = site.langs.map((lang) =>
    section(
      site.langs.length < 2 ? 'Articles' : `Articles: ${languageName(lang)}`,
      posts.filter((post) => post.lang === lang).map((post) => articleLine(site, post)),
    ),
  )
  const rest = site.listed.length - posts.length
  const parts = [
    `# ${oneLine(title)}`,
    description ? `> ${oneLine(description)}` : '',
    'Each article is also there as Markdown: the links below lead to it.',
    section('Sections', sectionLines(site)),
    ...articles,
    rest > 0 ? `${rest} older articles are in the archive.` : '',
    section('Optional', otherLines(site)),
  ]
  return { path: 'llms.txt', text: `${parts.filter((part) => part !== '').join('\n\n')}\n` }
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`
}

function articleLine(site: Site, post: Post): string {
  return line(post.title, absolute(site, markdownPath(post.url)), shorten(post.excerpt, 150))
}

function sectionLines(site: Site): string[] {
  const terms = site.langs.flatMap((lang) =>
    (['category', 'series'] as const).flatMap((taxonomy) => site.places.terms(taxonomy, lang)),
  )
  return terms
    .filter(({ term }) => term.posts.length > 0)
    .toSorted((a, b) => b.term.posts.length - a.term.posts.length)
    .slice(0, mostTerms)
    .map(({ title, url, term }) => {
      const count = term.posts.length
      return line(title, absolute(site, url), `${count} ${count === 1 ? 'article' : 'articles'}`)
    })
}

function otherLines(site: Site): string[] {
  const kinds: PlaceKind[] = ['archive', ...taxonomies]
  const places = site.langs.flatMap((lang) =>
    kinds.flatMap((kind) => {
      const place = site.places.of(kind, lang)
      return place ? [line(placeTitle(site, place), absolute(site, place.url))] : []
    }),
  )
  return [
    ...places,
    line('Feed', absolute(site, jekyllFeedPath(site))),
    ...(hasSitemap(site) ? [line('Sitemap', absolute(site, '/sitemap.xml'))] : []),
  ]
}

function line(title: string, url: string, words = ''): string {
  const name = oneLine(title).replace(/[\\[\]]/g, '\\$&')
  const to = url.replace(/[()\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `- [${name}](${to})${words ? `: ${oneLine(words)}` : ''}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
