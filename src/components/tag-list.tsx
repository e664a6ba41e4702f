import type { TermLink } from '../catalog/page-data'
import styles from './tag-list.module.css'

/** Terms that a post carries, each a link to its page. */
export function TagList({ terms, label }: { terms: TermLink[]; label: string }) {
  if (terms.length === 0) return null
  return (
    <ul className={styles.tags} aria-label={label}>
      {terms.map((term) => (
        <li key={term.url}>
          <a href={term.url}>{term.title}</a>
        </li>
      ))}
    </ul>
  )
}
