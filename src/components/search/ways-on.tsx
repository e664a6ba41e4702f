import type { PageData } from '../../catalog/page-data'
import type { Words } from '../words/words'
import styles from './ways-on.module.css'

/** Links to the lists from which every article can be reached. */
export function WaysOn({ page, words }: { page: PageData; words: Words }) {
  const { archive, footer } = page.shell
  const ways =
    archive === undefined ? footer.links : [{ title: words.archive, url: archive }, ...footer.links]
  return (
    <ul className={styles.ways}>
      {ways.map(({ title, url }) => (
        <li key={url}>
          <a href={url}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
