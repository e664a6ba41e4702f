import { describe, expect, test } from 'vitest'
import {
  decodePath,
  ensureBase,
  folderOf,
  markdownPath,
  outputFile,
  payloadPath,
  withBase,
} from '../../src/catalog/urls'

test.each([
  ['/', 'index.html'],
  ['/a/', 'a/index.html'],
  ['/a/b.html', 'a/b.html'],
  ['/a/b.htm', 'a/b.htm'],
  ['/a/b.php', 'a/b.php.html'],
  ['/a/b', 'a/b.html'],
  ['/404.html', '404.html'],
  ['/2023/01/28/grpc', '2023/01/28/grpc.html'],
  ['/v1.2/notes', 'v1.2/notes.html'],
  ['/%E6%95%B0%E6%8D%AE/', '数据/index.html'],
  ['/数据/', '数据/index.html'],
  ['/a%20b/', 'a b/index.html'],
  ['/100%/', '100%/index.html'],
  // Not from the root of the disk.
  ['//a//b/', 'a//b/index.html'],
])('a static host answers %s with %s', (url, file) => {
  expect(outputFile(url)).toBe(file)
})

test.each([
  ['/', '/index.json', '/index.md'],
  ['/a/', '/a/index.json', '/a/index.md'],
  ['/a.html', '/a.json', '/a.md'],
  ['/a.htm', '/a.json', '/a.md'],
  ['/a', '/a.json', '/a.md'],
  ['/v1.2/', '/v1.2/index.json', '/v1.2/index.md'],
  ['/%E6%95%B0/', '/%E6%95%B0/index.json', '/%E6%95%B0/index.md'],
])('beside %s lie %s and %s', (url, payload, markdown) => {
  expect(payloadPath(url)).toBe(payload)
  expect(markdownPath(url)).toBe(markdown)
})

test.each([
  ['/', '/'],
  ['/a/', '/a/'],
  ['/a.html', '/a/'],
  ['/v1.2', '/v1.2/'],
])('what belongs to %s lies in %s', (url, folder) => {
  expect(folderOf(url)).toBe(folder)
})

describe('under a base', () => {
  test.each([
    ['', '/a/', '/a/'],
    ['/sub', '/', '/sub/'],
    ['/sub', '/a/?q=1#h', '/sub/a/?q=1#h'],
    ['/sub', '/subject/', '/sub/subject/'],
    ['/sub', 'https://example.org/a', 'https://example.org/a'],
    ['/sub', '//example.org/a', '//example.org/a'],
    ['/sub', 'mailto:a@example.org', 'mailto:a@example.org'],
    ['/sub', 'a.png', 'a.png'],
    ['/sub', '#h', '#h'],
  ])('«%s» with %s is %s', (base, url, expected) => {
    expect(withBase(base, url)).toBe(expected)
  })
})

test.each([
  ['/%E4%B8%AD/', '/中/'],
  ['/中/', '/中/'],
  ['/50%off/', '/50%off/'],
])('%s reads %s', (url, path) => {
  expect(decodePath(url)).toBe(path)
})

test.each([
  ['/a/', '/sub/a/'],
  ['/sub/a/', '/sub/a/'],
  ['https://example.org/', 'https://example.org/'],
  ['javascript:go()', '#'],
  [' Java\tScript:go()', '#'],
  ['vbscript:go()', '#'],
  ['/javascript:go()', '/sub/javascript:go()'],
])('the author’s %j leads to %s', (url, expected) => {
  expect(ensureBase('/sub', url)).toBe(expected)
})
