import { use, useEffect, useState } from 'react'
import { WholePage } from './whole-page'

const none: ReadonlySet<string> = new Set()

/** The articles that have been read to their end, and the one at `url` from when that happens. */
export function useFinished(url: string): ReadonlySet<string> {
  const [finished, setFinished] = useState(none)
  const whole = use(WholePage)
  // Only the browser knows what has been read, and only a series asks.
  useEffect(() => {
    // The end of what is there so far is not the text's.
    if (!whole) return undefined
    let end: (() => void) | undefined
    let left = false
    void import('./on-demand/finished').then(({ awaitEnd, finishedArticles }) => {
      if (left) return
      setFinished(finishedArticles())
      end = awaitEnd(url, () => setFinished((before) => new Set([...before, url])))
    })
    return () => {
      left = true
      end?.()
    }
  }, [url, whole])
  return finished
}
