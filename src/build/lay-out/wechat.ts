import { textIn } from '../../catalog/front-matter'
import type { Picture } from '../../catalog/types'
import type { SourceDocument } from '../../jekyll/source'
import { sitePath } from '../images/site-path'
import type { Site } from '../site'

const usualName = /\/wechat-qr-?code\.(?:avif|gif|jpe?g|png|svg|webp)$/i

/** The site path of the picture that leads to the author's WeChat account, where a page says `wechat: true`: the one that `_config.yml` names (`wechat`), else a file of the usual name. */
export function wechatPath({ source }: Site, { frontMatter }: SourceDocument): string | undefined {
  if (frontMatter['wechat'] !== true) return undefined
  return (
    textIn(source.config.values, 'wechat') ?? source.statics.find(({ path }) => usualName.test(path))?.path
  )
}

/** That picture; undefined where the text shows it already. */
export async function wechatOf(site: Site, document: SourceDocument): Promise<Picture | undefined> {
  const path = wechatPath(site, document)
  if (path === undefined) return undefined
  const { pictures } = await site.render(document)
  const { origin, base } = site
  const shown = pictures.some((src) => sitePath(src, { origin, base, url: document.url }) === path)
  return shown ? undefined : site.pictureOf(path)
}
