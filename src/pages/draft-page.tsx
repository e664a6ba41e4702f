import type { ReactElement } from 'react'
import type { ArticleData, PageOf } from '../catalog/page-data'
import { DraftDesk } from '../components/draft-desk/draft-desk'
import { PageHeader } from '../components/page-header'

interface DraftPageProps {
  page: PageOf<'draft'>
  /** Draws an article with the site around it. */
  draw: (article: ArticleData) => ReactElement
}

/** Where a text is tried: written on one side, and on the other the article that it would be. */
export function DraftPage({ page, draw }: DraftPageProps) {
  return (
    <>
      <PageHeader page={page} />
      <DraftDesk page={page} draw={draw} />
    </>
  )
}
