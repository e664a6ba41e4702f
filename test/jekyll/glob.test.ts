import { expect, test } from 'vitest'
import { fnmatch, pathPattern } from '../../src/jekyll/glob'

test.each([
  ['*.md', 'a.md', true],
  ['*', '.git', false],
  ['.*', '.git', true],
  ['a.md', 'a-md', false],
  ['{a+,b}/c', 'a+/c', true],
  ['a*c', 'a\nb/c', true],
  ['[!a]b', 'cb', true],
  // Ruby finds nothing for these.
  ['[z-a]', 'z', false],
  ['a[\\]', 'a', false],
])('%j takes %j in: %j (fnmatch)', (pattern, path, taken) => {
  expect(fnmatch(pattern, path)).toBe(taken)
})

test.each([
  ['docs/*', 'docs/a/b', false],
  ['**/b', 'docs/a/b', true],
])('the path pattern %j takes %j in: %j', (pattern, path, taken) => {
  expect(pathPattern(pattern).test(path)).toBe(taken)
})
