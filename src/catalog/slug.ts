/** Words as a part of a URL (Jekyll: `slugify`): lower case, every run of other characters than letters and digits one hyphen. */
export function slugify(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{M}\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
