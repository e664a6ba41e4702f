import { use, useEffect, useState } from 'react'
import { startLater } from './start-later'
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
    return startLater(async () => {
      const { awaitEnd, finishedArticles } = await import('./on-demand/finished')
      return () => {
        setFinished(finishedArticles())
        return awaitEnd(url, () => setFinished((before) => new Set([...before, url])))
      }
    })
  }, [url, whole])
  return finished
}
