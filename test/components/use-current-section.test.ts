import { afterEach, expect, test, vi } from 'vitest'
import type * as React from 'react'
import type { ContentsItem } from '../../src/catalog/page-data'
import { useCurrentSection } from '../../src/components/use-current-section'
import { drawn, takeAway } from '../fake-hooks'

let whole = true
vi.mock('react', async (original: () => Promise<typeof React>) =>
  (await import('../fake-hooks')).handDrawn(original, () => whole),
)
vi.mock('../../src/components/on-demand/sections', () => ({
  followSections: (list: HTMLElement, onCurrent: (id?: string) => void) => {
    onCurrent(list.id)
    return () => {}
  },
}))
const items: ContentsItem[] = []
afterEach(takeAway)

test.each([
  ['all there', true, 'one'],
  ['not all there yet', false, undefined],
])('in a text that is %s the section is %s %s (whole)', async (_, isWhole, expected) => {
  whole = isWhole
  const list = { current: { id: 'one' } as HTMLElement }
  drawn(() => useCurrentSection(list, items))
  await vi.dynamicImportSettled()
  expect(drawn(() => useCurrentSection(list, items))).toBe(expected)
})
