import type { FocusEvent, KeyboardEvent } from 'react'
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
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- its own button and links do what is needed, this only folds it. */}
        <details className={styles.menu} key={page.url} onBlur={foldWhenLeft} onKeyDown={foldAtEscape}>
          <summary>
            <MenuIcon />
            <span className="visually-hidden">{words.menu}</span>
          </summary>
          {/* Takes the focus from where nothing else does: the menu is not left then. */}
          <div className={styles.panel} tabIndex={-1}>
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
            <LanguageSwitch page={page} words={words} />
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

function foldWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) {
  currentTarget.open &&= currentTarget.contains(relatedTarget)
}

function foldAtEscape({ currentTarget, key }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
