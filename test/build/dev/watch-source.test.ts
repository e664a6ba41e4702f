import { EventEmitter } from 'node:events'
import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { FSWatcher } from 'vite'
import { watchSource } from '../../../src/build/dev/watch-source'
import { cacheFolder } from '../../../src/build/cache-folders'
import { blog } from '../blog'

/** A folder that is watched, with a watcher that tells what the test says. */
function watched({ isOld = (): boolean => false, refresh = async () => {} } = {}) {
  const dir = blog({ 'a.md': 'A' })
  const config = path.join(dir, '../_config.yml')
  const looks = vi.fn<() => Promise<void>>(refresh)
  const add = vi.fn<(paths: string | string[]) => void>()
  const watcher = Object.assign(new EventEmitter(), { add, unwatch: () => {} })
  watchSource({ dir, config, watcher: watcher as unknown as FSWatcher, refresh: looks, isOld })
  const file = path.join(dir, 'a.md')
  const tell = (name = file, event = 'change') => watcher.emit('all', event, name)
  return { dir, config, file, looks, add, tell }
}

test('a second save that the watcher keeps to itself is looked at, too (secondLook)', async () => {
  const { file, looks, tell } = watched()
  tell()
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(1))
  appendFileSync(file, 'once more')
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(2))
})

test('a file that is empty is waited for, and nobody looks twice at the same time (filled, refreshed)', async () => {
  let busy = 0
  let most = 0
  const refresh = async () => {
    most = Math.max(most, ++busy)
    await pause(50)
    busy--
  }
  const { file, looks, tell } = watched({ refresh })
  writeFileSync(file, '')
  tell()
  await pause(100)
  expect(looks).not.toHaveBeenCalled()
  writeFileSync(file, 'B')
  tell()
  await vi.waitFor(() => expect(looks).toHaveBeenCalled())
  tell()
  await pause(150)
  expect([looks.mock.calls.length, most]).toEqual([2, 1])
})

test.each([path.join(cacheFolder(), 'blogs/x.json'), 'dist/index.html', '_site/index.html', '../beside.md'])(
  'what is written to %s is no change of the blog (isSource)',
  async (name) => {
    const { dir, looks, tell } = watched()
    tell(path.resolve(dir, name))
    await pause(100)
    expect(looks).not.toHaveBeenCalled()
  },
)

test('what has changed before the watcher could see it is noticed (firstLooks)', async () => {
  let isOld = true
  const { looks } = watched({ isOld: () => isOld })
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(1))
  isOld = false
})

test('the config outside of the source folder is watched, too (config)', async () => {
  const { config, looks, tell } = watched()
  tell(config)
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(1))
})

test('a folder that has been away is watched anew (comeBack)', async () => {
  const { dir, config, looks, add, tell } = watched()
  renameSync(dir, `${dir}-away`)
  tell(dir, 'unlinkDir')
  await pause(100)
  expect(looks).not.toHaveBeenCalled()
  mkdirSync(dir)
  await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(1))
  expect(add.mock.calls).toEqual([[[dir, config]], [dir]])
})
