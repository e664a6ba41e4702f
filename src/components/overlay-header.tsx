import type { CSSProperties, ReactNode } from 'react'
import type { Hero } from '../catalog/page-data'
import type { Credit } from '../catalog/types'
import { CoverImage } from './cover-image'
import { Credits } from './credits'
import styles from './overlay-header.module.css'
import { Phrases } from './phrases'
import { wordsOf } from './words/words'

type Overlay = Extract<Hero, { type: 'overlay' }>

interface OverlayHeaderProps {
  hero: Overlay
  title: string
  subtitle?: string
  facts?: ReactNode
  credit?: Credit
  lang: string
}

// Under its veil, a phone's finest pixels would show nothing but the download: about two a point are enough.
const sizes = '(max-width: 40rem) and (min-resolution: 2.5dppx) 17.5rem, (max-width: 40rem) 26rem, 100vw'

/** TeXt's overlay: title and facts over a gradient over a picture over a colour. */
export function OverlayHeader({ hero, title, subtitle, facts, credit, lang }: OverlayHeaderProps) {
  return (
    <header
      className={styles.hero}
      style={heroStyle(hero)}
      data-words={hero.theme === 'dark' ? 'light' : 'dark'}
      data-align={hero.align}
      data-picture={hero.picture ? '' : undefined}
      data-immersive={hero.immersive || undefined}
    >
      {hero.picture && <CoverImage className={styles.layer} picture={hero.picture} sizes={sizes} first />}
      {hero.gradient !== undefined && (
        <div className={styles.layer} style={{ backgroundImage: hero.gradient }} />
      )}
      <div className={styles.veil}>
        <div className={styles.words}>
          {facts}
          <h1 className={styles.title}>
            <Phrases text={title} lang={lang} />
          </h1>
          {subtitle !== undefined && (
            <p className={styles.subtitle}>
              <Phrases text={subtitle} lang={lang} />
            </p>
          )}
          {hero.actions.length > 0 && <Actions actions={hero.actions} />}
        </div>
        {credit && (
          <p className={styles.credit}>
            <Credits credit={credit} words={wordsOf(lang)} />
          </p>
        )}
      </div>
    </header>
  )
}

function heroStyle({ color, height, veil }: Overlay): CSSProperties & Record<'--veil', string | undefined> {
  return {
    backgroundColor: color,
    minHeight: height,
    '--veil': veil === undefined ? undefined : `${veil}%`,
  }
}

function Actions({ actions }: { actions: Overlay['actions'] }) {
  return (
    <p className={styles.actions}>
      {actions.map(({ title, url, type }) => (
        <a key={url + title} href={url} data-type={type}>
          {title}
        </a>
      ))}
    </p>
  )
}
