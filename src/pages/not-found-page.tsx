import type { PageOf } from '../catalog/page-data'
import { CardList } from '../components/card-list'
import { ListLayout } from '../components/list-layout'
import { NotFoundText } from '../components/not-found-text'
import { wordsOf } from '../components/words/words'

/** Says that there is no such page, and offers ways on. */
export function NotFoundPage({ page }: { page: PageOf<'not-found'> }) {
  const words = wordsOf(page.lang)
  return (
    <ListLayout words={words}>
      <NotFoundText page={page} words={words} />
      {page.cards.length > 0 && <h2>{words.newest}</h2>}
      <CardList cards={page.cards} lang={page.lang} />
    </ListLayout>
  )
}
