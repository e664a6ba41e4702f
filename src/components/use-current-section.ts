import { useEffect, useState } from 'react'

/** The id, among `ids` in the text's order, of the section that is being read; undefined above the first. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const key = ids.join('\n')
  // Where the reader is only the window knows.
  useEffect(() => {
    const headings = key.split('\n').flatMap((id) => document.getElementById(id) ?? [])
    let frame = 0
    // A section that the reader asked for stays current until they scroll on, even where it is too short to reach the top.
    let asked: { id: string; y: number } | undefined
    const look = () => {
      if (asked && Math.abs(scrollY - asked.y) < 8) return
      asked = undefined
      setCurrent(sectionAtLine(headings))
    }
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const onHash = () => {
      const id = decodeURIComponent(location.hash.slice(1))
      if (!headings.some((heading) => heading.id === id)) return
      requestAnimationFrame(() => {
        asked = { id, y: scrollY }
        setCurrent(id)
      })
    }
    look()
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    addEventListener('hashchange', onHash)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
      removeEventListener('hashchange', onHash)
    }
  }, [key])
  return current
}

// The line that a heading must have passed lies near the window's top, and sinks to its foot along the last
// screenful, so that the last short sections get their turn too.
function sectionAtLine(headings: readonly HTMLElement[]): string | undefined {
  const left = document.documentElement.scrollHeight - innerHeight - scrollY
  const sunk = Math.max(0, 1 - left / innerHeight)
  const line = innerHeight * (0.2 + 0.8 * sunk)
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id
}
