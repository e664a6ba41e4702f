import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { canonicalLang } from '../catalog/languages'
import { whileSame } from '../catalog/once'
import { titleFromSlug } from '../catalog/slug'
import type { Problem } from '../catalog/types'
import { renderExcerpt } from '../article/render-article'
import type { Config } from '../jekyll/config'
import { createLiquid } from '../jekyll/liquid'
import { readSource } from '../jekyll/source'
import type { ReadCache, Source } from '../jekyll/source'
import { draftScriptOf } from './app'
import type { App } from './app'
import { openStore } from './cache'
import type { Store } from './cache'
import { articleCache, articleFolder, earlierFile, memoryFile, pictureCache } from './cache-folders'
import { createReadCache } from '../jekyll/read-cache'
import { rememberedYaml } from '../jekyll/yaml-memory'
import { createRenderJobs } from './render-jobs'
import type { RenderJobs } from './render-jobs'
import type { Images } from './images/facts'
import { shelfOf } from './images/shelf'
import { normalizeBase } from './options'
import { realFolder } from './output-folder'
import { overrideProblems } from './overrides/override-files'
import { makeSite } from './site'
import type { Site } from './site'
import { UsageError } from './usage-error'
import type { Earlier } from './write'

/** Reads a source folder; throws a UsageError where there is none. */
export function openSource(options: {
  dir: string
  configDir?: string
  drafts: boolean
  future: boolean
  unpublished?: boolean
  /** Where the site is built: what lies there is no source. */
  out?: string
  cache?: ReadCache
}): Promise<Source> {
  const { dir, out = 'dist' } = options
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new UsageError(`There is no folder ${dir}. Name the folder that holds your _config.yml and _posts.`)
  }
  const inside = [path.relative(dir, out), path.relative(realFolder(dir), realFolder(out))]
  return readSource({ ...options, skip: inside.map((each) => `${each.replaceAll(path.sep, '/')}/`) })
}

/** What is remembered of a source folder from one run to the next, by this version of the code. */
export function openMemory(dir: string, app: App): Store {
  return openStore(memoryFile(dir), app.version)
}

/** A cache for reading a source folder that takes unchanged front matter out of the memory. */
export function readCacheOf(memory: Store): ReadCache {
  return createReadCache(rememberedYaml(memory))
}

/** What makes a site's articles; to be closed when all are made. */
export function openJobs(app: App): RenderJobs {
  return createRenderJobs({ cache: articleCache(), cacheDir: articleFolder(), threadFile: app.threadFile })
}

/** Makes a site out of a source folder and the app that draws it. */
export function siteOf(options: {
  source: Source
  app: App
  memory?: Store
  jobs?: RenderJobs
  base?: string
  /** Whether it has the draft page, whatever its config says. */
  draftPage?: boolean
}): Site {
  const { app, memory = openMemory(options.source.dir, app) } = options
  const base = normalizeBase(options.base ?? options.source.config.baseurl)
  // Liquid's own URL filters write the base, too; and a header without a name leads nowhere.
  const title =
    options.source.config.title || titleFromSlug(path.basename(path.resolve(options.source.configDir)))
  const lang = canonicalLang(options.source.config.lang) ?? 'en'
  const source = {
    ...options.source,
    config: settled(options.source.config, base, title, lang),
    problems: [...options.source.problems, ...overrideProblems(options.source.dir, app.src)],
  }
  const { config } = source
  const dialect = { dialect: config.markdown, kramdown: config.kramdown, isMarkdown: true, base }
  const liquid = createLiquid(source, { markdownify: (text) => renderExcerpt(text, dialect).html })
  return makeSite({
    source,
    context: {
      config,
      liquid,
      base,
      cache: articleCache(),
      store: memory,
      jobs: options.jobs ?? openJobs(app),
      version: app.version,
    },
    pictures: shelfOf({ source, base, cache: pictureCache }),
    renderCards: app.renderCards,
    draftScript: options.draftPage || config.values['draft_page'] === true ? draftScriptOf(app) : undefined,
  })
}

// What is known of documents under a config stays known while it is the same one.
const settled = whileSame((config: Config, baseurl: string, title: string, lang: string): Config => {
  return { ...config, baseurl, title, lang }
})

/** What the last build left in an output folder. */
export function openEarlier(out: string): Earlier {
  return { out: path.resolve(out), store: openStore(earlierFile(out), '1') }
}

/** The same site with pictures that have been prepared. */
export function withImages(site: Site, images: Images): Site {
  return { ...site, ...shelfOf({ source: site.source, base: site.base, images, cache: pictureCache }) }
}

/** Whether any problem stops a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
