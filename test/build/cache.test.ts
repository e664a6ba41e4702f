import { readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { beforeEach, expect, test, vi } from 'vitest'
import { openCache, openStore, pruneFolder } from '../../src/build/cache'
import { blog } from './blog'

vi.mock('node:fs', { spy: true })
beforeEach(() => vi.resetAllMocks())
const { writeFileSync: write } = await vi.importActual<{ writeFileSync: typeof writeFileSync }>('node:fs')

/** A folder cache with one value under `a`. */
function kept() {
  const dir = blog({})
  const cache = openCache(dir)
  cache.write('a', { words: 'some' })
  return { dir, cache, file: path.join(dir, 'a.json') }
}

test.each<[guard: string, damage: (text: string) => string]>([
  ['empty', () => ''],
  ['cut off', (text) => text.slice(0, -3)],
  ['changed', (text) => text.replace('some', 'evil')],
  ['without a seal', () => '{"words":"evil"}'],
])('a file that is %s is not believed (readSealed)', (_, damage) => {
  const { cache, file } = kept()
  expect(cache.read('a')).toEqual({ words: 'some' })
  writeFileSync(file, damage(readFileSync(file, 'utf8')))
  expect(cache.read('a')).toBeUndefined()
})

test('another key’s file is not believed (sealOf)', () => {
  const { cache, file, dir } = kept()
  renameSync(file, path.join(dir, 'b.json'))
  expect([cache.read('a'), cache.read('b')]).toEqual([undefined, undefined])
})

test('another version’s store is not believed (openStore)', () => {
  const file = path.join(blog({}), 'store.json')
  const store = openStore(file, '1')
  store.write('a', 'some')
  store.save()
  expect([openStore(file, '1').read('a'), openStore(file, '2').read('a')]).toEqual(['some', undefined])
})

test.each([
  ['save', [undefined, 'b', 'c']],
  ['saveAll', ['a', 'b', 'c']],
] as const)('of what was known before, and neither read nor written, %s leaves %j', (method, left) => {
  const file = path.join(blog({}), 'store.json')
  const first = openStore(file, '1')
  for (const key of ['a', 'b']) first.write(key, key)
  first.save()
  const second = openStore(file, '1')
  second.read('b')
  second.write('c', 'c')
  second[method]()
  const third = openStore(file, '1')
  expect(['a', 'b', 'c'].map((key) => third.read(key))).toEqual(left)
})

test('a write that breaks off leaves what was there, and nothing beside it (writeSealed)', () => {
  const { dir, cache } = kept()
  const names: string[] = []
  vi.mocked(writeFileSync).mockImplementation((file) => {
    names.push(path.basename(String(file)))
    write(file, 'cut off')
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  expect(() => cache.write('a', { words: 'others' })).toThrow('full')
  expect([cache.read('a'), readdirSync(dir)]).toEqual([{ words: 'some' }, ['a.json']])
  // No other process, and no other thread, writes to a file of this name.
  expect(names).toEqual([`a.json.${process.pid}.${threadId}`])
})

const day = 24 * 60 * 60 * 1000

// Guards: `pruneFolder`, `keepFresh`: a file's new time has a picture copied anew, so that it is not set each time.
test.each<[age: number, isUsed: boolean, days: number | undefined]>([
  [29, false, 29],
  [31, false, undefined],
  [31, true, 0],
  [16, true, 0],
  [14, true, 14],
])('after %i days a file whose use is %j is %j days old, or gone', (age, isUsed, days) => {
  const { dir, file } = kept()
  const then = new Date(Date.now() - age * day)
  utimesSync(file, then, then)
  pruneFolder(dir, new Set(isUsed ? ['a.json'] : []))
  const left = statSync(file, { throwIfNoEntry: false })
  expect(left && Math.round((Date.now() - left.mtimeMs) / day)).toBe(days)
})
