import { ownValue } from '../catalog/own-value'
import type { Config } from './config'
import type { ZonedTime } from '../text/front-matter/dates'
import { escapePath, slugify } from '../text/liquid/slugs'
import { strftime } from '../text/front-matter/strftime'

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
      const value = isPage && !PAGE_PLACEHOLDERS.has(key) ? undefined : ownValue(PLACEHOLDERS, key)
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
  const site = ownValue(STYLES, config.permalink) ?? config.permalink
  const general = from.collection === 'posts' ? site : `/:collection/:path${suffix(config.permalink)}`
  const { url, unknown } = fill(permalink ?? own ?? general, from, false)
  return { url: sanitize(url), unknown }
}

/** Whether files with this extension are HTML. */
export function isHtml(extension: string): boolean {
  return ['.html', '.htm', '.xhtml'].includes(extension)
}

/** A page's URL. */
export function pageUrl(permalink: string | undefined, from: PermalinkOf, config: Config): string {
  return sanitize(fill(permalink ?? pageTemplate(from, config), from, true).url)
}

function pageTemplate(from: PermalinkOf, config: Config): string {
  if (!isHtml(from.outputExtension)) return '/:path/:basename:output_ext'
  if (from.basename === 'index') return '/:path/'
  return `/:path/:basename${suffix(config.permalink)}`
}
