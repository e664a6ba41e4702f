import { startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { PageData } from '../catalog/page-data'
import { afterPaint } from './after-paint'
import { isSamePage } from './links'
import { forgetPages, loadPage, pageAtHand } from './payloads'
import { rememberPosition } from './positions'
import { applyStyles, loadStyles, stylesAtHand } from './styles'

/** What is on the screen: a page, the path it belongs to, and whether another one is on its way. */
export interface Shown {
  page: PageData
  pathname: string
  /** Whether more of it is drawn than its beginning. */
  whole: boolean
  loading: boolean
  /** Asks again for what cannot be had without a connection. */
  retry?: () => void
  /** Whether the address is already that of the page that cannot be had. */
  lost: boolean
  /** Opens a URL of this site: the address changes when its page is there to be drawn. */
  open: (url: URL) => void
}

/** What pages are drawn with besides their payloads. */
export interface Needs {
  atHand: (page: PageData) => boolean
  load: (page: PageData) => Promise<void>
}

interface Wait {
  loading: boolean
  retry?: () => void
}

const noWait: Wait = { loading: false }
// A connection on which nothing comes for so long is given up for another one.
const patience = 10_000

/** Keeps the page on the screen in step with the address, which links, back and forward change. */
export function usePage(first: PageData, needs: Needs): Shown {
  const location = useLocation()
  const navigate = useNavigate()
  const [shown, setShown] = useState({ page: first, pathname: location.pathname, whole: true })
  const [wait, setWait] = useState(noWait)
  // Only the newest wish counts: of two clicks the second, of a click and «back» what came later.
  const wish = useRef(0)

  // Back and forward have changed the address already: what is at hand is drawn with it.
  if (location.pathname !== shown.pathname) {
    const page = drawable(location.pathname, needs)
    if (page) setShown({ page, pathname: location.pathname, whole: true })
  }

  const show = useCallback(
    (url: URL, commit?: () => void) => {
      const mine = ++wish.current
      const draw = (page: PageData) => {
        if (mine !== wish.current) return
        // To take the focused link away would make the browser style the page anew in the middle of it.
        if (url.pathname !== window.location.pathname) blurFocused()
        commit?.()
        setShown({ page, pathname: url.pathname, whole: !commit || !beginsAtTop(page, url) })
        setWait(noWait)
      }
      const leave = () => {
        if (mine !== wish.current) return
        wish.current++
        // The browser's own page about it would take the one away that can be read; a worker has a page of the site.
        const stay = !navigator.onLine && !navigator.serviceWorker?.controller
        setWait(stay ? { loading: false, retry: () => show(url, commit) } : noWait)
        if (!stay) leaveFor(url)
      }
      const page = drawable(url.pathname, needs)
      if (page) {
        // A task of its own: what React draws for a click itself, it draws with all effects before the first paint.
        setTimeout(draw, 0, page)
        return
      }
      setWait({ loading: true })
      const timer = setTimeout(leave, patience)
      void load(url.pathname, needs)
        .then(draw, leave)
        .finally(() => clearTimeout(timer))
    },
    [needs],
  )

  const open = useCallback(
    (url: URL) => {
      const go = () => {
        rememberPosition()
        void navigate(url.pathname + url.search + url.hash)
      }
      if (!isSamePage(url, window.location)) return show(url, go)
      // Its section may be in the part that is not there yet.
      setShown((now) => (now.whole ? now : { ...now, whole: true }))
      go()
    },
    [navigate, show],
  )

  useEffect(() => {
    if (location.pathname !== shown.pathname) show(new URL(window.location.href))
    else if (wish.current > 0) {
      wish.current++
      setWait(noWait)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a page that is drawn is no new wish
  }, [location.key])

  useLayoutEffect(() => {
    if (shown.page !== first) applyStyles()
  }, [shown.page, first])

  useEffect(() => {
    if (shown.whole) return undefined
    const drawWhole = () => setShown((now) => (now.page === shown.page ? { ...now, whole: true } : now))
    // In small pieces, between which the reader can act.
    return afterPaint(() => startTransition(drawWhole))
  }, [shown])

  useChanges(show)

  const lost = wait.retry !== undefined && location.pathname !== shown.pathname
  return { ...shown, ...wait, lost, open }
}

// While a blog is written, the dev server says when what is on the screen has changed; a built site has no such hook.
const useChanges = import.meta.hot ? useHotChanges : () => {}

function useHotChanges(show: (url: URL) => void): void {
  useEffect(() => {
    const here = () => new URL(window.location.href)
    import.meta.hot?.on('lectern:changed', () => {
      forgetPages()
      show(here())
    })
    // The post may have been saved again before the page's scripts were there to be told.
    forgetPages()
    loadPage(window.location.pathname).then(
      (page) => page.runs || show(here()),
      () => {},
    )
  }, [show])
}

function drawable(pathname: string, needs: Needs): PageData | undefined {
  const page = pageAtHand(pathname)
  return page && !page.runs && stylesAtHand() && needs.atHand(page) ? page : undefined
}

async function load(pathname: string, needs: Needs): Promise<PageData> {
  const [page] = await Promise.all([loadPage(pathname), loadStyles()])
  // The policy of this document does not allow them.
  if (page.runs) throw new Error(`${pathname} has scripts of its own`)
  await needs.load(page)
  return page
}

// Whoever asks for a section, or comes back to a place, needs all that stands above it.
function beginsAtTop(page: PageData, url: URL): boolean {
  return 'beginning' in page && page.beginning !== undefined && url.hash === ''
}

function blurFocused(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

// No payload, or one with scripts: the document itself is the better answer, and it can say what is wrong.
function leaveFor(url: URL): void {
  if (url.href === window.location.href) window.location.reload()
  else window.location.assign(url)
}
