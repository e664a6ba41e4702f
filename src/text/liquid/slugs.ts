const SLUG_BREAKS = {
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^A-Za-z0-9]+/g,
  raw: /\s+/g,
}

export type SlugMode = keyof typeof SLUG_BREAKS | 'none'

// What no accent sets apart from a letter of ASCII.
const LIGATURES: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'ng',
  ø: 'o',
  œ: 'oe',
  þ: 'th',
  ŧ: 't',
}

const toAscii = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ß-ŧ]/g, (letter) => LIGATURES[letter] ?? letter)

/** Turns text into what stands in a URL, by one of Jekyll's modes; upper case is kept only if `cased`. */
export function slugify(text: string, mode: SlugMode = 'default', cased = false): string {
  if (mode === 'none') return cased ? text : text.toLowerCase()
  const slug = (mode === 'latin' ? toAscii(text) : text).replace(SLUG_BREAKS[mode], '-')
  const trimmed = mode === 'raw' ? slug : slug.replace(/^-|-$/g, '')
  return cased ? trimmed : trimmed.toLowerCase()
}

/** Percent-encodes what may not stand in a URL's path as it is. */
export function escapePath(path: string): string {
  if (/^[A-Za-z0-9._~/-]*$/.test(path)) return path
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent)
}
