import type { PageOf } from '../catalog/page-data'
import { ArticleBody } from '../components/article-body'
import { ArticleEnd } from '../components/article-end'
import { ArticleFacts } from '../components/article-facts'
import { Comments } from '../components/comments'
import { MayFail } from '../components/may-fail'
import { PageHeader } from '../components/page-header'
import { ReadingProgress } from '../components/reading-progress'
import { SeriesBox } from '../components/series-box'
import { TextLayout } from '../components/text-layout'
import { Rest } from '../components/rest'
import { wordsOf } from '../components/words/words'

/** An article: what it is about and who wrote it, its text, and where to go from there. */
export function ArticlePage({ page }: { page: PageOf<'article'> }) {
  const words = wordsOf(page.lang)
  return (
    <article itemScope itemType="https://schema.org/BlogPosting">
      <PageHeader
        page={page}
        facts={<ArticleFacts page={page} words={words} />}
        lead={page.excerpt || undefined}
      />
      <TextLayout page={page}>
        <ReadingProgress key={`progress ${page.url}`} />
        {page.series && <SeriesBox key={page.url} series={page.series} url={page.url} words={words} />}
        <ArticleBody page={page} />
        <Rest>
          <MayFail key={`end ${page.url}`}>
            <ArticleEnd page={page} words={words} />
          </MayFail>
          {page.comments && (
            <MayFail key={`comments ${page.url}`}>
              <Comments comments={page.comments} lang={page.lang} words={words} />
            </MayFail>
          )}
        </Rest>
      </TextLayout>
    </article>
  )
}
