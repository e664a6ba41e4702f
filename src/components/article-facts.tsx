import { Fragment } from 'react'
import type { ArticleData } from '../catalog/page-data'
import styles from './article-facts.module.css'
import { Mark } from './mark'
import { TagList } from './tag-list'
import type { Words } from './words/words'

/** What is known of an article: category, tags, other languages, author, date, «Post Nº n», reading time. */
export function ArticleFacts({ page, words }: { page: ArticleData; words: Words }) {
  return (
    <div className={styles.facts}>
      <TagList terms={[...page.categories, ...page.tags]} label={words.tags} />
      <p className={styles.line}>
        {factsOf(page, words).map(({ key, fact }, at) => (
          <Fragment key={key}>
            {at > 0 && <span className={styles.dot}> </span>}
            <span className={styles.fact}>{fact}</span>
          </Fragment>
        ))}
      </p>
    </div>
  )
}

function factsOf(page: ArticleData, words: Words) {
  const { author, date, number, shell } = page
  const translations = shell.languages.filter(({ url, current }) => url !== undefined && !current)
  const facts = [
    { key: 'mark', fact: page.mark && <Mark text={page.mark} /> },
    { key: 'author', fact: author && authorLink(author) },
    { key: 'date', fact: date && <time dateTime={date.iso}>{date.text}</time> },
    { key: 'number', fact: number !== undefined && <bdi>{words.postNumber(number)}</bdi> },
    { key: 'minutes', fact: <bdi>{words.minutes(page.minutes)}</bdi> },
    ...translations.map(({ lang, url, name }) => ({
      key: lang,
      fact: (
        <a href={url} lang={lang} hrefLang={lang}>
          {name}
        </a>
      ),
    })),
  ]
  return facts.filter(({ fact }) => Boolean(fact))
}

function authorLink({ name, url }: { name: string; url?: string }) {
  return url === undefined ? name : <a href={url}>{name}</a>
}
