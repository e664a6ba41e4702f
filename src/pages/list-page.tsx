import type { PageOf } from '../catalog/page-data'
import { AuthorWords } from '../components/article-body'
import { CardList } from '../components/card-list'
import { ListLayout } from '../components/list-layout'
import { PageHeader } from '../components/page-header'
import { Pagination } from '../components/pagination'
import { wordsOf } from '../components/words/words'

/** The newest articles, page by page; the first page opens with the newest one large. */
export function ListPage({ page }: { page: PageOf<'list'> }) {
  const words = wordsOf(page.lang)
  const lead = page.pagination.page === 1
  const underPicture = 'picture' in page.hero && page.hero.picture !== undefined
  return (
    <>
      <PageHeader page={page} />
      <ListLayout words={words}>
        <AuthorWords html={page.html} />
        <CardList cards={page.cards} lang={page.lang} layout="rows" lead={lead} underPicture={underPicture} />
        {page.cards.length === 0 && <p>{words.nothingYet}</p>}
        <Pagination pagination={page.pagination} words={words} />
      </ListLayout>
    </>
  )
}
