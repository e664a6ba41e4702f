import { useEffect } from 'react'
import { linkToFollow } from './links'
import { loadPage } from './payloads'

const atATime = 2
const mostForAPage = 8
// A link that only scrolls past is not one that the reader looks at.
const glance = 300

/** Fetches the pages whose links the reader has before their eyes, a few at a time; `pathname` is the page on the screen. */
export function usePrefetch(pathname: string): void {
  // Which links are in view only the browser knows.
  useEffect(() => {
    if (savesData()) return undefined
    const waiting: URL[] = []
    const timers = new Map<Element, number>()
    let running = 0
    let left = mostForAPage
    const next = () => {
      const url = running < atATime ? waiting.shift() : undefined
      if (!url) return
      running++
      // Whether it can be had is told when the link is followed.
      void loadPage(url.pathname)
        .catch(() => {})
        .then(() => {
          running--
          next()
        })
    }
    const seen = (link: Element) => {
      const url = linkToFollow(link)
      observer.unobserve(link)
      if (!url || url.pathname === pathname || left === 0) return
      left--
      waiting.push(url)
      next()
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target))
        if (isIntersecting) timers.set(target, window.setTimeout(seen, glance, target))
      }
    })
    for (const link of document.querySelectorAll('main a[href]')) observer.observe(link)
    return () => {
      observer.disconnect()
      for (const timer of timers.values()) clearTimeout(timer)
      waiting.length = 0
    }
  }, [pathname])
}

interface Connection {
  saveData?: boolean
  effectiveType?: string
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true
}
