const SLUG_BREAKS = {
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  raw: /\s+/g,
}

export type SlugMode = keyof typeof SLUG_BREAKS | 'none' | 'latin'

/** Turns text into what stands in a URL, by one of Jekyll's modes; upper case is kept only if `cased`. */
export function slugify(text: string, mode: SlugMode = 'default', cased = false): string {
  if (mode === 'none') return cased ? text : text.toLowerCase()
  const from = mode === 'latin' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
  const slug = from.replace(SLUG_BREAKS[mode === 'latin' ? 'default' : mode], '-')
  const trimmed = mode === 'raw' ? slug : slug.replace(/^-|-$/g, '')
  return cased ? trimmed : trimmed.toLowerCase()
}

/** Percent-encodes what may not stand in a URL's path as it is. */
export function escapePath(path: string): string {
  if (/^[A-Za-z0-9._~/-]*$/.test(path)) return path
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent)
}
