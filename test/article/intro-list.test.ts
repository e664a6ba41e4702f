import { expect, test } from 'vitest'
import { haveLabels, measureIntroLists } from './intro-list-accuracy'

test.skipIf(!haveLabels)('the intro lists of the labelled posts lead to the right sections', () => {
  const { precision, recall, links, misses } = measureIntroLists()
  console.info(
    [`precision ${percent(precision)} of ${links} links, recall ${percent(recall)}`, ...misses].join('\n  '),
  )
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.92)
})

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
