import { slugify } from './slug'
import type { Post, Taxonomy } from './types'

/** A category, tag or series of one language, with its posts newest first. */
export interface Term {
  taxonomy: Taxonomy
  name: string
  slug: string
  lang: string
  posts: Post[]
}

/** The terms that a post carries in a taxonomy, as its author wrote them, each once. */
export function termNames(post: Post, taxonomy: Taxonomy): readonly string[] {
  return [...new Set({ category: post.categories, tag: post.tags, series: post.series }[taxonomy])]
}

/** Every term of a taxonomy that has a post, sorted by name; slugs are unique within a language. */
export function termsOf(posts: readonly Post[], taxonomy: Taxonomy): Term[] {
  const terms = new Map<string, Term>()
  for (const post of posts) {
    for (const name of termNames(post, taxonomy)) {
      const key = termKey(post.lang, name)
      const term = terms.get(key) ?? { taxonomy, name, slug: '', lang: post.lang, posts: [] }
      term.posts.push(post)
      terms.set(key, term)
    }
  }
  return withSlugs([...terms.values()].toSorted(byName))
}

/** What tells a term from every other of its taxonomy: its language and its exact name. */
export function termKey(lang: string, name: string): string {
  return `${lang} ${name}`
}

// «C» and «C++» both make the slug «c»; the second in order of name becomes «c-2».
function withSlugs(terms: Term[]): Term[] {
  const taken = new Set<string>()
  for (const term of terms) {
    const base = slugify(term.name) || 'term'
    let slug = base
    for (let n = 2; taken.has(termKey(term.lang, slug)); n++) slug = `${base}-${n}`
    taken.add(termKey(term.lang, slug))
    term.slug = slug
  }
  return terms
}

function byName(a: Term, b: Term): number {
  return a.lang.localeCompare(b.lang) || a.name.localeCompare(b.name, a.lang)
}
