import type { PageData } from '../../catalog/page-data'
import type { Result } from './engine'
import { MarkedText } from './marked-text'
import styles from './result-row.module.css'

/** An article that was found: title, where the words stand in it, and its sections that have them. */
export function ResultRow({ result, page }: { result: Result; page: PageData }) {
  const { url, title, lang, date, excerpt, sections } = result
  const foreign = lang === page.lang ? undefined : page.shell.languages.find((each) => each.lang === lang)
  return (
    <li className={styles.row} lang={lang} dir={foreign && 'auto'}>
      <a className={styles.result} href={url}>
        <span className={styles.title}>
          <MarkedText text={title} />
        </span>
        <span className={styles.facts}>
          {foreign && <span className={styles.language}>{foreign.name}</span>}
          {date}
        </span>
        <span className={styles.excerpt}>
          <MarkedText text={excerpt} />
        </span>
      </a>
      {sections.length > 0 && (
        <ul className={styles.sections}>
          {sections.map((section) => (
            <li key={section.url}>
              <a href={section.url}>
                <MarkedText text={section.title} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
