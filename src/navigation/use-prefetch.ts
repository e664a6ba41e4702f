import { useEffect } from 'react'
import type { PageData } from '../catalog/page-data'
import { linkToFollow, outOfSight } from './links'
import { loadPage } from './payloads'

const atATime = 2
// A link that only scrolls past is not one that the reader looks at.
const glance = 300

/** Fetches the pages whose links the reader has before their eyes, a few at a time, from the middle of the window on, tags left out; `pathname` is the page on the screen, `whole` whether all of its links are there; `onFetched` gets each payload as it comes. */
export function usePrefetch(pathname: string, whole: boolean, onFetched: (page: PageData) => void): void {
  // Which links are in view only the browser knows.
  useEffect(() => {
    if (!whole || savesData()) return undefined
    let end = () => {}
    const request = requestIdleCallback(() => {
      end = prefetchInView(pathname, onFetched)
    })
    return () => {
      cancelIdleCallback(request)
      end()
    }
  }, [pathname, whole, onFetched])
}

function prefetchInView(pathname: string, onFetched: (page: PageData) => void): () => void {
  const inView = new Set<Element>()
  const timers = new Map<Element, number>()
  let running = 0
  const next = () => {
    const link = running < atATime ? nearest(inView) : undefined
    const url = link && linkToFollow(link)
    if (!url) return
    inView.delete(link)
    observer.unobserve(link)
    running++
    // Whether it can be had is told when the link is followed.
    void loadPage(url.pathname)
      .then(onFetched, () => {})
      .then(() => {
        running--
        next()
      })
    next()
  }
  const see = (link: Element) => {
    inView.add(link)
    next()
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target))
      if (isIntersecting) timers.set(target, window.setTimeout(see, glance, target))
      else inView.delete(target)
    }
  })
  for (const link of document.querySelectorAll(`main a[href]:not([data-taxonomy], ${outOfSight})`)) {
    const url = linkToFollow(link)
    if (url && url.pathname !== pathname) observer.observe(link)
  }
  return () => {
    observer.disconnect()
    for (const timer of timers.values()) clearTimeout(timer)
    inView.clear()
  }
}

// Where the reader looks, about.
function nearest(links: ReadonlySet<Element>): Element | undefined {
  return [...links].toSorted((a, b) => fromMiddle(a) - fromMiddle(b))[0]
}

function fromMiddle(link: Element): number {
  return Math.abs(link.getBoundingClientRect().top - innerHeight / 2)
}

interface Connection {
  saveData?: boolean
  effectiveType?: string
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true
}
