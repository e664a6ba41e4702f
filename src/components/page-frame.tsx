import type { ReactNode } from 'react'
import type { PageData } from '../catalog/page-data'
import './tokens.css'
import './base.css'
import { besideOf } from './beside'
import { Notices } from './notices'
import styles from './page-frame.module.css'
import { RouteAnnouncer } from './route-announcer'
import { SearchOpener } from './search/search-opener'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { Rest } from './rest'
import { wordsOf } from './words/words'

/** The site around a page: skip link, header, the page itself as `main`, footer. */
export function PageFrame({ page, children }: { page: PageData; children: ReactNode }) {
  const words = wordsOf(page.lang)
  const { hero, shell } = page
  const over = hero.type === 'overlay' && hero.immersive ? hero.theme : undefined
  return (
    <div
      className={styles.page}
      data-kind={page.kind}
      data-beside={besideOf(page)}
      lang={page.lang}
      dir={page.dir}
    >
      <a className={styles.skip} href="#lectern-main">
        {words.skip}
      </a>
      {shell.showHeader && <SiteHeader page={page} over={over} words={words} />}
      <main className={styles.main} id="lectern-main" tabIndex={-1}>
        {page.notices.length > 0 && <Notices problems={page.notices} words={words} />}
        {children}
      </main>
      <Rest>{shell.showFooter && <SiteFooter shell={shell} words={words} />}</Rest>
      <SearchOpener page={page} words={words} />
      <RouteAnnouncer title={page.title || page.meta.title} />
    </div>
  )
}
