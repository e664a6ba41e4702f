import type { Shell } from '../catalog/page-data'
import { FeedIcon } from './icons'
import styles from './site-footer.module.css'
import type { Words } from './words/words'

/** The site's footer: its words, its links, the archive and the feed. */
export function SiteFooter({ shell, words }: { shell: Shell; words: Words }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>{shell.footer.text}</p>
        <ul className={styles.links}>
          {shell.footer.links.map((link) => (
            <li key={link.url}>
              <a href={link.url}>{link.title}</a>
            </li>
          ))}
          {shell.archive !== undefined && (
            <li>
              <a href={shell.archive}>{words.archive}</a>
            </li>
          )}
          <li>
            <a href={shell.feed} type="application/atom+xml">
              <FeedIcon /> {words.feed}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
