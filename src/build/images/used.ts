import { recordIn, textIn } from '../../catalog/front-matter'
import type { SourceDocument } from '../../jekyll/source'
import type { Use } from './copies'
import { pictureName } from './facts'
import { sitePath } from './site-path'
import { wechatPath } from '../lay-out/wechat'
import type { Site } from '../site'

/** The site paths of the pictures that a site's documents show, each with the use that asks for more copies. */
export async function usedPictures(site: Site): Promise<Map<string, Use>> {
  const used = new Map<string, Use>()
  for (const document of site.documents) {
    for (const { path, use } of await picturesOf(site, document))
      if (used.get(path) !== 'cover') used.set(path, use)
  }
  return used
}

/** The site paths of the pictures that a document shows, and as what. */
export async function picturesOf(
  site: Site,
  document: SourceDocument,
): Promise<{ path: string; use: Use }[]> {
  const place = { origin: site.origin, base: site.base, url: document.url }
  const { pictures } = await site.render(document)
  const shown = [...pictures, wechatPath(site, document) ?? '']
  const srcs = [
    ...coversOf(document).map((src) => ({ src, use: 'cover' as const })),
    ...shown.map((src) => ({ src, use: 'text' as const })),
  ]
  return srcs.flatMap(({ src, use }) => {
    const path = sitePath(src, place)
    return path && pictureName.test(path) ? [{ path, use }] : []
  })
}

function coversOf({ frontMatter }: SourceDocument): string[] {
  const header = recordIn(frontMatter, 'article_header')
  const srcs = [
    textIn(frontMatter, 'cover'),
    textIn(recordIn(header, 'background_image'), 'src'),
    textIn(recordIn(header, 'image'), 'src'),
  ]
  return srcs.filter((src) => src !== undefined)
}
