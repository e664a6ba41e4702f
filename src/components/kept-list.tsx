import type { ReactNode } from 'react'
import styles from './kept-list.module.css'

interface KeptListProps {
  /** Whether another page has its place. */
  away: boolean
  children: ReactNode
}

/** A list that stays when the reader goes on to an article: the browser lets it be, styled and laid out as it is, and it is there at once for who comes back. */
export function KeptList({ away, children }: KeptListProps) {
  return (
    <div className={away ? styles.away : undefined} data-away={away || undefined}>
      {children}
    </div>
  )
}
