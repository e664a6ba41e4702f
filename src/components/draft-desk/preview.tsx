import { memo, useCallback, useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ArticleData } from '../../catalog/page-data'
import { decodePath } from '../../catalog/urls'
import styles from './draft-desk.module.css'
import { takeFiles } from './files'
import { patch } from './patch'

interface PreviewProps {
  article: ArticleData | undefined
  title: string
  draw: (article: ArticleData) => ReactElement
  onFile: (file: File) => void
}

// A document of its own has its own width, ids and headings; no script runs in it, whatever the text holds.
const empty = '<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>'

/** The article page as readers would have it, in a frame; a change leaves the place that is looked at where it is. */
export const Preview = memo(function Preview({ article, title, draw, onFile }: PreviewProps) {
  const [inside, setInside] = useState<Document>()
  // A prerendered frame may have loaded long before React comes to it.
  const hold = useCallback((frame: HTMLIFrameElement | null) => {
    const look = () => {
      const loaded = frame?.contentDocument
      if (loaded?.URL === 'about:srcdoc' && loaded.readyState === 'complete') setInside(loaded)
    }
    look()
    frame?.addEventListener('load', look)
    return () => frame?.removeEventListener('load', look)
  }, [])

  // The frame's document is none of React's.
  useEffect(() => (inside ? dress(inside, onFile) : undefined), [inside, onFile])
  useEffect(() => {
    if (inside && article) show(inside, article, draw(article))
  }, [inside, article, draw])

  return (
    <iframe ref={hold} className={styles.preview} title={title} sandbox="allow-same-origin" srcDoc={empty} />
  )
})

function show(inside: Document, { lang, dir }: ArticleData, page: ReactElement): void {
  const { body } = new DOMParser().parseFromString(renderToStaticMarkup(page), 'text/html')
  inside.documentElement.lang = lang
  inside.documentElement.dir = dir
  patch(inside.body, body)
}

/** Gives the frame the page's looks, and takes over its links and what is dropped on it. */
function dress(inside: Document, onFile: (file: File) => void): () => void {
  for (const sheet of document.head.querySelectorAll('style, link[rel=stylesheet]')) {
    const copy = inside.importNode(sheet, true)
    // The whole sheet is switched off until the app opens another page.
    copy.removeAttribute('media')
    inside.head.append(copy)
  }
  const follow = () => {
    const { theme } = document.documentElement.dataset
    if (theme === undefined) delete inside.documentElement.dataset['theme']
    else inside.documentElement.dataset['theme'] = theme
  }
  follow()
  const watch = new MutationObserver(follow)
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const ends = new AbortController()
  inside.addEventListener('click', openLink, { signal: ends.signal })
  takeFiles(inside, onFile, ends.signal)
  return () => {
    watch.disconnect()
    ends.abort()
  }
}

// Within the text a link leads there; any other opens beside the desk, on which the text stays.
function openLink(event: MouseEvent): void {
  const link = (event.target as Element).closest('a')
  const href = link?.getAttribute('href')
  if (!link || href === null || href === undefined) return
  event.preventDefault()
  if (!href.startsWith('#')) window.open(link.href, '_blank', 'noopener')
  else link.ownerDocument.getElementById(decodePath(href.slice(1)))?.scrollIntoView()
}
