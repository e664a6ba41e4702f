import { slugify, type SlugMode } from '../slugs'
import { inspect, toJson, toNumber, toText } from '../values'
import { escapeHtml, escapeXml } from './escape'
import { isNil, type Filter, type FilterSite } from './filter'

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

const spaced = (text: string) => text.split(/\s+/).filter(Boolean).length

function countWords(text: string, mode: unknown): number {
  const characters = text.match(CJK)?.length ?? 0
  if (mode === 'cjk' || (mode === 'auto' && characters > 0))
    return characters + spaced(text.replace(CJK, ' '))
  return spaced(text)
}

/** Text in parts, of which Ruby leaves out empty ones at the end; at a blank it splits between words. */
function split(text: string, separator: string): string[] {
  const parts =
    separator === ' '
      ? text.replace(/^[\t-\r ]+/, '').split(/[\t-\r ]+/)
      : text.split(separator === '' ? /(?:)/u : separator)
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1)
}

/** Straight quotes, dashes and dots as a printer sets them. */
function smartify(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\.\.\./g, '…')
    .replace(/<</g, '«')
    .replace(/>>/g, '»')
    .replace(/(^|[\s([{—–-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{“—–-])'/g, '$1‘')
    .replace(/'/g, '’')
}

/** Jekyll's filters on texts. */
export function textFilters(site: FilterSite): Record<string, Filter> {
  return {
    jsonify: (value) => toJson(value),
    inspect: (value) => escapeHtml(inspect(value)),
    markdownify: (value) => site.markdownify(toText(value)),
    smartify: (value) => smartify(toText(value)),
    slugify: (value, mode) =>
      isNil(value) ? value : slugify(toText(value), (mode ?? 'default') as SlugMode),
    split: (value, separator) => split(toText(value), toText(separator)),
    truncatewords(value, count = 15, end = '...') {
      if (isNil(value)) return value
      const words = toText(value)
        .replace(/^[\t-\r ]+/, '')
        .split(/[\t-\r ]+/)
      const most = Math.max(1, toNumber(count))
      return words.length > most ? words.slice(0, most).join(' ') + toText(end) : value
    },
    xml_escape: (value) => escapeXml(toText(value)),
    number_of_words: (value, mode) => countWords(toText(value), mode),
    normalize_whitespace: (value) => toText(value).replace(/\s+/g, ' ').trim(),
    to_integer: (value) => (typeof value === 'boolean' ? Number(value) : Math.trunc(toNumber(value))),
  }
}
