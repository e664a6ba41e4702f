import type { PageOf } from '../catalog/page-data'
import { ListLayout } from '../components/list-layout'
import { PageHeader } from '../components/page-header'

import { SearchPlace } from '../components/search/search-place'
import { wordsOf } from '../components/words/words'

/** Every article by words and by what it is filed under. */
export function SearchPage({ page }: { page: PageOf<'search'> }) {
  const words = wordsOf(page.lang)
  return (
    <>
      <PageHeader page={page} />
      <ListLayout words={words}>
        <SearchPlace key={page.url} page={page} words={words} />
      </ListLayout>
    </>
  )
}
