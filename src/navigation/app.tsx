import { startTransition, useEffect, useRef } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import type { PageData } from '../catalog/page-data'
import { loadPreviews, needs, SitePage } from '../routes'
import { firstPage, keepPage } from './payloads'
import { useLinks } from './use-links'
import { usePage } from './use-page'
import { usePreviews } from './use-previews'
import { usePlace } from './use-place'
import { usePrefetch } from './use-prefetch'
import { warmUp } from './warm-up'

/** Takes over the prerendered page in `#lectern-app`: from here on, links open by payload instead of by document. */
export async function startApp(): Promise<void> {
  const root = document.getElementById('lectern-app')
  if (!root || (history.state as Marked)?.failed === import.meta.url) return
  const page = firstPage()
  // What stands in for a page is not that page.
  if (page.kind !== 'offline') keepPage(location.pathname, page)
  await needs.load(page)
  const app = (
    <BrowserRouter useTransitions={false}>
      <App first={page} />
    </BrowserRouter>
  )
  // A transition is done in small pieces, between which the reader can act.
  startTransition(() => void hydrateRoot(root, app, { onUncaughtError: readPlain }))
  if (page.shell.offline && !import.meta.hot)
    void import('../offline/visits').then(({ keepVisits }) => keepVisits(page))
}

function warmUpWith(page: PageData): void {
  if (page.kind === 'article') warmUp(<SitePage page={page} whole={false} loading={false} />)
}

type Marked = { failed?: string } | null

// What this app cannot draw is read as the document that it came in. The mark is this entry's of the history, and the next version tries anew.
function readPlain(error: unknown): void {
  console.error(error)
  history.replaceState({ ...(history.state as Marked), failed: import.meta.url }, '')
  location.reload()
}

function App({ first }: { first: PageData }) {
  const { page, pathname, whole, loading, retry, lost, open } = usePage(first, needs)
  useLinks(open)
  usePrefetch(pathname, whole, warmUpWith)
  usePlace(pathname, whole)
  usePreviews(loadPreviews)
  const told = useRef(first)
  // The document's title and language lie outside React's root.
  useEffect(() => {
    document.title = page.meta.title
    const { documentElement: root } = document
    // What is set anew is styled anew with all that is in it, were it to the same value.
    if (root.lang !== page.lang) root.lang = page.lang
    if (root.dir !== page.dir) root.dir = page.dir
    if (!whole || told.current === page) return
    told.current = page
    // A site's own scripts, such as those that count visits, see no document load when the reader goes on.
    const { url, title, lang } = page
    document.dispatchEvent(new CustomEvent('lectern:page', { detail: { url, title, lang } }))
  }, [page, whole])
  return <SitePage {...{ page, whole, loading, retry, lost }} />
}
