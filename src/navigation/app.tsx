import { useEffect, useRef } from 'react'
import { hydrateRoot } from 'react-dom/client'
import {
  createBrowserRouter,
  RouterProvider,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useNavigate,
  useNavigation,
  useNavigationType,
} from 'react-router-dom'
import type { ShouldRevalidateFunctionArgs } from 'react-router-dom'
import type { PageData } from '../catalog/page-data'
import { SitePage } from '../routes'
import { focusAfter } from './focus'
import { linkToFollow } from './links'
import { firstPage, forgetPages, keepPage, loadPage } from './payloads'

/** Takes over the prerendered page in `#root`: from here on, links open by payload instead of by document. */
export function startApp(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root to start the app in.')
  const page = firstPage()
  keepPage(location.pathname, page)
  const route = { id: 'page', path: '*', loader: loadOrLeave, shouldRevalidate, Component: CurrentPage }
  const router = createBrowserRouter([route], { hydrationData: { loaderData: { page } } })
  hydrateRoot(root, <RouterProvider router={router} />)
  import.meta.hot?.on('lectern:changed', () => {
    forgetPages()
    document.querySelector('vite-error-overlay')?.remove()
    void router.revalidate()
  })
}

async function loadOrLeave({ request }: { request: Request }): Promise<PageData> {
  try {
    return await loadPage(new URL(request.url).pathname)
  } catch {
    return leaveFor(request)
  }
}

// No payload, for whatever reason: the document itself is the better answer, and it can say what is wrong.
function leaveFor(request: Request): Promise<never> {
  if (request.url === location.href.split('#')[0]) location.reload()
  else location.assign(request.url)
  return new Promise(() => {})
}

function shouldRevalidate({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname !== nextUrl.pathname || currentUrl.hash === nextUrl.hash
}

function CurrentPage() {
  const page = useLoaderData<PageData>()
  const loading = useNavigation().state === 'loading'
  useLinks()
  useDocument(page)
  return (
    <>
      <SitePage page={page} loading={loading} />
      <ScrollRestoration
        getKey={({ key }) => (key === 'default' ? `first ${performance.timeOrigin}` : key)}
      />
    </>
  )
}

// Most links are inside HTML that React did not make, so one listener serves them all.
function useLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const url = event.defaultPrevented ? undefined : linkToFollow(event.target, event)
      if (!url) return
      event.preventDefault()
      void navigate(url.pathname + url.search + url.hash)
    }
    const prefetch = (event: Event) => {
      const url = linkToFollow(event.target)
      if (url) void loadPage(url.pathname).catch(() => {})
    }
    const intents = ['pointerover', 'focusin', 'touchstart'] as const
    document.addEventListener('click', follow)
    for (const intent of intents) document.addEventListener(intent, prefetch, { passive: true })
    return () => {
      document.removeEventListener('click', follow)
      for (const intent of intents) document.removeEventListener(intent, prefetch)
    }
  }, [navigate])
}

// What lies outside React's root: the document's title and language, and where the keyboard is.
function useDocument(page: PageData): void {
  const location = useLocation()
  const type = useNavigationType()
  const previous = useRef(location)
  useEffect(() => {
    document.title = page.meta.title
    document.documentElement.lang = page.lang
    document.documentElement.dir = page.dir
  }, [page])
  useEffect(() => {
    if (previous.current === location) return
    focusAfter({ type, from: previous.current, to: location })
    previous.current = location
  }, [location, type])
}
