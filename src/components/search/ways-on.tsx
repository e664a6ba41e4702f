import type { PageData } from '../../catalog/page-data'
import type { Words } from '../words/words'
import styles from './ways-on.module.css'

/** Links to the lists from which every article can be reached. */
export function WaysOn({ page, words }: { page: PageData; words: Words }) {
  const { archive, footer, nav } = page.shell
  const all = [
    ...(archive === undefined ? [] : [{ title: words.archive, url: archive }]),
    ...footer.links,
    ...nav,
  ]
  const ways = all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at)
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
