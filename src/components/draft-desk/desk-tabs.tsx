import type { KeyboardEvent } from 'react'
import type { DraftWords } from '../../catalog/draft'
import styles from './draft-desk.module.css'

export type Side = 'write' | 'preview'

const sides: readonly Side[] = ['write', 'preview']

interface DeskTabsProps {
  side: Side
  onSide: (side: Side) => void
  words: DraftWords
}

/** Which side of the desk a phone shows; on a wide screen both are seen, and these are not. */
export function DeskTabs({ side, onSide, words }: DeskTabsProps) {
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = side === 'write' ? 'preview' : 'write'
    onSide(other)
    document.getElementById(`lectern-tab-${other}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist">
      {sides.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`lectern-tab-${each}`}
          aria-controls={`lectern-${each}`}
          aria-selected={each === side}
          tabIndex={each === side ? 0 : -1}
          onClick={() => onSide(each)}
          onKeyDown={move}
        >
          {words[each]}
        </button>
      ))}
    </div>
  )
}
