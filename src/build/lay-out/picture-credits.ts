import type { Credit } from '../../catalog/types'
import { sitePath } from '../images/site-path'
import { escapeXml } from '../output/xml'
import type { Site } from '../site'

/** Who made a text's pictures, as far as `_data/images.yml` says so: the pictures' addresses in the text at `url` → credits. */
export function pictureCredits(
  site: Site,
  { url, pictures }: { url: string; pictures: readonly string[] },
): Map<string, Credit> {
  return new Map(
    pictures.flatMap((src) => {
      const path = sitePath(src, { origin: site.origin, base: site.base, url })
      const credit = path === undefined ? undefined : site.pictureOf(path)?.credit
      return credit ? [[src, credit] as const] : []
    }),
  )
}

/** Puts each credit on its picture in an article's HTML, where the light box finds it. */
export function withCredits(html: string, credits: ReadonlyMap<string, Credit>): string {
  if (credits.size === 0) return html
  return html.replace(/<img\b[^>]*?\ssrc="([^"]*)"/g, (tag, src: string) => {
    const credit = credits.get(src)
    return credit ? `${tag} data-credit="${escapeXml(JSON.stringify(credit))}"` : tag
  })
}
