import { isSamePage } from './links'

interface Place {
  pathname: string
  search: string
  hash: string
}

/** Puts the keyboard where a document's load would have: on the section asked for, on the new page's start, or after going back on the link that led away. */
export function focusAfter({
  type,
  from,
  to,
}: {
  type: 'POP' | 'PUSH' | 'REPLACE'
  from: Place
  to: Place
}): void {
  const element = to.hash ? sectionOf(to.hash) : type === 'POP' ? linkTo(from) : mainElement()
  if (!element && isSamePage(from, to)) return
  ;(element ?? mainElement())?.focus({ preventScroll: true })
}

function sectionOf(hash: string): HTMLElement | null {
  const section = document.getElementById(decodeURIComponent(hash.slice(1)))
  // A heading takes focus only when it is told that it may.
  if (section && section.tabIndex < 0) section.tabIndex = -1
  return section
}

function linkTo(place: Place): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[href="${CSS.escape(place.pathname)}"]`)
}

function mainElement(): HTMLElement | null {
  return document.querySelector('main')
}
