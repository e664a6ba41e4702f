import type { PageData } from '../catalog/page-data'
import styles from './language-switch.module.css'
import type { Words } from './words/words'

/** The site's other languages: links to the page's counterparts, and words for those that it has none in; nothing on a site with one language. */
export function LanguageSwitch({ page, words }: { page: PageData; words: Words }) {
  const others = page.shell.languages.filter(({ current }) => !current)
  if (others.length === 0) return null
  return (
    <ul className={styles.languages} aria-label={words.language}>
      {others.map(({ lang, url, name }) => (
        <li key={lang}>
          {url === undefined ? (
            <span title={words.notIn(name)}>
              <s aria-hidden="true">{name}</s>
              <span className="visually-hidden">{words.notIn(name)}</span>
            </span>
          ) : (
            <a href={url} lang={lang} hrefLang={lang} data-query={page.kind === 'search' || undefined}>
              {name}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
