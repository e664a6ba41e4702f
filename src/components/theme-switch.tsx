import { MoonIcon, SunIcon } from './icons'
import { store } from './storage'
import { themeNow } from './theme-now'
import styles from './theme-switch.module.css'
import type { Words } from './words/words'

const storageKey = 'lectern:theme'

// Both icons are in the page and CSS shows one: the server cannot know the reader's theme.
/** A button that turns the page light or dark; the choice is kept unless it is what site and system say anyway. */
export function ThemeSwitch({ words }: { words: Words }) {
  return (
    <button type="button" className={styles.switch} onClick={switchTheme} title={words.theme}>
      <SunIcon className={styles.sun} />
      <MoonIcon className={styles.moon} />
      <span className="visually-hidden">{words.theme}</span>
    </button>
  )
}

function switchTheme() {
  const root = document.documentElement
  const next = themeNow() === 'dark' ? 'light' : 'dark'
  delete root.dataset.theme
  const usual = themeNow() === next
  if (!usual) root.dataset.theme = next
  store(storageKey, usual ? undefined : next)
}
