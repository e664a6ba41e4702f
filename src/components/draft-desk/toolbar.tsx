import { useRef } from 'react'
import type { DraftWords } from '../../catalog/draft'
import styles from './draft-desk.module.css'
import type { Desk } from './use-desk'

/** Everything that can be done with the text but writing it. */
export function Toolbar({ desk, name, words }: { desk: Desk; name: string; words: DraftWords }) {
  const { draft, ready, renew, open, save } = desk
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.toolbar}>
      <button type="button" disabled={!ready} onClick={renew}>
        {words.new}
      </button>
      <button type="button" disabled={!ready} onClick={() => picker.current?.click()}>
        {words.open}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".md,.markdown,.mkd,.mkdn,.mkdown,.txt,text/markdown,text/plain"
        hidden
        onChange={({ target }) => {
          if (target.files?.[0]) open(target.files[0])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      <button
        type="button"
        disabled={!ready || draft.text === ''}
        onClick={() => save(name)}
        aria-keyshortcuts="Control+S Meta+S"
      >
        {words.save}
      </button>
      <span className={styles.name} data-saved={draft.saved}>
        {draft.text !== '' && name}
      </span>
    </div>
  )
}
