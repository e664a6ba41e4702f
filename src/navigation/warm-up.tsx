import { Activity } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyStyles, loadStyles } from './styles'

const acts = ['scroll', 'pointermove', 'touchstart', 'keydown'] as const
let asked = false

/**
 * Draws a page once where nobody sees it, when the reader has begun to act and the browser has time: what the next page
 * is drawn with is compiled then, its letters are at hand, and the whole style sheet is on. Only the first call counts.
 */
export function warmUp(page: ReactNode): void {
  if (asked) return
  asked = true
  // Whoever opens a page and leaves it needs none of this.
  const begin = () => {
    for (const act of acts) removeEventListener(act, begin)
    loadStyles().then(
      () => whenIdle(applyStyles, () => drawOutOfSight(page)),
      () => {},
    )
  }
  for (const act of acts) addEventListener(act, begin, { passive: true })
}

function whenIdle(...[work, ...rest]: (() => void)[]): void {
  if (!work) return
  requestIdleCallback(() => {
    work()
    // Laid out at once: the next piece is to be a task of its own.
    void document.body.offsetHeight
    whenIdle(...rest)
  })
}

function drawOutOfSight(page: ReactNode): void {
  const place = document.createElement('div')
  place.inert = true
  place.style.cssText = 'position:fixed;inset:0;visibility:hidden;contain:strict'
  const root = createRoot(place, { onUncaughtError: () => {} })
  // Within the task that puts it there it is gone again: no id is there twice for anybody to see.
  new MutationObserver((_, observer) => {
    observer.disconnect()
    for (const child of place.children) child.removeAttribute('style')
    void place.offsetHeight
    root.unmount()
    place.remove()
  }).observe(place, { childList: true })
  document.body.append(place)
  // Hidden, it is made in small pieces that wait for everything else, and none of its effects runs.
  root.render(<Activity mode="hidden">{page}</Activity>)
}
