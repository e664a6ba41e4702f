import { expect, test } from 'vitest'
import { overrideFiles, overrideProblems } from '../../../src/build/overrides/override-files'
import { blog, plainApp } from '../blog'

test('what editors and systems leave beside overrides is none (isHidden)', () => {
  const left = ['.DS_Store', 'components/.words.ts.swp', 'components/card.tsx~', '.git/config']
  const dir = blog(Object.fromEntries(left.map((name) => [`_lectern/${name}`, ''])))
  expect([overrideFiles(dir), overrideProblems(dir, plainApp.src)]).toEqual([[], []])
})
