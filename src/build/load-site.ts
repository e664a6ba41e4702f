import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { canonicalLang } from '../catalog/languages'
import { titleFromSlug } from '../catalog/slug'
import type { Problem } from '../catalog/types'
import { renderExcerpt } from '../article/render-article'
import { createLiquid } from '../jekyll/liquid'
import { readSource } from '../jekyll/source'
import type { ReadCache, Source } from '../jekyll/source'
import type { App } from './app'
import { openCache } from './cache'
import type { Cache } from './cache'
import type { Images } from './images/facts'
import { shelfOf } from './images/shelf'
import { normalizeBase } from './options'
import { makeSite } from './site'
import type { Site } from './site'
import { UsageError } from './usage-error'

/** Reads a source folder; throws a UsageError where there is none. */
export function openSource(options: {
  dir: string
  drafts: boolean
  future: boolean
  /** Where the site is built: what lies there is no source. */
  out?: string
  cache?: ReadCache
}): Promise<Source> {
  const { dir, out = 'dist' } = options
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new UsageError(`There is no folder ${dir}. Name the folder that holds your _config.yml and _posts.`)
  }
  const inside = path.relative(dir, out).replaceAll(path.sep, '/')
  return readSource({ ...options, skip: inside.startsWith('..') ? [] : [`${inside}/`] })
}

/** The folder of results that survive a build. */
export function cacheFolder(): string {
  return path.resolve('.lectern-cache')
}

/** Makes a site out of a source folder and the app that draws it. */
export function siteOf(options: { source: Source; app: App; base?: string }): Site {
  const { app } = options
  const base = normalizeBase(options.base ?? options.source.config.baseurl)
  // Liquid's own URL filters write the base, too; and a header without a name leads nowhere.
  const title = options.source.config.title || titleFromSlug(path.basename(path.resolve(options.source.dir)))
  const lang = canonicalLang(options.source.config.lang) ?? 'en'
  const source = { ...options.source, config: { ...options.source.config, baseurl: base, title, lang } }
  const { config } = source
  const dialect = { dialect: config.markdown, kramdown: config.kramdown, isMarkdown: true, base }
  const liquid = createLiquid(source, { markdownify: (text) => renderExcerpt(text, dialect).html })
  return makeSite({
    source,
    context: {
      config,
      liquid,
      base,
      cache: openCache(path.join(cacheFolder(), 'articles')),
      version: app.version,
    },
    pictures: shelfOf({ source, base, cache: pictureCache }),
    renderCards: app.renderCards,
  })
}

/** The same site with pictures that have been prepared. */
export function withImages(site: Site, images: Images): Site {
  return { ...site, ...shelfOf({ source: site.source, base: site.base, images, cache: pictureCache }) }
}

/** The folder of pictures' copies. */
export function imageFolder(): string {
  return path.join(cacheFolder(), 'images')
}

/** What is known of pictures. */
export function pictureCache(): Cache {
  return openCache(path.join(cacheFolder(), 'image-facts'))
}

/** Whether any problem stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
