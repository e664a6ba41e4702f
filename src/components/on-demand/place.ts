import { store, storedValue } from '../storage'
import type { Aid } from './aid'
import { button, make } from './make'
import styles from './place.module.css'

const storageKey = 'lectern:places'
const mostKept = 100

/** Where a reader left a text: its section, and how far into that section, 0 to 1. */
interface Place {
  id: string
  into: number
}

/** Keeps the reader's place in a long text, and offers it again on the next visit. */
export const start: Aid = ({ body, words, url }) => {
  if (body.offsetHeight < 2.5 * innerHeight) return () => {}
  const headings = [...body.querySelectorAll<HTMLElement>('h1[id], h2[id], h3[id]')]
  const kept = readPlaces()[url]
  let offer: HTMLElement | undefined
  const section = kept && headings.find(({ id }) => id === kept.id)
  // Whoever follows a link to a section, or comes back to where they were, is where they want to be.
  if (section && location.hash === '' && scrollY < innerHeight) {
    const go = () => {
      const [from, to] = extent({ body, headings, section })
      scrollTo(0, scrollY + from + (to - from) * kept.into - innerHeight * 0.3)
      section.tabIndex = -1
      section.focus({ preventScroll: true })
      offer?.remove()
    }
    const dismiss = button('×', () => offer?.remove())
    dismiss.ariaLabel = words.dismiss
    offer = make(
      'aside',
      { className: styles['offer'] ?? '', ariaLabel: words.continueReading },
      button(words.continueAt(titleOf(section)), go),
      dismiss,
    )
    body.append(offer)
  }

  let timer = 0
  const onScroll = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (offer?.isConnected && scrollY > innerHeight) offer.remove()
      if (!offer?.isConnected) keepPlace(url, placeIn(body, headings))
    }, 300)
  }
  addEventListener('scroll', onScroll, { passive: true })
  // Whoever scrolled before this came is somewhere, too.
  if (scrollY > 0) onScroll()
  return () => {
    clearTimeout(timer)
    removeEventListener('scroll', onScroll)
    offer?.remove()
  }
}

function titleOf(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement
  for (const ours of copy.querySelectorAll('[data-ui]')) ours.remove()
  return (copy.textContent ?? '').trim()
}

interface Extent {
  body: HTMLElement
  headings: readonly HTMLElement[]
  section: HTMLElement
}

/** From where to where on the screen a section goes, in pixels. */
function extent({ body, headings, section }: Extent): [number, number] {
  const next = headings[headings.indexOf(section) + 1]
  return [
    section.getBoundingClientRect().top,
    next?.getBoundingClientRect().top ?? body.getBoundingClientRect().bottom,
  ]
}

// Nothing is kept of a text that is only begun, or read to its end.
function placeIn(body: HTMLElement, headings: readonly HTMLElement[]): Place | undefined {
  const line = innerHeight * 0.3
  const section = headings.findLast((heading) => heading.getBoundingClientRect().top <= line)
  if (!section || body.getBoundingClientRect().bottom < innerHeight) return undefined
  const [from, to] = extent({ body, headings, section })
  return { id: section.id, into: Math.round(((line - from) / Math.max(1, to - from)) * 100) / 100 }
}

function readPlaces(): Record<string, Place> {
  return (storedValue(storageKey) ?? {}) as Record<string, Place>
}

function keepPlace(url: string, place: Place | undefined) {
  const { [url]: old, ...others } = readPlaces()
  if (!old && !place) return
  const rest = Object.entries(others).slice(1 - mostKept)
  store(storageKey, JSON.stringify(Object.fromEntries(place ? [...rest, [url, place]] : rest)))
}
