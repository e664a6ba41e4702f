import type { NotFoundData } from '../catalog/page-data'
import styles from './not-found-text.module.css'
import type { Words } from './words/words'

/** The message of a missing page with the ways on from it. */
export function NotFoundText({ page, words }: { page: NotFoundData; words: Words }) {
  const { home, archive, search } = page.shell
  return (
    <div className={styles.text}>
      <p className={styles.code} aria-hidden="true">
        404
      </p>
      <h1>{page.title}</h1>
      <p>{words.notFoundText}</p>
      <ul className={styles.ways}>
        <li>
          <a href={home}>{words.home}</a>
        </li>
        {archive !== undefined && (
          <li>
            <a href={archive}>{words.archive}</a>
          </li>
        )}
        {search !== undefined && (
          <li>
            <a href={search}>{words.search}</a>
          </li>
        )}
      </ul>
      {page.elsewhere.map(({ lang, text, home: there }) => (
        <p key={lang} lang={lang} className={styles.elsewhere}>
          {text}{' '}
          <a href={there.url} hrefLang={lang}>
            {there.title}
          </a>
        </p>
      ))}
    </div>
  )
}
