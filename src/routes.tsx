import type { ComponentType } from 'react'
import type { PageData, PageOf } from './catalog/page-data'
import { LoadingBar } from './components/loading-bar'
import { PageFrame } from './components/page-frame'
import { WholePage } from './components/whole-page'
import { loadWords, wordsAtHand } from './components/words/load-words'
import { ArchivePage } from './pages/archive-page'
import { ArticlePage } from './pages/article-page'
import { DocumentPage } from './pages/document-page'
import { ListPage } from './pages/list-page'
import { NotFoundPage } from './pages/not-found-page'
import { SearchPage } from './pages/search-page'
import { TaxonomyPage } from './pages/taxonomy-page'
import { TermsPage } from './pages/terms-page'

/** Which component draws each kind of page; which kind a URL is, its payload says. */
export const pages: { [K in PageData['kind']]: ComponentType<{ page: PageOf<K> }> } = {
  article: ArticlePage,
  document: DocumentPage,
  list: ListPage,
  taxonomy: TaxonomyPage,
  terms: TermsPage,
  archive: ArchivePage,
  search: SearchPage,
  'not-found': NotFoundPage,
}

/** What a page is drawn with besides its payload: the words of its language. */
export const needs = {
  atHand: (page: PageData) => wordsAtHand(page.lang),
  load: (page: PageData) => loadWords(page.lang),
}

/** What draws previews of the pages that links lead to: loaded with the first one. */
export const loadPreviews = () => import('./components/on-demand/link-preview')

interface SitePageProps {
  page: PageData
  /** `false` while only its beginning is to be drawn. */
  whole?: boolean
  /** Whether another page is on its way. */
  loading: boolean
}

/** A page with the site around it; the same tree on the server and in the browser. */
export function SitePage({ page, whole = true, loading }: SitePageProps) {
  const Kind = pages[page.kind] as ComponentType<{ page: PageData }>
  return (
    <WholePage value={whole}>
      <LoadingBar active={loading} />
      <PageFrame page={page}>
        <Kind page={page} />
      </PageFrame>
    </WholePage>
  )
}
