import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { offlineFiles } from '../../../catalog/offline'
import type { KeepEntry, KeepIndex } from '../../../catalog/offline'
import { literalFile, outputFile } from '../../../catalog/urls'
import { cacheKey } from '../../cache'
import type { PlannedPage } from '../../lay-out/planned-page'
import { roleOf } from '../../roles'
import { link } from '../../site'
import type { Site } from '../../site'
import type { TextFile } from '../output-file'
import { picturesIn } from './pictures-in'

const pagesInList = 1000

/** What a reader can keep of a site that is written to `dir`: articles and documents, homes and archives, each with its pictures; only who asks for all of it fetches these files. */
export function keepLists(options: { site: Site; pages: readonly PlannedPage[]; dir: string }): TextFile[] {
  const { site, pages, dir } = options
  if (site.source.config.values['offline'] !== true) return []
  const wanted = isKept(site)
  const sizes = new Map<string, number>()
  const entries = pages
    .filter(({ url }) => wanted(url))
    .map(({ url }) => {
      const html = readFileSync(join(dir, outputFile(url)))
      const pictures = picturesIn(html.toString(), site.base).filter((src) => {
        const size = sizeOf(join(dir, literalFile(src.slice(site.base.length))))
        if (size !== undefined) sizes.set(src, size)
        return size !== undefined
      })
      sizes.set(url, html.length)
      return { url: link(site, url), stamp: cacheKey(html.toString()).slice(0, 8), pictures }
    })
  const lists = listsOf(entries)
  const index: KeepIndex = {
    articles: site.posts.length,
    pages: entries.length,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    lists: lists.map(({ path }) => link(site, `/${path}`)),
    stamp: cacheKey(lists).slice(0, 8),
  }
  return [...lists, { path: offlineFiles.index, text: JSON.stringify(index) }]
}

function listsOf(entries: readonly KeepEntry[]): TextFile[] {
  return Array.from({ length: Math.ceil(entries.length / pagesInList) }, (_, at) => ({
    path: `${offlineFiles.list}${at + 1}.json`,
    text: JSON.stringify(entries.slice(at * pagesInList, (at + 1) * pagesInList)),
  }))
}

function isKept(site: Site): (url: string) => boolean {
  const documents = site.documents.filter((each) => roleOf(each).kind === 'document')
  const places = site.langs.map((lang) => site.places.of('articles', lang))
  const archives = site.langs.flatMap((lang) => site.places.of('archive', lang)?.url ?? [])
  const urls = new Set(['/', ...[...site.posts, ...documents, ...places].map((each) => each?.url)])
  // A long archive has a page for each year.
  return (url) =>
    url !== '/404.html' && (urls.has(url) || archives.some((archive) => url.startsWith(archive)))
}

function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size
  } catch {
    // There is none, or it is no name that a file could have.
    return undefined
  }
}
