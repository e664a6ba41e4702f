import { offlineFiles } from '../../catalog/offline'
import type { OfflineData } from '../../catalog/page-data'
import type { Place } from '../places'
import { link } from '../site'
import type { Site } from '../site'
import { placeCounterparts } from './counterparts'
import { offlineWords } from './offline-words'
import { baseOf } from './page-base'
import { placeTitle } from './place-title'
import type { PlannedPage } from './planned-page'

/** A language's page of what the reader's browser keeps; what that is, the browser finds out. */
export function offlinePage(site: Site, place: Place): PlannedPage {
  const { url, lang } = place
  return {
    url,
    unlisted: true,
    make: async (): Promise<OfflineData> => ({
      kind: 'offline',
      ...(await baseOf({
        site,
        url,
        lang,
        title: placeTitle(site, place),
        description: '',
        counterparts: placeCounterparts(site, 'offline', lang),
        noindex: true,
      })),
      words: offlineWords(lang),
      list: link(site, `/${offlineFiles.index}`),
    }),
  }
}
