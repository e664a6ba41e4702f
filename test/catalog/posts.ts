import type { Post } from '../../src/catalog/types'

/** A post with a slug for its name; everything else as the test says, or plain. */
export function aPost(slug: string, said: Partial<Post> = {}): Post {
  return {
    source: `_posts/${slug}.md`,
    collection: 'posts',
    url: `/${slug}/`,
    slug,
    lang: 'en',
    title: slug,
    date: '2024-01-01T00:00:00+01:00',
    excerpt: '',
    categories: [],
    tags: [],
    series: [],
    minutes: 1,
    hidden: false,
    draft: false,
    ...said,
  }
}

/** Posts named by their slugs, oldest first: a day apart. */
export function row(names: string, said: (slug: string) => Partial<Post> = () => ({})): Post[] {
  return names
    .split(' ')
    .map((slug, i) => aPost(slug, { date: `2024-01-0${i + 1}T00:00:00+01:00`, ...said(slug) }))
}

/** The slugs of posts, in their order, on one line. */
export function slugs(posts: readonly Post[]): string {
  return posts.map(({ slug }) => slug).join(' ')
}
