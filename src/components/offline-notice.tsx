import styles from './offline-notice.module.css'
import { wordsOf } from './words/words'

/** Says that the page that was asked for cannot be had without a connection, and asks for it again. */
export function OfflineNotice({ retry, lang }: { retry?: () => void; lang: string }) {
  const words = wordsOf(lang)
  // A live region speaks only of what changes after it is there.
  return (
    <output className={styles.notice} lang={lang}>
      {retry && (
        <>
          {words.offline} <button onClick={retry}>{words.tryAgain}</button>
        </>
      )}
    </output>
  )
}
