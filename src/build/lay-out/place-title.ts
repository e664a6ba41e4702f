import { pageNames } from '../../catalog/page-names'
import type { Place } from '../places'
import type { Site } from '../site'
import { titleIn } from '../../catalog/front-matter'

/** What the list, archive or index of a language is called: the author's title, else the interface's word. */
export function placeTitle(site: Site, place: Place): string {
  const own = titleIn(place.document?.frontMatter, place.lang)
  if (own) return own
  if (place.kind === 'articles' && place.url === '/') return site.source.config.title
  return pageNames(place.lang)[place.kind]
}
