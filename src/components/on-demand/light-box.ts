import type { Credit } from '../../catalog/types'
import type { Words } from '../words/words'
import type { Aid } from './aid'
import styles from './light-box.module.css'
import { button, make } from './make'

// A picture in a link or on a card leads elsewhere; an icon or a formula's picture says all at its size.
const smallest = 160

/** Lets pictures, wide tables and wide diagrams be opened as large as the window. */
export const start: Aid = ({ body, words }) => {
  const pictures = [...body.querySelectorAll('img')].filter(
    (image) => !image.closest('a, li > article, .lightbox-ignore, button') && image.width >= smallest,
  )
  for (const image of pictures) offer(image, image.alt ? `${words.enlarge}: ${image.alt}` : words.enlarge)
  const open = (image: HTMLImageElement) => openPicture({ pictures, at: pictures.indexOf(image), words })
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof HTMLImageElement && pictures.includes(target)) open(target)
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

function offer(image: HTMLImageElement, label: string) {
  // What can be opened is no decoration.
  if (image.alt === '') image.removeAttribute('alt')
  image.tabIndex = 0
  image.setAttribute('role', 'button')
  image.setAttribute('aria-haspopup', 'dialog')
  image.ariaLabel = label
  image.dataset['zoom'] = ''
}

function isCut(box: HTMLElement): boolean {
  return box.scrollWidth > box.clientWidth + 1
}

function addButton(box: HTMLElement, words: Words): HTMLElement {
  const enlarge = button(words.enlarge, () =>
    openLarge({ shown: copyOf(box.firstElementChild ?? box), words }),
  )
  enlarge.className = styles['enlarge'] ?? ''
  box.after(enlarge)
  return enlarge
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
  const original = image.getAttribute('src') ?? ''
  const shown = make('img', { src: original, alt: image.alt })
  // At its own size a picture can be larger than the window, and is then scrolled.
  shown.addEventListener('click', () => shown.toggleAttribute('data-full'))
  const turn = (by: number) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
    const next = (at + by + pictures.length) % pictures.length
    openPicture({ pictures, at: next, words })
    pictures[next]?.focus({ preventScroll: true })
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
