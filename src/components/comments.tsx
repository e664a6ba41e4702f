import { useEffect, useRef } from 'react'
import type { Comments as CommentsData } from '../catalog/page-data'
import styles from './comments.module.css'
import type { Words } from './words/words'

interface CommentsProps {
  comments: CommentsData
  lang: string
  words: Words
}

/** What readers say of an article: comes from its provider, and not before the reader is near it. */
export function Comments({ comments, lang, words }: CommentsProps) {
  const { commentsFailed: failed } = words
  const place = useRef<HTMLDivElement>(null)
  // The provider's script draws into an element that React leaves alone.
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    let end: (() => void) | undefined
    let left = false
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        watch.disconnect()
        void import('./on-demand/comments').then(({ showComments }) => {
          if (!left) end = showComments({ element, comments, lang, failed })
        })
      },
      { rootMargin: '300px' },
    )
    watch.observe(element)
    return () => {
      left = true
      watch.disconnect()
      end?.()
    }
  }, [comments, lang, failed])
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      <div className={styles.place} ref={place} suppressHydrationWarning />
      <noscript>
        <p>{words.commentsNeedScripts}</p>
      </noscript>
    </section>
  )
}
