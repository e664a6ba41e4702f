import { use, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import type { ContentsItem } from '../catalog/page-data'
import { startLater } from './start-later'
import { WholePage } from './whole-page'

/** The id of the section that is being read, of those that `list` leads to; undefined above the first. */
export function useCurrentSection(
  list: RefObject<HTMLElement | null>,
  items: readonly ContentsItem[],
): string | undefined {
  const [current, setCurrent] = useState<string>()
  const whole = use(WholePage)
  // Where the reader is only the window knows.
  useEffect(() => {
    const element = list.current
    if (!whole || !element) return undefined
    return startLater(async () => {
      const { followSections } = await import('./on-demand/sections')
      return () => followSections(element, setCurrent)
    })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other items are other links in the list
  }, [list, items, whole])
  return current
}
