import type { TermLink } from '../catalog/page-data'
import styles from './tag-list.module.css'

interface TagListProps {
  terms: TermLink[]
  label: string
  /** Plain words, for a page that shows very many. */
  quiet?: boolean
}

/** Terms that a post carries, each a link to its page. */
export function TagList({ terms, label, quiet = false }: TagListProps) {
  if (terms.length === 0) return null
  return (
    <ul className={quiet ? styles.quiet : styles.tags} aria-label={label}>
      {terms.map((term) => (
        <li key={term.url}>
          <a href={term.url} data-taxonomy={term.taxonomy}>
            {term.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
