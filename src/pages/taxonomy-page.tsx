import type { PageOf } from '../catalog/page-data'
import { AuthorWords } from '../components/article-body'
import { CardList } from '../components/card-list'
import { ListLayout } from '../components/list-layout'
import { PageHeader } from '../components/page-header'
import { Pagination } from '../components/pagination'
import { SearchWithin } from '../components/search/search-within'
import { TermFacts } from '../components/term-facts'
import { wordsOf } from '../components/words/words'

/** The articles of one category, tag or series. */
export function TaxonomyPage({ page }: { page: PageOf<'taxonomy'> }) {
  const words = wordsOf(page.lang)
  return (
    <>
      <PageHeader
        page={page}
        facts={<TermFacts taxonomy={page.taxonomy} count={page.count} words={words} />}
      />
      <ListLayout sidebar={page.sidebar} words={words}>
        <AuthorWords html={page.html} />
        <SearchWithin url={page.search} words={words} />
        <CardList cards={page.cards} lang={page.lang} layout="rows" />
        {page.cards.length === 0 && <p>{words.nothingYet}</p>}
        <Pagination pagination={page.pagination} words={words} />
      </ListLayout>
    </>
  )
}
