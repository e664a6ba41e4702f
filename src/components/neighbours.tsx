import type { LinkTo } from '../catalog/types'
import styles from './neighbours.module.css'
import { Phrases } from './phrases'
import type { Words } from './words/words'

interface NeighboursProps {
  older?: LinkTo
  newer?: LinkTo
  lang: string
  words: Words
}

/** The article before and the article after, as two large links. */
export function Neighbours({ older, newer, lang, words }: NeighboursProps) {
  if (!older && !newer) return null
  return (
    <nav className={styles.neighbours} aria-label={`${words.previous}, ${words.next}`}>
      {older && (
        <a className={styles.older} href={older.url} rel="prev">
          <span className={styles.label}>
            <span className="mirrored">←</span> {words.previous}
          </span>
          <span className={styles.title}>
            <Phrases text={older.title} lang={lang} />
          </span>
        </a>
      )}
      {newer && (
        <a className={styles.newer} href={newer.url} rel="next">
          <span className={styles.label}>
            {words.next} <span className="mirrored">→</span>
          </span>
          <span className={styles.title}>
            <Phrases text={newer.title} lang={lang} />
          </span>
        </a>
      )}
    </nav>
  )
}
