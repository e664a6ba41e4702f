import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import type { Card, PageData } from './catalog/page-data'
import { CardList } from './components/card-list'
import { Head } from './components/head'
import { addAllWords } from './components/words/all-words'
import { loadDraftPage, loadOfflinePage, SitePage } from './routes'

addAllWords()
await Promise.all([loadDraftPage(), loadOfflinePage()])

/** Renders a page to the HTML that goes inside the shell; the URL's payload is all that it may look at. */
export function render(page: PageData): { status: number; head: string; html: string } {
  return {
    status: page.kind === 'not-found' ? 404 : 200,
    head: renderToStaticMarkup(<Head page={page} />),
    html: renderToString(<SitePage page={page} loading={false} />),
  }
}

/** Renders the cards that an author's page asks for in the middle of its text (TeXt: `article-list.html`). */
export function renderCards(cards: Card[], lang: string): string {
  return renderToStaticMarkup(<CardList cards={cards} lang={lang} />)
}
