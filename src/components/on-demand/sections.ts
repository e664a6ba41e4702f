import { decodePath } from '../../catalog/urls'

const patience = 1000

/** Says which of the sections that the links in `list` lead to is being read, by its id, undefined above the first, and keeps its link in the list's window: at once and whenever that changes, until the function that it gives is called. */
export function followSections(list: HTMLElement, onCurrent: (id: string | undefined) => void): () => void {
  const links = new Map([...list.querySelectorAll('a')].map((link) => [decodePath(link.hash.slice(1)), link]))
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? [])
  let current: string | undefined
  let frame = 0
  // Until when, by the page's clock, the address may still bring the window to a section: a slow device scrolls late.
  let waits = performance.now() + patience
  let hash = location.hash
  // A section that the reader asked for stays current until they scroll on, even where it is too short to reach the top.
  let asked: { id: string; y: number } | undefined
  const look = () => {
    if (location.hash !== hash) {
      hash = location.hash
      waits = performance.now() + patience
    }
    const found = performance.now() < waits ? askedFor(headings, hash) : undefined
    if (found) asked = found
    if (asked && Math.abs(scrollY - asked.y) >= 8) asked = undefined
    const now = asked?.id ?? sectionAtLine(headings)
    if (now === current) return
    current = now
    onCurrent(now)
    const link = links.get(now ?? '')
    if (link) keepInView(list, link)
  }
  const lookSoon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(look)
  }
  // The same link may be followed again from elsewhere; the address changes, and the window scrolls, after the click.
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href*="#"]')) return
    waits = performance.now() + patience
    setTimeout(lookSoon, 100)
  }
  look()
  const stop = new AbortController()
  for (const act of ['scroll', 'resize', 'hashchange'])
    addEventListener(act, lookSoon, { passive: true, signal: stop.signal })
  addEventListener('click', onClick, { signal: stop.signal })
  return () => {
    cancelAnimationFrame(frame)
    stop.abort()
  }
}

// After going back the address may name a section that is far away from where the reader was.
function askedFor(headings: readonly HTMLElement[], hash: string): { id: string; y: number } | undefined {
  const heading = headings.find(({ id }) => `#${id}` === decodePath(hash))
  const top = heading?.getBoundingClientRect().top
  return heading && top !== undefined && top >= -8 && top < innerHeight
    ? { id: heading.id, y: scrollY }
    : undefined
}

// The line that a heading must have passed lies near the window's top, and sinks to its foot along the last
// screenful, so that the last short sections get their turn too.
function sectionAtLine(headings: readonly HTMLElement[]): string | undefined {
  const most = document.documentElement.scrollHeight - innerHeight
  const last = Math.max(1, Math.min(innerHeight, most))
  const sunk = Math.max(0, 1 - (most - scrollY) / last)
  const line = innerHeight * (0.2 + 0.8 * sunk)
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id
}

// A long list scrolls by itself.
function keepInView(list: HTMLElement, link: HTMLElement) {
  const top = link.getBoundingClientRect().top - list.getBoundingClientRect().top
  if (top < 48 || top > list.clientHeight - 96) list.scrollTop += top - list.clientHeight / 2
}
