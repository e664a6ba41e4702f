import { useEffect, useRef } from 'react'
import styles from './reading-progress.module.css'

/** A thin line along the window's top that grows as the article's text is read: by style sheet alone where the browser can. */
export function ReadingProgress() {
  const line = useRef<HTMLDivElement>(null)
  // What other browsers need for it they load here.
  useEffect(() => {
    if (CSS.supports('animation-timeline', 'view()')) return undefined
    let end: (() => void) | undefined
    let left = false
    void import('./on-demand/progress').then(({ followReading }) => {
      if (!left && line.current) end = followReading(line.current)
    })
    return () => {
      left = true
      end?.()
    }
  }, [])
  return <div className={styles.line} ref={line} aria-hidden="true" />
}
