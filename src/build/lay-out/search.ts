import type { SearchData } from '../../catalog/page-data'
import type { Place, TermPlace } from '../places'
import { facetValue } from '../search/record'
import { link } from '../site'
import type { Site } from '../site'
import { placeCounterparts } from './counterparts'
import { baseOf } from './page-base'
import { placeTitle } from './place-title'
import type { PlannedPage } from './planned-page'

/** A language's search page; what it finds, the browser finds. */
export function searchPage(site: Site, place: Place): PlannedPage {
  const { url, lang } = place
  return {
    url,
    unlisted: true,
    make: async (): Promise<SearchData> => ({
      kind: 'search',
      ...(await baseOf({
        site,
        url,
        lang,
        title: placeTitle(site, place),
        description: '',
        counterparts: placeCounterparts(site, 'search', lang),
        noindex: true,
      })),
    }),
  }
}

/** The search page narrowed down to a term; undefined where there is no search. */
export function searchWithin(site: Site, { term, lang }: TermPlace): string | undefined {
  const place = site.searchable ? site.places.of('search', lang) : undefined
  const value = facetValue(site, term)
  return place && `${link(site, place.url)}?${new URLSearchParams({ [term.taxonomy]: value }).toString()}`
}
