import type { ReactNode } from 'react'
import type { ArticleData, DocumentData } from '../catalog/page-data'
import { besideOf } from './beside'
import { Contents } from './contents'
import { MayFail } from './may-fail'
import { NavMenu } from './nav-menu'
import styles from './text-layout.module.css'
import { wordsOf } from './words/words'

/** A page's text in its column, with the menu on its left and the contents on its right where it has them. */
export function TextLayout({ page, children }: { page: ArticleData | DocumentData; children: ReactNode }) {
  const words = wordsOf(page.lang)
  const { sidebar, contents } = page
  return (
    <div className={styles.layout} data-beside={besideOf(page)} data-full={page.fullWidth || undefined}>
      {sidebar.length > 0 && (
        <div className={styles.menu}>
          <NavMenu tree={sidebar} words={words} />
        </div>
      )}
      {contents.length > 0 && (
        <aside className={styles.contents} aria-label={words.contents}>
          <MayFail key={page.url}>
            <Contents items={contents} words={words} />
          </MayFail>
        </aside>
      )}
      <div className={styles.text}>{children}</div>
    </div>
  )
}
