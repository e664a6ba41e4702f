import { canonicalLang } from './languages'

/** Front matter, defaults merged in; nothing is known of a value's type until it is asked for. */
export type FrontMatter = Readonly<Record<string, unknown>>

/** The value as text without the white space around it; numbers count, what is empty or of another type does not. */
export function textIn(from: unknown, key: string): string | undefined {
  const value = recordOf(from)[key]
  // A number may be an object that knows how it was written.
  if (typeof (value as object | undefined)?.valueOf?.() === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The value as a map; empty where there is none. */
export function recordIn(from: unknown, key: string): FrontMatter {
  return recordOf(recordOf(from)[key])
}

/** The value as a list; a single value is a list of one, nothing an empty list. */
export function listIn(from: unknown, key: string): unknown[] {
  const value = recordOf(from)[key]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The value's texts: of a list those that are texts or numbers, of a single one itself. */
export function textsIn(from: unknown, key: string): string[] {
  return listIn(from, key).flatMap((value) => textIn({ value }, 'value') ?? [])
}

/** A picture's address: the value itself, or its `path` (jekyll-seo-tag) or `src`. */
export function srcIn(from: unknown, key: string): string | undefined {
  const picture = recordIn(from, key)
  return textIn(from, key) ?? textIn(picture, 'path') ?? textIn(picture, 'src')
}

/** Who wrote a text: the value of `author`, a key or a name; else that map's `name` or `display_name` (jekyll-import: WordPress). */
export function authorNameIn(from: unknown): string | undefined {
  const author = recordIn(from, 'author')
  return textIn(from, 'author') ?? textIn(author, 'name') ?? textIn(author, 'display_name')
}

/** The number of an article: the value of `article_num`, where it is a whole number. */
export function articleNumberIn(from: unknown): number | undefined {
  const number = Number(textIn(from, 'article_num'))
  return Number.isSafeInteger(number) ? number : undefined
}

/** A title: the value of `title`, else of `titles` in the language, in its main language, in English. */
export function titleIn(from: unknown, lang: string): string | undefined {
  return textIn(from, 'title') ?? inLanguage(recordIn(from, 'titles'), lang)
}

/** An address: the value of `url`, else of `urls` in the language, in its main language, in English. */
export function urlIn(from: unknown, lang: string): string | undefined {
  return textIn(from, 'url') ?? inLanguage(recordIn(from, 'urls'), lang)
}

function inLanguage(texts: FrontMatter, lang: string): string | undefined {
  return textOfLang(texts, lang) ?? textIn(texts, lang.split('-')[0] ?? lang) ?? textIn(texts, 'en')
}

/** The text of a map from languages to texts that is in exactly this language, however its key spells it: `zh-CN` for `zh`. */
export function textOfLang(texts: FrontMatter, lang: string): string | undefined {
  const key = lang in texts ? lang : Object.keys(texts).find((each) => canonicalLang(each) === lang)
  return key === undefined ? undefined : textIn(texts, key)
}

/** Anything as a map; what is none gives an empty one. */
export function recordOf(value: unknown): FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatter) : {}
}

/** Whether a page shows its contents beside the text (TeXt: `aside.toc`; Chirpy and Minimal Mistakes: `toc`). */
export function hasContents(frontMatter: FrontMatter): boolean {
  return (recordIn(frontMatter, 'aside')['toc'] ?? frontMatter['toc']) === true
}
