/** Words as a part of a URL (Jekyll: `slugify`): lower case, every run of other characters than letters and digits one hyphen. */
export function slugify(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** The title that Jekyll gives a document without one: its slug's words with capitals. */
export function titleFromSlug(slug: string): string {
  return slug.split('-').map(capital).join(' ').trim()
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
