import { useEffect, useRef } from 'react'
import styles from './reading-progress.module.css'
import { startLater } from './start-later'

/** A thin line along the window's top that grows as the article's text is read: by style sheet alone where the browser can. */
export function ReadingProgress() {
  const line = useRef<HTMLDivElement>(null)
  // What other browsers need for it they load here.
  useEffect(() => {
    const element = line.current
    if (!element || CSS.supports('animation-timeline', 'view()')) return undefined
    return startLater(async () => {
      const { followReading } = await import('./on-demand/progress')
      return () => followReading(element)
    })
  }, [])
  return <div className={styles.line} ref={line} aria-hidden="true" />
}
