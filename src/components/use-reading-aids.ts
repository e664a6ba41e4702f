import { useEffect } from 'react'
import type { RefObject } from 'react'
import type { Aid } from './on-demand/aid'
import { startLater } from './start-later'
import type { Words } from './words/words'

interface ReadingAids {
  ref: RefObject<HTMLElement | null>
  words: Words
  url: string
  /** Whether all of the text is there. */
  whole: boolean
}

/** What each aid needs in a text to be of use, and where it is: none of them is loaded for a text without it. */
const aids: [needs: string, load: () => Promise<{ start: Aid }>][] = [
  ['a[data-intro]', () => import('./on-demand/intro-ticks')],
  ['h2[id]', () => import('./on-demand/place')],
  ['a.anchor', () => import('./on-demand/anchors')],
  ['pre', () => import('./on-demand/code-blocks')],
  ['.footnotes', () => import('./on-demand/footnotes')],
  ['a[data-frame]', () => import('./on-demand/embeds')],
  ['img, .table-scroll, figure.diagram', () => import('./on-demand/enlarge')],
]

/** Brings into a text what makes it better to read and needs a script: ticks, copy buttons, footnotes in place … */
export function useReadingAids({ ref, words, url, whole }: ReadingAids): void {
  // The text is not React's, so what is added to it cannot be either.
  useEffect(() => {
    const body = ref.current
    if (!body || !whole) return undefined
    const ends: (() => void)[] = []
    const request = requestIdleCallback(
      () => {
        for (const [needs, load] of aids) {
          if (!body.querySelector(needs)) continue
          const begin = async () => {
            const { start } = await load()
            return () => start({ body, words, url })
          }
          ends.push(startLater(begin))
        }
      },
      { timeout: 2000 },
    )
    return () => {
      cancelIdleCallback(request)
      for (const end of ends) end()
    }
  }, [ref, words, url, whole])
}
