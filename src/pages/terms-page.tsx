import type { PageOf } from '../catalog/page-data'
import { AuthorWords } from '../components/article-body'
import { ListLayout } from '../components/list-layout'
import { PageHeader } from '../components/page-header'
import { TermList } from '../components/term-list'
import { wordsOf } from '../components/words/words'

/** Every category, tag or series of a language. */
export function TermsPage({ page }: { page: PageOf<'terms'> }) {
  const words = wordsOf(page.lang)
  return (
    <>
      <PageHeader page={page} />
      <ListLayout words={words}>
        <AuthorWords html={page.html} />
        <TermList terms={page.terms} words={words} />
        {page.terms.length === 0 && <p>{words.nothingYet}</p>}
      </ListLayout>
    </>
  )
}
