import { useEffect } from 'react'
import { isSamePage, linkToFollow } from './links'
import { loadPage } from './payloads'

type LoadPreviews = () => Promise<{
  startPreviews: (options: { linkIn: typeof linkIn; load: typeof loadPage }) => () => void
}>

/** Shows previews of the pages that a text's links lead to; what draws them is loaded, by `load`, with the first such link that is pointed at. */
export function usePreviews(load: LoadPreviews): void {
  useEffect(() => {
    let end: (() => void) | undefined
    let left = false
    const first = (event: Event) => {
      const { target, type } = event
      if (!(target instanceof Element) || !linkIn(target)) return
      if (event instanceof PointerEvent && event.pointerType === 'touch') return
      stop.abort()
      void load().then(({ startPreviews }) => {
        if (left) return
        end = startPreviews({ linkIn, load: loadPage })
        // The listeners came too late for what called them.
        target.dispatchEvent(new Event(type, { bubbles: true }))
      })
    }
    const stop = new AbortController()
    for (const intent of ['pointerover', 'focusin'])
      document.addEventListener(intent, first, { signal: stop.signal, passive: true })
    return () => {
      left = true
      stop.abort()
      end?.()
    }
  }, [load])
}

function linkIn(element: Element): HTMLAnchorElement | null {
  const link = element.closest<HTMLAnchorElement>('[itemprop=articleBody] a[href]:not([data-ui])')
  const url = link && linkToFollow(link)
  return url && !isSamePage(url, location) ? link : null
}
