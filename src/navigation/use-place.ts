import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import type { Location } from 'react-router-dom'
import { decodePath } from '../catalog/urls'
import { drawAll, drawBeginning, drawRest } from './draw-in-view'
import { focusAfter } from './focus'
import { recallPosition, rememberPosition, storePositions } from './positions'

/** Puts the reader where a document's load would have: at the section asked for, at the top, or after going back at the same place; `pathname` is that of the page on the screen, `whole` whether more than its beginning is drawn. */
export function usePlace(pathname: string, whole: boolean): void {
  const location = useLocation()
  const back = useNavigationType() === NavigationType.Pop
  const previous = useRef(location)
  const placed = useRef(location.key)
  const stopWaiting = useRef(() => {})

  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    addEventListener('pagehide', storePositions)
    // The router hears of «back» after this: the old page is still on the screen.
    addEventListener('popstate', rememberPosition)
    return () => {
      removeEventListener('pagehide', storePositions)
      removeEventListener('popstate', rememberPosition)
    }
  }, [])

  useLayoutEffect(() => {
    if (location.pathname !== pathname) return
    if (placed.current === location.key) {
      if (whole && drawRest() && isUnfocused()) focusAfter({ back: false, from: location, section: null })
      return
    }
    placed.current = location.key
    const before = previous.current
    previous.current = location
    const known = recallPosition()
    if (staysPut(location, before, back)) return
    const section = location.hash ? document.getElementById(decodePath(location.hash.slice(1))) : null
    if (whole) drawAll()
    else drawBeginning()
    const focus = () => focusAfter({ back, from: before, section })
    stopWaiting.current()
    if (back && known !== undefined) stopWaiting.current = scrollBack(known, focus)
    else if (section) section.scrollIntoView()
    else scrollTo(0, 0)
    // To find what takes focus the browser would style and lay out what it is about to paint: that comes with the rest.
    if (whole) focus()
  }, [location, pathname, back, whole])
}

// A page that answers its own query (`state.stay`) keeps focus and place; going back within it keeps the focus.
function staysPut(location: Location, previous: Location, back: boolean): boolean {
  const state = location.state as { stay?: true } | null
  return (
    location.pathname === previous.pathname && (back ? location.search !== previous.search : !!state?.stay)
  )
}

// What a page finds out by itself, as a search does, comes later: the place is waited for until the reader does something.
function scrollBack(to: number, arrived: () => void): () => void {
  scrollTo(0, to)
  const isShort = () => document.body.scrollHeight < to + innerHeight
  const growth = new ResizeObserver(() => {
    if (isShort()) return
    stop()
    scrollTo(0, to)
    arrived()
  })
  const stop = () => growth.disconnect()
  if (isShort()) growth.observe(document.body)
  for (const sign of ['wheel', 'pointerdown', 'keydown']) addEventListener(sign, stop, { once: true })
  return stop
}

function isUnfocused(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
