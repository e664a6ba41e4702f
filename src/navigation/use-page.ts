import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import type { PageData } from '../catalog/page-data'
import { isSamePage } from './links'
import { forgetPages, loadPage } from './payloads'
import { rememberPosition } from './positions'

/** What is on the screen: a page, the path it belongs to, and whether another one is on its way. */
export interface Shown {
  page: PageData
  pathname: string
  loading: boolean
  /** Opens a URL of this site: the address changes when its page is there to be drawn. */
  open: (url: URL) => void
}

/** Keeps the page on the screen in step with the address, which links, back and forward change; `readyFor` brings what a page cannot be drawn without. */
export function usePage(first: PageData, readyFor: (page: PageData) => Promise<void>): Shown {
  const location = useLocation()
  const navigate = useNavigate()
  const [shown, setShown] = useState({ page: first, pathname: location.pathname })
  const [loading, setLoading] = useState(false)
  // Only the newest wish counts: of two clicks the second, of a click and «back» what came later.
  const wish = useRef(0)

  const show = useCallback(
    (url: URL, commit: () => void) => {
      const mine = ++wish.current
      setLoading(true)
      const draw = (page: PageData) => {
        if (mine !== wish.current) return
        startTransition(() => {
          commit()
          setShown({ page, pathname: url.pathname })
          setLoading(false)
        })
      }
      const ready = async () => {
        const page = await loadPage(url.pathname)
        await readyFor(page)
        return page
      }
      ready().then(draw, () => mine === wish.current && leaveFor(url))
    },
    [readyFor],
  )

  const open = useCallback(
    (url: URL) => {
      const go = () => {
        rememberPosition()
        void navigate(url.pathname + url.search + url.hash)
      }
      if (isSamePage(url, window.location)) go()
      else show(url, go)
    },
    [navigate, show],
  )

  // Back and forward have changed the address already.
  useEffect(() => {
    if (location.pathname !== shown.pathname) show(new URL(window.location.href), () => {})
    else if (wish.current > 0) setLoading(false)
    // oxlint-disable-next-line react/exhaustive-deps -- a page that is drawn is no new wish
  }, [location.key])

  useEffect(() => {
    import.meta.hot?.on('lectern:changed', () => {
      forgetPages()
      document.querySelector('vite-error-overlay')?.remove()
      show(new URL(window.location.href), () => {})
    })
  }, [show])

  return { ...shown, loading, open }
}

// No payload, for whatever reason: the document itself is the better answer, and it can say what is wrong.
function leaveFor(url: URL): void {
  if (url.href === window.location.href) window.location.reload()
  else window.location.assign(url)
}
