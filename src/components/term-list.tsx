import type { TermsData } from '../catalog/page-data'
import { CoverImage } from './cover-image'
import styles from './term-list.module.css'
import type { Words } from './words/words'

/** Every term of a taxonomy with the number of its articles: as pictures where they have some, else as a list. */
export function TermList({ terms, words }: { terms: TermsData['terms']; words: Words }) {
  const pictured = terms.some((term) => term.cover)
  return (
    <ul className={pictured ? styles.tiles : styles.list}>
      {terms.map(({ title, url, count, cover }) => (
        <li key={url}>
          <a href={url}>
            {cover && (
              <CoverImage className={styles.cover} picture={cover} sizes="(min-width: 40rem) 22rem, 66vw" />
            )}
            <span className={styles.title}>{title}</span>{' '}
            <span className={styles.count} title={words.articles(count)}>
              {pictured ? words.articles(count) : count}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
