import { useEffect } from 'react'
import { linkToFollow } from './links'
import { loadPage } from './payloads'

const atATime = 2
// About a phone's screenful of titles; of a longer wait the oldest are dropped.
const mostWaiting = 10
// A link that only scrolls past is not one that the reader looks at.
const glance = 300

/** Fetches the pages whose links the reader has before their eyes, a few at a time, tags left out; `pathname` is the page on the screen. */
export function usePrefetch(pathname: string): void {
  // Which links are in view only the browser knows.
  useEffect(() => {
    if (savesData()) return undefined
    const waiting: URL[] = []
    const timers = new Map<Element, number>()
    let running = 0
    const next = () => {
      const url = running < atATime ? waiting.pop() : undefined
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
      if (!url || url.pathname === pathname) return
      waiting.push(url)
      if (waiting.length > mostWaiting) waiting.shift()
      next()
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target))
        if (isIntersecting) timers.set(target, window.setTimeout(seen, glance, target))
      }
    })
    for (const link of document.querySelectorAll('main a[href]:not([data-taxonomy])')) observer.observe(link)
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
