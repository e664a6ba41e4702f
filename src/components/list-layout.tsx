import type { ReactNode } from 'react'
import type { NavTree } from '../catalog/page-data'
import styles from './list-layout.module.css'
import { NavMenu } from './nav-menu'
import type { Words } from './words/words'

interface ListLayoutProps {
  sidebar?: NavTree[]
  words: Words
  children: ReactNode
}

/** The column of a page that lists things, with a menu on its left where there is one. */
export function ListLayout({ sidebar = [], words, children }: ListLayoutProps) {
  return (
    <div className={styles.layout}>
      {sidebar.length > 0 && (
        <div className={styles.menu}>
          <NavMenu tree={sidebar} words={words} />
        </div>
      )}
      <div className={styles.list}>{children}</div>
    </div>
  )
}
