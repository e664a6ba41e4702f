import type { ArchiveData } from '../catalog/page-data'
import { Mark } from './mark'
import { TagList } from './tag-list'
import styles from './year-list.module.css'
import type { Words } from './words/words'

/** Every article under the year that it was published in, newest first. */
export function YearList({ years, words }: { years: ArchiveData['years']; words: Words }) {
  const shown = years.filter(({ url }) => url === undefined)
  return (
    <>
      {years.length > 1 && <YearLinks years={years} words={words} />}
      {shown.map(({ year, entries }) => (
        <section className={styles.year} key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className={styles.heading}>
            {year} <span className={styles.count}>{words.articles(entries.length)}</span>
          </h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.url} className={styles.entry}>
                <time dateTime={entry.date.iso}>{entry.date.text}</time>
                <a className={styles.title} href={entry.url}>
                  {entry.title} {entry.mark && <Mark text={entry.mark} />}
                </a>
                <TagList terms={entry.tags} label={words.tags} quiet />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function YearLinks({ years, words }: { years: ArchiveData['years']; words: Words }) {
  return (
    <nav aria-label={words.years}>
      <ul className={styles.years}>
        {years.map(({ year, url }) => (
          <li key={year}>
            <a href={url ?? `#year-${year}`}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
