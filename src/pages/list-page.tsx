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
  return (
    <>
      <PageHeader page={page} />
      <ListLayout words={words}>
        <AuthorWords html={page.html} />
        <CardList cards={page.cards} lang={page.lang} layout="rows" lead={page.pagination.page === 1} />
        {page.cards.length === 0 && <p>{words.nothingYet}</p>}
        <Pagination pagination={page.pagination} words={words} />
      </ListLayout>
    </>
  )
}
