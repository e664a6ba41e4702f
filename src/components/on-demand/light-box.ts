import type { Credit } from '../../catalog/types'
import type { Words } from '../words/words'
import type { Aid } from './aid'
import styles from './light-box.module.css'
import { button, make } from './make'
import { followPinch, unzoom } from './pinch'

// A picture in a link or on a card leads elsewhere; an icon or a formula's picture says all at its size.
const smallest = 160

/** Lets pictures, wide tables and wide diagrams be opened as large as the window. */
export const start: Aid = ({ body, words }) => {
  const pictures = [...body.querySelectorAll('img')].filter(
    (image) => isFree(image) && image.width >= smallest,
  )
  for (const image of pictures) offer(image, image.alt ? `${words.enlarge}: ${image.alt}` : words.enlarge)
  const open = (image: HTMLImageElement) => openPicture({ pictures, at: pictures.indexOf(image), words })
  const onClick = (event: MouseEvent) => {
    const { target } = event
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
    // Enter on a link clicks the link.
    const image = target.closest('img') ?? target.closest('a')?.querySelector('img')
    if (!image || !pictures.includes(image)) return
    event.preventDefault()
    open(image)
  }
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (!(target instanceof HTMLImageElement) || !pictures.includes(target)) return
    event.preventDefault()
    open(target)
  }
  body.addEventListener('click', onClick)
  body.addEventListener('keydown', onKey)
  const wide = [...body.querySelectorAll<HTMLElement>('.table-scroll, figure.diagram')]
  const buttons = wide.filter(isCut).map((box) => addButton(box, words))
  return () => {
    body.removeEventListener('click', onClick)
    body.removeEventListener('keydown', onKey)
    for (const added of buttons) added.remove()
  }
}

function isFree(image: HTMLImageElement): boolean {
  if (image.closest('li > article, .lightbox-ignore, button')) return false
  const link = image.closest('a')
  return !link || largerOf(link) !== undefined
}

/** The picture that a link around a picture leads to. */
function largerOf(link: HTMLAnchorElement | null): string | undefined {
  return link && /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(link.pathname) ? link.href : undefined
}

function offer(image: HTMLImageElement, label: string) {
  image.dataset['zoom'] = ''
  const link = image.closest('a')
  if (link) {
    link.setAttribute('aria-haspopup', 'dialog')
    if (image.alt === '') link.ariaLabel = label
    return
  }
  // What can be opened is no decoration.
  if (image.alt === '') image.removeAttribute('alt')
  image.tabIndex = 0
  image.setAttribute('role', 'button')
  image.setAttribute('aria-haspopup', 'dialog')
  image.ariaLabel = label
}

function isCut(box: HTMLElement): boolean {
  return box.scrollWidth > box.clientWidth + 1
}

function addButton(box: HTMLElement, words: Words): HTMLElement {
  const enlarge = button(words.enlarge, () =>
    openLarge({ shown: copyOf(box.matches('.chart') ? box : (box.firstElementChild ?? box)), words }),
  )
  const place = make('div', { className: styles['enlarge'] ?? '' }, enlarge)
  box.after(place)
  return place
}

function copyOf(element: Element): Element {
  const copy = element.cloneNode(true) as Element
  for (const named of copy.querySelectorAll('[id]:not(svg [id])')) named.removeAttribute('id')
  return copy
}

interface Large {
  shown: Element
  words: Words
  caption?: (Node | string)[]
  /** Where what is shown can be had as it is. */
  original?: string
  /** Shows the one before (-1) or after (1). */
  turn?: (by: number) => void
}

/** Opens something in a dialog as large as the window; Escape, the button and a click beside it close it. */
export function openLarge({ shown, words, caption = [], original, turn }: Large): void {
  const dialog = make('dialog', { className: styles['box'] ?? '', ariaLabel: words.enlarge })
  const close = button('×', () => dialog.close())
  close.ariaLabel = words.close
  const bar = make('p', { className: styles['bar'] ?? '' }, ...turnButtons(words, turn))
  if (original !== undefined)
    bar.append(make('a', { href: original, target: '_blank', rel: 'noopener' }, words.original))
  bar.append(close)
  const isPicture = shown.matches('img, picture')
  const stage = make(
    'div',
    { className: `${styles['stage']} ${isPicture ? '' : 'prose'}`, tabIndex: 0 },
    shown,
  )
  if (shown instanceof HTMLImageElement) followPinch(stage, shown)
  dialog.append(bar, stage)
  if (caption.length > 0) dialog.append(make('p', { className: styles['caption'] ?? '' }, ...caption))
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (isPicture && target === stage)) dialog.close()
  })
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') turn?.(-1)
    if (key === 'ArrowRight') turn?.(1)
  })
  document.querySelector('main')?.append(dialog)
  dialog.showModal()
}

function turnButtons(words: Words, turn?: (by: number) => void): HTMLElement[] {
  if (!turn) return []
  const [back, on] = [button('←', () => turn(-1)), button('→', () => turn(1))]
  back.ariaLabel = words.previousPicture
  on.ariaLabel = words.nextPicture
  return [back, on]
}

interface Gallery {
  pictures: readonly HTMLImageElement[]
  at: number
  words: Words
}

function openPicture({ pictures, at, words }: Gallery): void {
  const image = pictures[at]
  if (!image) return
  const original = largerOf(image.closest('a')) ?? image.getAttribute('src') ?? ''
  const shown = make('img', { src: original, alt: image.alt })
  // At its own size a picture can be larger than the window, and is then scrolled.
  shown.addEventListener('click', () => unzoom(shown) || shown.toggleAttribute('data-full'))
  const turn = (by: number) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
    const next = (at + by + pictures.length) % pictures.length
    openPicture({ pictures, at: next, words })
    const focused = pictures[next]?.closest('a') ?? pictures[next]
    focused?.focus({ preventScroll: true })
  }
  const caption = captionOf(image, words)
  openLarge({ shown, words, original, caption, turn: pictures.length > 1 ? turn : undefined })
}

function captionOf(image: HTMLImageElement, words: Words): (Node | string)[] {
  const written = image.closest('figure')?.querySelector('figcaption')?.cloneNode(true)
  const text = image.title || image.alt
  const caption = written ? [...written.childNodes] : text ? [text] : []
  const credit = creditOf(image, words)
  return credit.length > 0 && caption.length > 0 ? [...caption, ' · ', ...credit] : [...caption, ...credit]
}

// The build has put it there.
function creditOf(image: HTMLImageElement, words: Words): (Node | string)[] {
  const { credit } = image.dataset
  if (credit === undefined) return []
  const { author, url, license, licenseUrl } = JSON.parse(credit) as Credit
  const maker = linked(author, url)
  return [`${words.photo}: `, maker, ...(license === undefined ? [] : [' · ', linked(license, licenseUrl)])]
}

function linked(text: string, href: string | undefined): Node | string {
  return href === undefined ? text : make('a', { href }, text)
}
