import { use, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ArticleData, DocumentData } from '../catalog/page-data'
import './article-body.css'
import './article-body-code.css'
import './article-body-code-colours.css'
import './article-body-figures.css'
import './article-body-diagrams.css'
import './article-body-intro-list.css'
import './article-body-text-theme.css'
import { useReadingAids } from './use-reading-aids'
import { WholePage } from './whole-page'
import { wordsOf } from './words/words'

type WithText = ArticleData | DocumentData

/** An article's own content, and nothing else, as the build made it. */
export function ArticleBody({ page }: { page: WithText }) {
  // Another text is another element: what was added to the old one goes with it.
  return <Body key={page.html} page={page} />
}

function Body({ page }: { page: WithText }) {
  const { html, url, lang } = page
  const ref = useRef<HTMLDivElement>(null)
  const whole = use(WholePage)
  const complete = useRef(whole)
  const [start] = useState(whole ? html : html.slice(0, page.beginning))
  // React rewrites the whole text whenever it is given another object, were it for the same string.
  const content = useMemo(() => ({ __html: start }), [start])
  useLayoutEffect(() => {
    if (!whole || complete.current) return
    ref.current?.insertAdjacentHTML('beforeend', html.slice(start.length))
    complete.current = true
  }, [whole, html, start])
  useReadingAids({ ref, words: wordsOf(lang), url, whole })
  return (
    <div
      ref={ref}
      className={page.lightBox === false ? 'prose lightbox-ignore' : 'prose'}
      itemProp="articleBody"
      dangerouslySetInnerHTML={content}
      suppressHydrationWarning
    />
  )
}

/** Words of the author's own above a list, drawn like an article's. */
export function AuthorWords({ html }: { html: string }) {
  const content = useMemo(() => ({ __html: html }), [html])
  return html.trim() === '' ? null : (
    <div className="prose" dangerouslySetInnerHTML={content} suppressHydrationWarning />
  )
}
