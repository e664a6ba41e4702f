import type { Problem } from '../../catalog/types'
import { literalFile, outputFile } from '../../catalog/urls'
import { findBlocked } from '../../jekyll/conflicts'
import type { PlannedPage } from '../lay-out/planned-page'
import type { Site } from '../site'
import { feedFiles } from './feeds/feeds'
import { openSearch } from './open-search'
import { robots } from './robots'
import { hasSitemap } from './sitemap'

// Files that every site is written with.
const everywhere = ['llms.txt', 'manifest.webmanifest', 'favicon.svg']

/** The files with an address of their own that are made beside the pages. */
export function filesBeside(site: Site): string[] {
  return [
    ...feedFiles(site).map(({ path }) => literalFile(path)),
    ...[...robots(site), ...openSearch(site)].map(({ path }) => path),
    ...everywhere,
    ...(hasSitemap(site) ? ['sitemap.xml'] : []),
  ]
}

/** Finds the author's files that stand where the site needs a folder, or that need one where it has a file. */
export function findClashes(site: Site, pages: readonly PlannedPage[]): Problem[] {
  return findBlocked(site.source, [...pages.map(({ url }) => outputFile(url)), ...filesBeside(site)])
}
