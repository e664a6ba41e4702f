import { SearchIcon } from '../icons'
import type { Words } from '../words/words'
import styles from './search-within.module.css'

/** Leads from a term's articles to the search page narrowed down to them; nothing where there is none. */
export function SearchWithin({ url, words }: { url: string | undefined; words: Words }) {
  if (url === undefined) return null
  return (
    <p>
      <a className={styles.within} href={url}>
        <SearchIcon />
        {words.find.within}
      </a>
    </p>
  )
}
