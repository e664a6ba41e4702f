import type { Config } from './config'
import type { ZonedTime } from './dates'
import { strftime } from './strftime'

/** What a permalink template's placeholders stand for. */
export interface PermalinkOf {
  collection: string
  /** The path within the collection's folder (or of the page's folder) without the extension. */
  path: string
  /** The file's name without date and extension, or the front matter's `slug`. */
  slug: string
  /** The file's name without the extension. */
  basename: string
  outputExtension: string
  categories: readonly string[]
  date: ZonedTime
}

const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

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
  return encodeURI(path).replace(/[?#[\]]/g, encodeURIComponent)
}

const pattern = (format: string) => (from: PermalinkOf) => strftime(from.date, format, 'UTC')

const PLACEHOLDERS: Record<string, (from: PermalinkOf) => string> = {
  collection: (from) => from.collection,
  path: (from) => from.path,
  name: (from) => slugify(from.basename),
  basename: (from) => from.basename,
  title: (from) => slugify(from.slug, 'pretty', true),
  slug: (from) => slugify(from.slug),
  output_ext: (from) => from.outputExtension,
  categories: (from) => [...new Set(from.categories.map((category) => category.toLowerCase()))].join('/'),
  slugified_categories: (from) =>
    [...new Set(from.categories.map((category) => slugify(category)))].join('/'),
  year: pattern('%Y'),
  short_year: pattern('%y'),
  month: pattern('%m'),
  i_month: pattern('%-m'),
  short_month: pattern('%b'),
  long_month: pattern('%B'),
  day: pattern('%d'),
  i_day: pattern('%-d'),
  y_day: pattern('%j'),
  short_day: pattern('%a'),
  long_day: pattern('%A'),
  week: pattern('%V'),
  w_year: pattern('%G'),
  w_day: pattern('%u'),
  hour: pattern('%H'),
  minute: pattern('%M'),
  second: pattern('%S'),
}

const PAGE_PLACEHOLDERS = new Set(['path', 'basename', 'output_ext'])

/** Fills a template; names the placeholders that it does not know. */
function fill(template: string, from: PermalinkOf, isPage: boolean): { url: string; unknown: string[] } {
  const unknown: string[] = []
  const url = template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    // `:year_:month` is `:year` with an underscore behind it.
    for (const key of [name, name.replace(/_+$/, '')]) {
      const value = isPage && !PAGE_PLACEHOLDERS.has(key) ? undefined : PLACEHOLDERS[key]
      if (value) return escapePath(value(from)) + name.slice(key.length)
    }
    if (!isPage) unknown.push(whole)
    return whole
  })
  return { url, unknown }
}

// No folder of dots leads up, however it is spelt.
function sanitize(url: string): string {
  return `/${url}`
    .replace(/%2f/gi, '/')
    .replace(/\/(?:\.|%2e)+(?=\/|$)/gi, '/')
    .replace(/\/{2,}/g, '/')
}

/** What the site's permalink style adds to the URL of a page, or of a document whose collection has no permalink. */
function suffix(style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return '/'
  return style.endsWith(':output_ext') || ['date', 'ordinal', 'none'].includes(style) ? ':output_ext' : ''
}

/** A post's or a collection document's URL; `unknown` names placeholders that Jekyll does not have. */
export function documentUrl(
  permalink: string | undefined,
  from: PermalinkOf,
  config: Config,
): { url: string; unknown: string[] } {
  const own = config.collections.find(({ label }) => label === from.collection)?.permalink
  const site = STYLES[config.permalink] ?? config.permalink
  const general = from.collection === 'posts' ? site : `/:collection/:path${suffix(config.permalink)}`
  const { url, unknown } = fill(permalink ?? own ?? general, from, false)
  return { url: sanitize(url), unknown }
}

/** A page's URL. */
export function pageUrl(permalink: string | undefined, from: PermalinkOf, config: Config): string {
  return sanitize(fill(permalink ?? pageTemplate(from, config), from, true).url)
}

function pageTemplate(from: PermalinkOf, config: Config): string {
  const isHtml = ['.html', '.htm', '.xhtml'].includes(from.outputExtension)
  if (!isHtml) return '/:path/:basename:output_ext'
  if (from.basename === 'index') return '/:path/'
  return `/:path/:basename${suffix(config.permalink)}`
}
