/** The URL that a click on `target` should open inside the app, a link marked `data-query` with what is asked for here; undefined where the browser is to do it itself. */
export function linkToFollow(target: EventTarget | null, event?: MouseEvent): URL | undefined {
  if (event && (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey))
    return undefined
  const anchor = target instanceof Element ? target.closest('a') : null
  if (!anchor?.href || anchor.target || anchor.hasAttribute('download')) return undefined
  const url = new URL(anchor.href)
  if (anchor.hasAttribute('data-query')) url.search = location.search
  return url.origin === location.origin && looksLikePage(url.pathname) ? url : undefined
}

/** Whether two URLs are one page, so that only their hash moves the reader. */
export function isSamePage(
  a: { pathname: string; search: string },
  b: { pathname: string; search: string },
): boolean {
  return a.pathname === b.pathname && a.search === b.search
}

function looksLikePage(pathname: string): boolean {
  return !/\.[a-z0-9]{1,5}$/i.test(pathname) || /\.html?$/i.test(pathname)
}

/** Selects what is in a list that is kept out of sight. */
export const outOfSight = '[data-away] *'
