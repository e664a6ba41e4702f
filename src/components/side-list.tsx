import type { ReactNode, Ref } from 'react'
import { AngleIcon } from './icons'
import styles from './side-list.module.css'

interface SideListProps {
  title: string
  /** The box that scrolls where the list is longer than the window. */
  box?: Ref<HTMLDivElement>
  className?: string
  children: ReactNode
}

/** A list that stands beside a page's text on a wide screen, and folded above it on a narrow one. */
export function SideList({ title, box, className = '', children }: SideListProps) {
  return (
    <details className={`${styles.side} ${className}`}>
      <summary>
        <AngleIcon className={styles.angle} />
        {title}
      </summary>
      <div className={styles.box} ref={box}>
        {children}
      </div>
    </details>
  )
}
