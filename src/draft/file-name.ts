import { titleIn } from '../catalog/front-matter'
import { slugify } from '../catalog/slug'
import type { Draft } from './draft'

/** The day and the slug that a post's file name says: `2024-03-01-retries.md`. */
export function nameParts(name: string | undefined): { day?: string; slug?: string } {
  const [, day, slug] = /^(?:(\d{2,4}-\d{1,2}-\d{1,2})-)?(.+?)(?:\.\w+)?$/.exec(name ?? '') ?? []
  return { day, slug }
}

/** What a post's file is called: its day, and its slug or the words of its title. */
export function fileName({ frontMatter, lang, slug, date }: Draft): string {
  const words = slugify(slug ?? titleIn(frontMatter, lang) ?? '')
  return `${date.iso.slice(0, 10)}-${words || 'draft'}.md`
}
