import type { ArticleData } from '../catalog/page-data'
import styles from './article-end.module.css'
import { CardList } from './card-list'
import { ArticleShare } from './article-share'
import { Credits } from './credits'
import { Neighbours } from './neighbours'
import type { Words } from './words/words'

/** What follows an article: when it changed last, on which terms it may be used, and what to read next. */
export function ArticleEnd({ page, words }: { page: ArticleData; words: Words }) {
  const { modified, license, edit, author, wechat } = page
  const credit = page.hero.type === 'none' || page.hero.type === 'plain' ? page.credit : undefined
  return (
    <footer className={styles.end}>
      {author?.bio !== undefined && (
        <div className={styles.author}>
          {author.avatar !== undefined && (
            <img src={author.avatar} alt="" width="56" height="56" loading="lazy" />
          )}
          <p>
            <strong>{author.name}</strong>
            <br />
            {author.bio}
          </p>
        </div>
      )}
      <p className={styles.line}>
        {modified && (
          <span>
            {words.updated} <time dateTime={modified.iso}>{modified.text}</time>
          </span>
        )}
        {license && (
          <span>
            {words.license}{' '}
            <a href={license.url} rel="license" title={license.title}>
              {license.id}
            </a>
          </span>
        )}
        {credit && (
          <span>
            <Credits credit={credit} words={words} />
          </span>
        )}
        {edit !== undefined && <a href={edit}>{words.edit}</a>}
      </p>
      {wechat && (
        <img
          src={wechat.src}
          width={wechat.width}
          height={wechat.height}
          alt={words.wechat}
          className={styles.wechat}
          decoding="async"
          loading="lazy"
        />
      )}
      <ArticleShare key={page.url} page={page} words={words} />
      <Neighbours older={page.older} newer={page.newer} lang={page.lang} words={words} />
      {page.related.length > 0 && (
        <section className={styles.related} aria-label={words.find.related}>
          <h2>{words.find.related}</h2>
          <CardList cards={page.related} lang={page.lang} />
        </section>
      )}
    </footer>
  )
}
