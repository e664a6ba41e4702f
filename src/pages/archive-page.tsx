import type { PageOf } from '../catalog/page-data'
import { AuthorWords } from '../components/article-body'
import { ListLayout } from '../components/list-layout'
import { PageHeader } from '../components/page-header'
import { wordsOf } from '../components/words/words'
import { YearList } from '../components/year-list'

/** Every article of a language by year. */
export function ArchivePage({ page }: { page: PageOf<'archive'> }) {
  const words = wordsOf(page.lang)
  return (
    <>
      <PageHeader page={page} />
      <ListLayout words={words}>
        <AuthorWords html={page.html} />
        <YearList years={page.years} words={words} />
        {page.years.length === 0 && <p>{words.nothingYet}</p>}
      </ListLayout>
    </>
  )
}
