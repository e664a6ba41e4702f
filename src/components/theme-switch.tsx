import { MoonIcon, SunIcon } from './icons'
import styles from './theme-switch.module.css'
import type { Words } from './words/words'

const storageKey = 'lectern:theme'

// Both icons are in the page and CSS shows one: the server cannot know the reader's theme.
/** A button that turns the page light or dark; the choice is kept unless it is what the system says anyway. */
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
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark'
  if (next === system) delete root.dataset.theme
  else root.dataset.theme = next
  try {
    if (next === system) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, next)
  } catch {
    // Storage may be forbidden; the theme then lasts as long as the page.
  }
}
