import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { memoryFile } from '../../src/build/cache-folders'
import { blog, built, post } from './blog'

const aged = (file: string, days: number) => {
  const then = Date.now() / 1000 - days * 24 * 60 * 60
  utimesSync(file, then, then)
}

test('caches are pruned once a day (pruneCaches)', async () => {
  const dir = blog({ '_posts/2024-01-05-a.md': post('title: A') })
  const old = '.lectern-cache/articles/old.json'
  await built(dir)
  writeFileSync(old, '')
  aged(old, 31)
  await built(dir)
  expect(existsSync(old)).toBe(true)
  aged(`${memoryFile(dir)}.pruned`, 1.1)
  await built(dir)
  expect(existsSync(old)).toBe(false)
})
