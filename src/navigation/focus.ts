import { outOfSight } from './links'

/** Puts the keyboard where the reader goes on: on the section asked for, after going back on the link that led away, else at the page's start. */
export function focusAfter(options: {
  back: boolean
  from: { pathname: string }
  section: HTMLElement | null
}): void {
  const { back, from, section } = options
  // A heading takes focus only when it is told that it may.
  if (section && section.tabIndex < 0) section.tabIndex = -1
  const target = section ?? (back ? linkTo(from.pathname) : null) ?? document.querySelector('main')
  target?.focus({ preventScroll: true })
}

function linkTo(pathname: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[href="${CSS.escape(pathname)}"]:not(${outOfSight})`)
}
