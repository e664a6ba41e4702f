import type { PageOf } from '../catalog/page-data'
import { OfflineDesk } from '../components/offline-desk/offline-desk'
import { openShelf } from '../offline/shelf'

/** Shows what the reader's browser keeps of the site, and keeps all of it. */
export function OfflinePage({ page }: { page: PageOf<'offline'> }) {
  return <OfflineDesk page={page} openShelf={openShelf} />
}
