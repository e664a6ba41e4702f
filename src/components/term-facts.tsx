import type { Taxonomy } from '../catalog/types'
import styles from './term-facts.module.css'
import type { Words } from './words/words'

/** Which kind of term a page is about, and how many articles carry it. */
export function TermFacts({ taxonomy, count, words }: { taxonomy: Taxonomy; count: number; words: Words }) {
  return (
    <p className={styles.facts}>
      {words.taxonomy[taxonomy]} · {words.articles(count)}
    </p>
  )
}
