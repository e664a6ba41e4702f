import { recordIn, textIn, textOfLang } from '../../catalog/front-matter'
import type { Site } from '../site'

/** Where a language begins: as `_data/navigation.yml` says (`site.urls`), else its list of articles, else the root. */
export function homeOf(site: Site, lang: string): string {
  const urls = recordIn(recordIn(site.source.data['navigation'], 'site'), 'urls')
  const configured = recordIn(site.source.config.values, 'paths')
  const own = lang === site.lang ? (textIn(configured, 'home') ?? '/') : site.places.of('articles', lang)?.url
  return textOfLang(urls, lang) ?? own ?? '/'
}
