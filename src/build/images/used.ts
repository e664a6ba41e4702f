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
    const place = { origin: site.origin, base: site.base, url: document.url }
    const add = (src: string, use: Use) => {
      const path = sitePath(src, place)
      if (path && pictureName.test(path) && used.get(path) !== 'cover') used.set(path, use)
    }
    for (const src of coversOf(document)) add(src, 'cover')
    const { pictures } = await site.render(document)
    for (const src of pictures) add(src, 'text')
    const wechat = wechatPath(site, document)
    if (wechat !== undefined) add(wechat, 'text')
  }
  return used
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
