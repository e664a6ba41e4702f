import { appendFileSync, existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReadCache, hasChanged, readParsed } from '../../src/jekyll/read-cache'
import { writeFiles } from './read-files'

const openFiles = () => readdirSync('/proc/self/fd').length
const page = (body: string) => `---\n---\n${body}`

test.each([
  ['of another size (size)', 'other words', 1],
  ['of another time (modified)', 'b', 2],
])('a file %s is read again', (_, body, time) => {
  const path = join(writeFiles({ 'a.md': '' }), 'a.md')
  const cache = createReadCache()
  const read = (text: string, at: number) => {
    writeFileSync(path, page(text))
    utimesSync(path, at, at)
    return readParsed(cache, path, false).content?.body
  }
  expect([read('a', 1), read(body, time)]).toEqual(['a', body])
})

test.each<[what: string, change: (path: string) => void, changed: boolean]>([
  ['stays as it was', () => {}, false],
  ['is longer', (path) => appendFileSync(path, 'more'), true],
  ['is gone', (path) => rmSync(path), true],
])('a file that %s since it was read has changed (hasChanged)', (_, change, changed) => {
  const path = join(writeFiles({ 'a.md': page('a') }), 'a.md')
  const cache = createReadCache()
  readParsed(cache, path, false)
  change(path)
  expect(hasChanged(cache)).toBe(changed)
})

test('a file that has no front matter is read when its text is asked for, too (always)', () => {
  const path = join(writeFiles({ 'a.txt': 'words' }), 'a.txt')
  const cache = createReadCache()
  expect([false, true].map((always) => readParsed(cache, path, always).content?.body)).toEqual([
    undefined,
    'words',
  ])
})

test.skipIf(!existsSync('/proc/self/fd'))('a file that is looked into is closed again (headOf)', () => {
  const path = join(writeFiles({ 'a.txt': 'words '.repeat(100) }), 'a.txt')
  const before = openFiles()
  for (let n = 0; n < 20; n++) readParsed(createReadCache(), path, false)
  expect(openFiles()).toBeLessThan(before + 10)
})
