import type { PageData } from '../catalog/page-data'
import { MenuIcon, SearchIcon } from './icons'
import { LanguageSwitch } from './language-switch'
import styles from './site-header.module.css'
import { ThemeSwitch } from './theme-switch'
import type { Words } from './words/words'

/** The site's own header: title, the author's menu, languages, theme; `over` says that it lies over a hero. */
export function SiteHeader({ page, over, words }: { page: PageData; over?: 'dark' | 'light'; words: Words }) {
  const { shell } = page
  return (
    <header className={styles.header} data-over={over}>
      <div className={styles.bar}>
        <a className={styles.title} href={shell.home}>
          {shell.siteTitle}
        </a>
        {/* The menu is one list in `details`: folded on a phone, laid open by CSS on a wide screen. */}
        <details className={styles.menu} key={page.url}>
          <summary>
            <MenuIcon />
            <span className="visually-hidden">{words.menu}</span>
          </summary>
          <div className={styles.panel}>
            <nav aria-label={words.siteMenu}>
              <ul>
                {shell.nav.map((item) => (
                  <li key={item.url + item.title}>
                    <a href={item.url} aria-current={item.current ? 'true' : undefined}>
                      {item.title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <LanguageSwitch languages={shell.languages} words={words} />
          </div>
        </details>
        <div className={styles.tools}>
          {shell.search !== undefined && (
            <a
              className={styles.tool}
              href={shell.search}
              title={words.search}
              aria-keyshortcuts="/ Control+K Meta+K"
              data-search
            >
              <SearchIcon />
              <span className="visually-hidden">{words.search}</span>
            </a>
          )}
          <ThemeSwitch words={words} />
        </div>
      </div>
    </header>
  )
}
