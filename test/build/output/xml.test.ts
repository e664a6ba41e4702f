import { expect, test } from 'vitest'
import { escapeXml } from '../../../src/build/output/xml'

test.each([
  ['&lt;', '&amp;lt;'],
  ['<b>', '&lt;b&gt;'],
  [']]>', ']]&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  // What XML 1.0 forbids anywhere (2.2).
  ['a\0b\u0008c\u000Bd\u001Be\u0085f', 'abcdef'],
  ['a\uFFFEb\uFFFFc', 'abc'],
  ['a\tb\nc\rd', 'a\tb\nc\rd'],
  ['😀', '😀'],
])('%j is %j (escapeXml)', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped)
})
