import { memo, useState } from 'react'
import type { ComponentType } from 'react'
import type { PageData, PageOf } from './catalog/page-data'
import { KeptList } from './components/kept-list'
import { LoadingBar } from './components/loading-bar'
import { OfflineNotice } from './components/offline-notice'
import { PageFrame } from './components/page-frame'
import { WholePage } from './components/whole-page'
import { loadWords, wordsAtHand } from './components/words/load-words'
import { wordsOf } from './components/words/words'
import { ArchivePage } from './pages/archive-page'
import { ArticlePage } from './pages/article-page'
import { DocumentPage } from './pages/document-page'
import { ListPage } from './pages/list-page'
import { NotFoundPage } from './pages/not-found-page'
import { SearchPage } from './pages/search-page'
import { TaxonomyPage } from './pages/taxonomy-page'
import { TermsPage } from './pages/terms-page'

type Later = 'draft' | 'offline'

type Pages = { [K in Exclude<PageData['kind'], Later>]: ComponentType<{ page: PageOf<K> }> } & {
  /** There once `needs` has brought it. */
  [K in Later]?: ComponentType<{ page: PageOf<K> }>
}

/** Which component draws each kind of page; which kind a URL is, its payload says. */
export const pages: Pages = {
  article: ArticlePage,
  document: DocumentPage,
  list: ListPage,
  taxonomy: TaxonomyPage,
  terms: TermsPage,
  archive: ArchivePage,
  search: SearchPage,
  'not-found': NotFoundPage,
}

/** What a page is drawn with besides its payload: the words of its language, and what only authors need. */
export const needs = {
  atHand: (page: PageData) => wordsAtHand(page.lang) && page.kind in pages,
  load: async (page: PageData) => {
    await loadWords(page.lang)
    if (page.kind === 'draft') await loadDraftPage()
    if (page.kind === 'offline') await loadOfflinePage()
  },
}

/** Makes the draft page known, which readers of articles do without; it draws articles as the site does. */
export async function loadDraftPage(): Promise<void> {
  const { DraftPage } = await import('./pages/draft-page')
  // Another one would be drawn from its beginning, and whoever is writing there would lose the place.
  pages.draft ??= ({ page }) => <DraftPage page={page} draw={drawStill} />
}

/** The same for the page of what the browser keeps. */
export async function loadOfflinePage(): Promise<void> {
  const { OfflinePage } = await import('./pages/offline-page')
  pages.offline = OfflinePage
}

/** What draws previews of the pages that links lead to: loaded with the first one. */
export const loadPreviews = () => import('./components/on-demand/link-preview')

const drawStill = (page: PageData) => <SitePage page={page} loading={false} />

interface SitePageProps {
  page: PageData
  /** `false` while only its beginning is to be drawn. */
  whole?: boolean
  /** Whether another page is on its way. */
  loading: boolean
  /** Asks again for one that could not be had. */
  retry?: () => void
  /** Whether the address is that of the one that could not be had: another page's text would be a wrong answer. */
  lost?: boolean
}

/** A page with the site around it; the same tree on the server and in the browser. */
export function SitePage({ page, whole = true, loading, retry, lost }: SitePageProps) {
  return (
    <WholePage value={whole}>
      <LoadingBar active={loading} />
      <OfflineNotice retry={retry} lang={page.lang} />
      <PageFrame page={page}>
        {lost ? <h1>{wordsOf(page.lang).offline}</h1> : <PageAndList page={page} />}
      </PageFrame>
    </WholePage>
  )
}

const lists: PageData['kind'][] = ['list', 'taxonomy', 'terms', 'archive']

// To go back to a list is to show it again; React would take its time to make thousands of elements anew.
function PageAndList({ page }: { page: PageData }) {
  const [list, setList] = useState<PageData>()
  const isList = lists.includes(page.kind)
  if (isList && page !== list) setList(page)
  return (
    <>
      {!isList && <Page page={page} />}
      {list && (
        <KeptList key={list.url} away={!isList}>
          <Page page={list} />
        </KeptList>
      )}
    </>
  )
}

const Page = memo(function Page({ page }: { page: PageData }) {
  const Kind = pages[page.kind] as ComponentType<{ page: PageData }>
  return <Kind page={page} />
})
