import type { ArticleData } from '../catalog/page-data'
import { AngleIcon } from './icons'
import styles from './series-box.module.css'
import type { Words } from './words/words'

/** «Part 2 of 9» of a series, which unfolds to the list of its parts. */
export function SeriesBox({ series, words }: { series: NonNullable<ArticleData['series']>; words: Words }) {
  return (
    <details className={styles.series}>
      <summary>
        <AngleIcon className={styles.angle} />
        <span>
          <span className={styles.part}>{words.part(series.part, series.count)}</span>
          <span className={styles.title}>{series.title}</span>
        </span>
      </summary>
      <ol start={series.first}>
        {series.parts.map((part) => (
          <li key={part.url}>
            {part.current ? (
              <span aria-current="page">{part.title}</span>
            ) : (
              <a href={part.url}>{part.title}</a>
            )}
          </li>
        ))}
      </ol>
      <p>
        <a href={series.url}>
          {words.series}: {series.title}
        </a>
      </p>
    </details>
  )
}
