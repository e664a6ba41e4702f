import { useMemo, useRef } from 'react'
import './article-body.css'
import './article-body-code.css'
import './article-body-code-colours.css'
import './article-body-figures.css'
import './article-body-diagrams.css'
import './article-body-intro-list.css'
import './article-body-text-theme.css'
import { useReadingAids } from './use-reading-aids'
import { wordsOf } from './words/words'

interface ArticleBodyProps {
  html: string
  /** The page's path: under it the reader's place is kept. */
  url: string
  lang: string
  /** Whether its pictures can be opened in the light box. */
  lightBox?: boolean
}

/** An article's own content, and nothing else, as the build made it. */
export function ArticleBody(props: ArticleBodyProps) {
  // Another text is another element: what was added to the old one goes with it.
  return <Body key={props.html} {...props} />
}

function Body({ html, url, lang, lightBox = true }: ArticleBodyProps) {
  const ref = useRef<HTMLDivElement>(null)
  // React rewrites the whole text whenever it is given another object, were it for the same string.
  const content = useMemo(() => ({ __html: html }), [html])
  useReadingAids({ ref, words: wordsOf(lang), url })
  return (
    <div
      ref={ref}
      className={lightBox ? 'prose' : 'prose lightbox-ignore'}
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
