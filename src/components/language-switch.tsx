import type { Shell } from '../catalog/page-data'
import styles from './language-switch.module.css'
import type { Words } from './words/words'

/** The site's languages: the page's counterpart in each, else that language's home; nothing on a site with one. */
export function LanguageSwitch({ languages, words }: { languages: Shell['languages']; words: Words }) {
  const others = languages.flatMap((language) => {
    const url = language.url ?? language.home
    return language.current || url === undefined ? [] : [{ ...language, url }]
  })
  if (others.length === 0) return null
  return (
    <ul className={styles.languages} aria-label={words.language}>
      {others.map((language) => (
        <li key={language.lang}>
          <a href={language.url} lang={language.lang} hrefLang={language.lang}>
            {language.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
