import type { PageOf } from '../catalog/page-data'
import { ArticleBody } from '../components/article-body'
import { PageHeader } from '../components/page-header'
import { TextLayout } from '../components/text-layout'

/** A page that stands outside time: no date, no neighbours. */
export function DocumentPage({ page }: { page: PageOf<'document'> }) {
  return (
    <article itemScope itemType="https://schema.org/Article">
      <PageHeader page={page} />
      <TextLayout page={page}>
        <ArticleBody page={page} />
      </TextLayout>
    </article>
  )
}
