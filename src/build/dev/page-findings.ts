import type { Problem } from '../../catalog/types'
import { pictureFiles } from '../images/prepare-images'
import { picturesOf } from '../images/used'
import type { Site } from '../site'

/** Those findings that concern the page at a URL: of its file, of what it includes, and of the pictures that it shows. */
export async function findingsOfPage(options: {
  site: Site
  url: string
  findings: readonly Problem[]
}): Promise<Problem[]> {
  const { site, url, findings } = options
  const document = site.documentAt(url)
  if (!document) return []
  const sources = pictureFiles(site.source)
  const pictures = await picturesOf(site, document)
  const { problems } = await site.render(document)
  const files = new Set([
    document.source,
    ...problems.map(({ file }) => file),
    ...pictures.map(({ path }) => sources.get(path)?.source),
  ])
  return findings.filter(({ file }) => files.has(file))
}
