import type { ReactNode } from 'react'
import type { PageData } from '../catalog/page-data'
import { CoverImage } from './cover-image'
import { Credits } from './credits'
import { OverlayHeader } from './overlay-header'
import styles from './page-header.module.css'
import { Phrases } from './phrases'
import { wordsOf } from './words/words'

interface PageHeaderProps {
  page: PageData
  /** Stands before the title: an article's facts, a term's kind. */
  facts?: ReactNode
  /** Words under the title of an overlay where the page gives no subtitle of its own. */
  lead?: string
}

/** What stands above a page's text, after its `article_header`; always holds the page's only h1. */
export function PageHeader({ page, facts, lead }: PageHeaderProps) {
  const { hero, title, subtitle } = page
  if (hero.type === 'none') return <h1 className="visually-hidden">{title}</h1>
  if (hero.type === 'overlay') {
    const words = { facts, title, subtitle: subtitle ?? lead }
    return <OverlayHeader hero={hero} credit={creditOf(page)} lang={page.lang} {...words} />
  }
  return (
    <header className={styles.header}>
      {hero.type === 'cover' && (
        <figure className={styles.cover}>
          <CoverImage picture={hero.picture} sizes="(min-width: 60rem) 48rem, 100vw" first />
          {hero.picture.credit && (
            <figcaption>
              <Credits credit={hero.picture.credit} words={wordsOf(page.lang)} />
            </figcaption>
          )}
        </figure>
      )}
      {facts}
      <h1 className={styles.title}>
        <Phrases text={title} lang={page.lang} />
      </h1>
      {subtitle !== undefined && (
        <p className={styles.subtitle}>
          <Phrases text={subtitle} lang={page.lang} />
        </p>
      )}
    </header>
  )
}

function creditOf(page: PageData) {
  const picture = page.hero.type === 'overlay' ? page.hero.picture : undefined
  return picture?.credit ?? (page.kind === 'article' && picture ? page.credit : undefined)
}
