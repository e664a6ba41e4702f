import { useEffect } from 'react'
import { linkToFollow } from './links'
import { loadPage } from './payloads'

const intents = ['pointerover', 'focusin', 'touchstart'] as const

/** Opens the site's own links through `open`, and asks for a page as soon as the reader points at its link. Most links are inside HTML that React did not make, so one listener serves them all. */
export function useLinks(open: (url: URL) => void): void {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const url = event.defaultPrevented ? undefined : linkToFollow(event.target, event)
      if (!url) return
      event.preventDefault()
      open(url)
    }
    const prefetch = (event: Event) => {
      const url = linkToFollow(event.target)
      // Whether it can be had is told when the link is followed.
      if (url) loadPage(url.pathname).catch(() => {})
    }
    document.addEventListener('click', follow)
    for (const intent of intents) document.addEventListener(intent, prefetch, { passive: true })
    return () => {
      document.removeEventListener('click', follow)
      for (const intent of intents) document.removeEventListener(intent, prefetch)
    }
  }, [open])
}
