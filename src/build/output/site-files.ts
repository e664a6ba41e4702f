import { basename, join, relative, sep } from 'node:path'
import { readdirSync } from 'node:fs'
import { literalFile, markdownPath, outputFile } from '../../catalog/urls'
import type { App } from '../app'
import type { Images } from '../images/facts'
import { imageFiles } from '../images/shelf'
import { cacheKey } from '../cache'
import type { SourceDocument } from '../../jekyll/source'
import { bodyKey, bodyOf } from '../lay-out/body'
import type { PlannedPage } from '../lay-out/planned-page'
import { siteKey } from '../lay-out/site-key'
import { policyOf } from '../policy/policy'
import { roleOf } from '../roles'
import type { Site } from '../site'
import { favicon } from './app-icons/favicon'
import { manifest } from './app-icons/manifest'
import { feeds } from './feeds/feeds'
import { hostFiles } from './hosts'
import { llms } from './llms'
import { openSearch } from './open-search'
import { workerFile } from './kept/worker'
import type { OutputFile } from './output-file'
import { prerender, shellName } from './prerender'
import { redirects } from './redirects'
import { robots } from './robots'
import { sitemap } from './sitemap'

/** Every file of the site, one after another; where two have one path the later one counts, so the author's files stand last. */
export async function* siteFiles(options: {
  site: Site
  app: App
  pages: readonly PlannedPage[]
  images: Images
  cacheDir: string
  /** Made while the pages are. */
  search: Promise<readonly OutputFile[]> | undefined
  icons: readonly OutputFile[]
}): AsyncGenerator<OutputFile> {
  const { site, app, pages, images, cacheDir, search, icons } = options
  yield* filesBelow(app.clientDir)
  if (site.draftScript !== undefined) yield* filesBelow(app.draftDir)
  yield* imageFiles(images, cacheDir)
  for (const shared of new Set(site.shared.values())) {
    yield { path: literalFile(shared), copyOf: join(cacheDir, basename(shared)) }
  }
  const policy = policyOf(site, app.template)
  const drawing = {
    app,
    policy,
    base: site.base,
    customHead: site.customHead.text,
    nameOf: (document: SourceDocument) => bodyKey(site, document),
    textOf: (document: SourceDocument) => bodyOf(site, document),
    shell: shellName({ app, customHead: site.customHead.text, policy }),
    siteKey: siteKey(site),
    // Pictures are prepared several at once, and so in any order.
    version: cacheKey(app.drawnBy, Object.fromEntries([...images].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  }
  yield* feeds(site, drawing.version)
  yield* sitemap(site, pages)
  yield* robots(site)
  yield* openSearch(site)
  yield* hostFiles(site, policy)
  yield llms(site)
  yield favicon(site)
  yield* icons
  yield manifest(site, icons.length > 0)
  yield* workerFile({ site, app, shell: drawing.shell })
  for (const page of pages) yield* await prerender(page, drawing)
  yield* redirects(site)
  for (const document of site.documents) {
    const role = roleOf(document).kind
    if (role !== 'article' && role !== 'file') continue
    const { text, key } = await site.render(document)
    // An article's Markdown lies beside it, for people, feeds and machines.
    const { url, outputExtension } = document
    const path = role === 'article' ? literalFile(markdownPath(url)) : outputFile(url, outputExtension)
    yield { path, key: `${key} text`, make: async () => text }
  }
  if (search) yield* await search
  for (const { source, path: to } of site.source.statics) {
    yield { path: literalFile(to), copyOf: join(site.source.dir, source) }
  }
}

function filesBelow(folder: string): OutputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).replaceAll(sep, '/'), copyOf: file }))
}
