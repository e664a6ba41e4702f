import type { Credit } from '../../catalog/types'
import type { Words } from '../words/words'
import { originalOf } from './enlarge'
import styles from './light-box.module.css'
import { button, make } from './make'
import { followPinch, unzoom } from './pinch'

interface Large {
  shown: Element
  words: Words
  caption?: (Node | string)[]
  /** Where what is shown can be had as it is. */
  original?: string
  /** Shows the one before (-1) or after (1). */
  turn?: (by: number) => void
}

/** Opens a copy of an element that is too large for its place. */
export function openCopy(element: Element, words: Words): void {
  const shown = element.cloneNode(true) as Element
  for (const named of shown.querySelectorAll('[id]:not(svg [id])')) named.removeAttribute('id')
  // Never smaller than it was drawn.
  if (shown instanceof SVGSVGElement) {
    shown.style.minWidth = `${shown.width.baseVal.value}px`
    shown.style.minHeight = `${shown.height.baseVal.value}px`
  }
  openLarge({ shown, words })
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
    const [back, on] = document.dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
    if (key === back) turn?.(-1)
    if (key === on) turn?.(1)
  })
  document.querySelector('main')?.append(dialog)
  dialog.showModal()
}

function turnButtons(words: Words, turn?: (by: number) => void): HTMLElement[] {
  if (!turn) return []
  const [back, on] = [button('←', () => turn(-1)), button('→', () => turn(1))]
  back.className = on.className = 'mirrored'
  back.ariaLabel = words.previousPicture
  on.ariaLabel = words.nextPicture
  return [back, on]
}

interface Gallery {
  pictures: readonly HTMLImageElement[]
  at: number
  words: Words
}

/** Opens one of a text's pictures with its caption; the others are a step away. */
export function openPicture({ pictures, at, words }: Gallery): void {
  const image = pictures[at]
  if (!image) return
  const original = originalOf(image)
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
