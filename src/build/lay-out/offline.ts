import { offlineFiles } from '../../catalog/offline'
import type { OfflineData } from '../../catalog/page-data'
import type { Place } from '../places'
import { link } from '../site'
import type { Site } from '../site'
import { offlineWords } from './offline-words'
import { placeBase } from './page-base'
import type { PlannedPage } from './planned-page'

/** A language's page of what the reader's browser keeps; what that is, the browser finds out. */
export function offlinePage(site: Site, place: Place): PlannedPage {
  return {
    url: place.url,
    unlisted: true,
    make: async (): Promise<OfflineData> => ({
      kind: 'offline',
      ...(await placeBase({ site, place, noindex: true })),
      words: offlineWords(place.lang),
      list: link(site, `/${offlineFiles.index}`),
    }),
  }
}
