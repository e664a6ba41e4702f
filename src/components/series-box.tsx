import type { ArticleData } from '../catalog/page-data'
import { AngleIcon } from './icons'
import styles from './series-box.module.css'
import { useFinished } from './use-finished'
import type { Words } from './words/words'

interface SeriesBoxProps {
  series: NonNullable<ArticleData['series']>
  /** The article's own path. */
  url: string
  words: Words
}

/** «Part 2 of 9» of a series, which unfolds to the list of its parts; what has been read to its end is ticked off. */
export function SeriesBox({ series, url, words }: SeriesBoxProps) {
  const finished = useFinished(url)
  const read = series.parts.filter((part) => finished.has(part.url)).length
  return (
    <details className={styles.series}>
      <summary>
        <AngleIcon className={styles.angle} />
        <span>
          <span className={styles.part}>{words.part(series.part, series.count)}</span>
          <span className={styles.title}>{series.title}</span>
          <span className={styles.read}>{read > 0 && words.partsRead(read, series.count)}</span>
        </span>
      </summary>
      <ol start={series.first}>
        {series.parts.map((part) => (
          <li key={part.url} data-read={finished.has(part.url) ? '' : undefined}>
            {part.current ? (
              <span aria-current="page">{part.title}</span>
            ) : (
              <a href={part.url}>{part.title}</a>
            )}
            {finished.has(part.url) && <span className="visually-hidden"> ({words.read})</span>}
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
