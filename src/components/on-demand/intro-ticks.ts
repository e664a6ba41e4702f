import { decodePath } from '../../catalog/urls'
import { store, storedText } from '../storage'
import type { Aid } from './aid'

interface Section {
  link: HTMLElement
  id: string
  heading: Element
  /** What follows the section; absent where the text ends with it. */
  end?: Element
  /** What a screen reader says after an item that has been read. */
  label: string
  seen: boolean
}

/** Ticks an intro list's items off as their sections are read, and remembers that and the reader's place. */
export const start: Aid = ({ body, url, words }) => {
  const sections = sectionsOf(body, words.read)
  const key = `lectern:read:${url}`
  const kept = readKept(key)
  for (const section of sections)
    mark({ section, read: kept.read.has(section.id), here: kept.place === section.id })
  let frame = 0
  const onScroll = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => lookAt({ body, sections, key }))
  }
  addEventListener('scroll', onScroll, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('scroll', onScroll)
  }
}

function sectionsOf(body: HTMLElement, label: string): Section[] {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  return [...body.querySelectorAll<HTMLAnchorElement>('a[data-intro]')].flatMap((link) => {
    const id = decodePath(link.hash.slice(1))
    const at = headings.findIndex((heading) => heading.id === id)
    const heading = headings[at]
    if (!heading) return []
    const end = headings.slice(at + 1).find((other) => other.tagName <= heading.tagName)
    return [{ link, id, heading, end, label, seen: false }]
  })
}

// A section is read when its heading was on the screen and then its end came up: a jump over it is no reading.
function lookAt({ body, sections, key }: { body: HTMLElement; sections: Section[]; key: string }) {
  const height = innerHeight
  const bottom = body.getBoundingClientRect().bottom
  let place: Section | undefined
  let changed = false
  for (const section of sections) {
    const top = section.heading.getBoundingClientRect().top
    const end = section.end?.getBoundingClientRect().top ?? bottom
    section.seen ||= top >= 0 && top < height
    if (top < height / 2) place = section
    if (!section.seen || end > height || section.link.dataset.read !== undefined) continue
    changed = true
    mark({ section, read: true, here: false })
  }
  const moved = place !== undefined && place.link.dataset.here === undefined
  if (moved) for (const section of sections) section.link.toggleAttribute('data-here', section === place)
  if (changed || moved) keep({ key, sections, place })
}

function mark({ section, read, here }: { section: Section; read: boolean; here: boolean }) {
  section.link.toggleAttribute('data-read', read)
  if (read) section.link.ariaDescription = section.label
  section.link.toggleAttribute('data-here', here)
}

function readKept(key: string): { read: Set<string>; place?: string } {
  const [place, ...read] = (storedText(key) ?? '').split('\n')
  return { read: new Set(read), place }
}

function keep({ key, sections, place }: { key: string; sections: Section[]; place?: Section }) {
  const read = sections.filter(({ link }) => link.dataset.read !== undefined).map(({ id }) => id)
  store(key, [place?.id ?? '', ...read].join('\n'))
}
