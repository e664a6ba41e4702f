import type { Card } from '../catalog/page-data'
import styles from './card-list.module.css'
import { CoverImage } from './cover-image'
import { Mark } from './mark'
import { Phrases } from './phrases'
import { TagList } from './tag-list'
import { wordsOf } from './words/words'
import type { Words } from './words/words'

interface CardListProps {
  cards: Card[]
  lang: string
  /** `rows`: one below the other with their excerpts; `grid`: side by side. */
  layout?: 'rows' | 'grid'
  /** Draws the first one large. */
  lead?: boolean
  /** A picture above the cards is what the reader sees first, not the large one's. */
  underPicture?: boolean
}

/** Posts as links with picture, title, date and, in rows, excerpt and tags. */
export function CardList({
  cards,
  lang,
  layout = 'grid',
  lead = false,
  underPicture = false,
}: CardListProps) {
  const words = wordsOf(lang)
  return (
    <ul className={styles[layout]}>
      {cards.map((card, at) => (
        <li key={card.url} className={lead && at === 0 ? styles.lead : undefined}>
          <CardOf card={card} layout={layout} lead={lead && at === 0} first={!underPicture} words={words} />
        </li>
      ))}
    </ul>
  )
}

interface CardProps {
  card: Card
  layout: 'rows' | 'grid'
  lead: boolean
  first: boolean
  words: Words
}

function CardOf({ card, layout, lead, first, words }: CardProps) {
  const Title = layout === 'rows' ? 'h2' : 'p'
  const sizes = lead
    ? '(min-width: 48rem) 32rem, 92vw'
    : `(min-width: 40rem) ${layout === 'rows' ? '14rem' : '22rem'}, 8.25rem`
  return (
    <article className={styles.card} lang={card.lang}>
      {card.cover && (
        <CoverImage className={styles.cover} picture={card.cover} sizes={sizes} first={lead && first} />
      )}
      <div className={styles.words}>
        <Title className={styles.title}>
          <a href={card.url}>
            <Phrases text={card.title} lang={card.lang} />
          </a>
        </Title>
        {layout === 'rows' && card.excerpt !== '' && <p className={styles.excerpt}>{card.excerpt}</p>}
        <div className={styles.foot}>
          {(card.date || card.minutes !== undefined) && <CardFacts card={card} words={words} />}
          {layout === 'rows' && <TagList terms={card.tags} label={words.tags} />}
        </div>
      </div>
    </article>
  )
}

function CardFacts({ card: { date, minutes, mark }, words }: { card: Card; words: Words }) {
  return (
    <p className={styles.facts}>
      {mark && (
        <span>
          <Mark text={mark} />
        </span>
      )}
      {date && <time dateTime={date.iso}>{date.text}</time>}
      {minutes !== undefined && (
        <span>
          <bdi>{words.minutes(minutes)}</bdi>
        </span>
      )}
    </p>
  )
}
