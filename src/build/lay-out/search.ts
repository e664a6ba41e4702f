import type { SearchData } from '../../catalog/page-data'
import type { Place, TermPlace } from '../places'
import { facetValue } from '../search/record'
import { link } from '../site'
import type { Site } from '../site'
import { placeBase } from './page-base'
import type { PlannedPage } from './planned-page'

/** A language's search page; what it finds, the browser finds. */
export function searchPage(site: Site, place: Place): PlannedPage {
  return {
    url: place.url,
    unlisted: true,
    make: async (): Promise<SearchData> => ({
      kind: 'search',
      ...(await placeBase({ site, place, noindex: true })),
    }),
  }
}

/** The search page narrowed down to a term; undefined where there is no search. */
export function searchWithin(site: Site, { term, lang }: TermPlace): string | undefined {
  const place = site.searchable ? site.places.of('search', lang) : undefined
  const value = facetValue(site, term)
  return place && `${link(site, place.url)}?${new URLSearchParams({ [term.taxonomy]: value }).toString()}`
}
