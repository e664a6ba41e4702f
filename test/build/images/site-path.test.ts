import { expect, test } from 'vitest'
import { sitePath } from '../../../src/build/images/site-path'

test.each([
  ['/a.png', 'https://example.org', '/a.png'],
  ['../%E5%9B%BE.png', 'https://example.org', '/图.png'],
  ['https://example.org/a.png', 'https://example.org', '/a.png'],
  ['/a.png', '', '/a.png'],
  ['https://[', 'https://example.org', undefined],
  ['https://elsewhere.example/a.png', 'https://example.org', undefined],
  ['ftp://example.org/a.png', 'https://example.org', undefined],
])('%s on a page of %s is the picture at %s (sitePath)', (src, origin, expected) => {
  expect(sitePath(src, { origin, base: '', url: '/a/' })).toBe(expected)
})
