import type { PageData } from '../../catalog/page-data'
import { onRest, showBeside } from './floating'
import styles from './link-preview.module.css'
import { make } from './make'

interface PreviewOptions {
  /** The link to a page of this site that an element is in, if it wants a preview. */
  linkIn: (element: Element) => HTMLAnchorElement | null
  load: (pathname: string) => Promise<PageData>
}

/** Shows what a link in a text leads to (picture, title, date, excerpt) while pointer or focus rest on it. */
export function startPreviews({ linkIn, load }: PreviewOptions): () => void {
  let box: HTMLElement | undefined
  let wanted: HTMLAnchorElement | undefined
  const hide = () => {
    wanted?.removeAttribute('aria-describedby')
    wanted = undefined
    box?.remove()
    box = undefined
  }
  const show = (link: HTMLAnchorElement) => {
    if (wanted === link && box?.isConnected) return
    hide()
    wanted = link
    // Where there is no payload there is nothing to show; the click will tell why.
    load(new URL(link.href).pathname).then(
      (page) => {
        if (wanted !== link || !link.isConnected) return
        box = previewOf(page)
        box.addEventListener('toggle', (event) => {
          if (event.newState === 'closed' && event.target === box) hide()
        })
        link.after(box)
        link.setAttribute('aria-describedby', box.id)
        showBeside(box, link)
      },
      () => {},
    )
  }
  const stop = onRest({ within: document, targetOf: linkIn, delay: 400, show, hide, box: () => box })
  document.addEventListener('click', hide)
  return () => {
    stop()
    document.removeEventListener('click', hide)
    hide()
  }
}

function previewOf(page: PageData): HTMLElement {
  const above = 'picture' in page.hero ? page.hero.picture : undefined
  const picture = above ?? (page.kind === 'article' ? page.cover : undefined)
  const excerpt = page.kind === 'article' ? page.excerpt : page.meta.description
  const date = page.kind === 'article' ? page.date?.text : undefined
  const words = make('span', { className: styles['words'] ?? '' })
  words.append(make('span', { className: styles['title'] ?? '' }, page.title || page.meta.title))
  if (date !== undefined) words.append(make('span', { className: styles['facts'] ?? '' }, date))
  if (excerpt) words.append(make('span', { className: styles['excerpt'] ?? '' }, excerpt))
  const box = make('span', {
    className: styles['preview'] ?? '',
    id: 'lectern-preview',
    lang: page.lang,
    dir: page.dir,
  })
  box.setAttribute('role', 'tooltip')
  if (picture) {
    const { src, srcSet } = picture
    const image = make('img', { className: styles['cover'] ?? '', alt: '', sizes: '336px' })
    if (srcSet !== undefined) image.srcset = srcSet
    image.src = src
    box.append(image)
  }
  box.append(words)
  return box
}
