import type { Words } from '../words/words'
import type { Aid } from './aid'
import styles from './enlarge.module.css'
import { button, make } from './make'

const load = () => import('./light-box')
// A picture in a link or on a card leads elsewhere; an icon or a formula's picture says all at its size.
const smallest = 160
// How much of its own width a drawing needs for its words to be read.
const readable = 0.75

/** Lets pictures, wide tables and wide diagrams be opened as large as the window. */
export const start: Aid = ({ body, words }) => {
  const pictures = [...body.querySelectorAll('img')].filter(
    (image) => isFree(image) && image.width >= smallest,
  )
  for (const image of pictures) offer(image, image.alt ? `${words.enlarge}: ${image.alt}` : words.enlarge)
  const open = (image: HTMLImageElement) => {
    load().then(
      ({ openPicture }) => openPicture({ pictures, at: pictures.indexOf(image), words }),
      () => location.assign(originalOf(image)),
    )
  }
  // Whoever points at a picture may want it.
  const onPoint = ({ target }: Event) => {
    if (target instanceof HTMLImageElement && pictures.includes(target)) load().catch(() => {})
  }
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
  body.addEventListener('pointerover', onPoint)
  const wide = [...body.querySelectorAll<HTMLElement>('.table-scroll, figure.diagram')]
  const buttons = wide.filter(isCut).map((box) => addButton(box, words))
  return () => {
    body.removeEventListener('click', onClick)
    body.removeEventListener('keydown', onKey)
    body.removeEventListener('pointerover', onPoint)
    for (const added of buttons) added.remove()
  }
}

function isFree(image: HTMLImageElement): boolean {
  if (image.closest('li > article, .lightbox-ignore, button')) return false
  const link = image.closest('a')
  return !link || largerOf(link) !== undefined
}

/** The address of the picture that a link around `image` leads to, else of its own. */
export function originalOf(image: HTMLImageElement): string {
  return largerOf(image.closest('a')) ?? image.getAttribute('src') ?? ''
}

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
  return box.scrollWidth > box.clientWidth + 1 || isSmall(box.querySelector(':scope > svg[width]'))
}

// Its words are as small as it is drawn.
function isSmall(drawing: SVGSVGElement | null): boolean {
  return drawing !== null && drawing.getBoundingClientRect().width < readable * drawing.width.baseVal.value
}

function addButton(box: HTMLElement, words: Words): HTMLElement {
  const enlarge = button(words.enlarge, () => {
    const shown = box.matches('.chart') ? box : (box.firstElementChild ?? box)
    void load().then(({ openCopy }) => openCopy(shown, words))
  })
  const place = make('div', { className: styles['enlarge'] ?? '' }, enlarge)
  box.after(place)
  return place
}
