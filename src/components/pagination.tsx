import type { Pagination as PaginationData } from '../catalog/page-data'
import styles from './pagination.module.css'
import type { Words } from './words/words'

/** Links to the other pages of a list; nothing where one page holds it all. */
export function Pagination({ pagination, words }: { pagination: PaginationData; words: Words }) {
  const { page, pages, newer, older, numbers } = pagination
  if (pages < 2) return null
  return (
    <nav className={styles.pagination} aria-label={words.pages}>
      {newer !== undefined && (
        <a href={newer} rel="prev">
          <span className="mirrored">←</span> {words.newerPage}
        </a>
      )}
      <ul>
        {numbers.map((number, at) => (
          // A gap has no number of its own, but its place in the row.
          <li key={number?.page ?? `gap-${at}`}>
            {number === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={number.url}
                aria-current={number.page === page ? 'page' : undefined}
                aria-label={words.pageOf(number.page, pages)}
              >
                {number.page}
              </a>
            )}
          </li>
        ))}
      </ul>
      {older !== undefined && (
        <a href={older} rel="next">
          {words.olderPage} <span className="mirrored">→</span>
        </a>
      )}
    </nav>
  )
}
