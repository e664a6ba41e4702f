import { existsSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FSWatcher } from 'vite'
import { cacheFolder } from '../cache-folders'

// Editors write in several steps; one look is enough for them.
const settle = 15
// Vite's watcher keeps a second change of a file to itself for 50 ms.
const secondLook = 60
// While the watcher goes through a folder for the first time, what changes there is not told.
const firstLooks = [200, 1000, 4000]
// What builds write beside their source.
const outputs = /^(?:dist|_site|\.jekyll-cache)(?:$|[/\\])/

/**
 * Calls `refresh`, which never rejects, with the files that have changed in a source folder, once they are written: one call at a
 * time, and again for what changes meanwhile. `isOld` says whether something has changed that nobody has told.
 */
export function watchSource(options: {
  dir: string
  /** Its config, which may lie outside. */
  config: string
  watcher: FSWatcher
  refresh: (files: readonly string[]) => Promise<void>
  isOld: () => boolean
}): void {
  const { config, watcher, refresh, isOld } = options
  const dir = path.resolve(options.dir)
  const touched = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  // Of two calls at a time, the one that began first could be shown last.
  let refreshed = Promise.resolve()

  const touch = (file: string) => {
    touched.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      refreshed = refreshed.then(look)
    }, settle)
  }
  const look = async () => {
    const files = [...touched]
    touched.clear()
    if (files.length === 0) return
    await Promise.all(files.map(filled))
    const seen = files.map((file) => ({ file, stamp: stampOf(file) }))
    await refresh(files)
    const again = () => {
      for (const { file, stamp } of seen) if (stampOf(file) !== stamp) touch(file)
    }
    setTimeout(again, secondLook).unref()
  }
  // The watcher itself sees a folder that is back at once.
  const comeBack = async () => {
    if (existsSync(dir)) return touch(dir)
    while (!existsSync(dir)) await pause(500, undefined, { ref: false })
    // What it knows of the old folder is not there any more.
    watcher.unwatch(dir)
    watcher.add(dir)
    touch(dir)
  }
  watcher.add([dir, config])
  watcher.on('all', (event, file) => {
    if (file === dir && event === 'unlinkDir') void comeBack()
    if (file === config || isSource(dir, file)) touch(file)
  })
  for (const wait of firstLooks) setTimeout(() => isOld() && touch(dir), wait).unref()
}

function isSource(dir: string, file: string): boolean {
  if (!file.startsWith(dir + path.sep) || outputs.test(path.relative(dir, file))) return false
  return !file.startsWith(cacheFolder() + path.sep)
}

function stampOf(file: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(file)
    return `${ino} ${mtimeMs} ${size}`
  } catch {
    return 'gone'
  }
}

// Many editors empty a file before they fill it, and its article would be gone until then; who leaves it empty means it.
async function filled(file: string): Promise<void> {
  for (let looks = 100; looks > 0; looks--) {
    const isEmpty = await stat(file).then(
      (found) => found.isFile() && found.size === 0,
      () => false,
    )
    if (!isEmpty) return
    await pause(20)
  }
}
