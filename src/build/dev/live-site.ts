import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorPayload, ViteDevServer } from 'vite'
import type { Problem } from '../../catalog/types'
import type { App } from '../app'
import { hasErrors, openMemory, openSource, readCacheOf, siteOf } from '../load-site'
import { place } from '../report'
import { answersOf } from './answers'
import type { Site } from '../site'
import type { Answers } from './answers'

/** A blog that is being written, and what it answers, as of its last good state. */
export interface LiveSite {
  site: () => Site
  answers: () => Answers
}

// Editors write in several steps; one look is enough for them.
const settle = 15

/** Reads a source folder and keeps it fresh: open pages are told of a change, or of what is wrong instead, and then `changed` is called. */
export async function liveSite(options: {
  dir: string
  app: App
  server: ViteDevServer
  changed: () => void
}): Promise<LiveSite> {
  const { dir, app, server, changed } = options
  const memory = openMemory(dir, app)
  const cache = readCacheOf(memory)
  const read = async () => {
    const source = await openSource({ dir, drafts: true, future: true, unpublished: true, cache })
    return siteOf({ source, app, memory, draftPage: true })
  }
  let site = await read()
  // Articles are read when they are asked for, and a build remembers theirs.
  memory.saveAll()
  let answers = answersOf(site)
  let problems = problemsOf(site)

  const touched = new Set<string>()
  const refresh = async () => {
    const files = [...touched]
    touched.clear()
    if (files.length === 0) return
    await Promise.all(files.map(filled))
    const next = await read()
    problems = problemsOf(next)
    changed()
    if (hasErrors(problems)) return server.ws.send(overlay(problems, dir))
    site = next
    // Before the answers, which are ready when the page has heard of it and asks.
    server.ws.send('lectern:changed')
    answers = answersOf(site)
  }
  // Its folder may be away for a moment: the next change finds it again.
  const tell = (error: unknown) =>
    server.ws.send({ type: 'error', err: { message: String(error), stack: '' } })
  let timer: NodeJS.Timeout | undefined
  // One at a time: of two, the one that began first could be shown last.
  let refreshed = Promise.resolve()
  server.watcher.add(path.resolve(dir))
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(path.resolve(dir) + path.sep)) return
    touched.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      refreshed = refreshed.then(refresh).catch(tell)
    }, settle)
  })
  // A page that is opened while something is wrong is told, too.
  server.ws.on('connection', () => {
    if (hasErrors(problems)) server.ws.send(overlay(problems, dir))
  })
  return { site: () => site, answers: () => answers }
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

function problemsOf({ source, customHead }: Site): Problem[] {
  return [...source.problems, ...customHead.problems]
}

function overlay(problems: readonly Problem[], dir: string): ErrorPayload {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  return {
    type: 'error',
    err: {
      message: errors
        .map((each) => `${path.join(dir, place(each))}\n${each.message}\n${each.remedy}`)
        .join('\n\n'),
      stack: '',
      id: first && path.resolve(dir, first.file),
      loc: first?.line
        ? { file: path.resolve(dir, first.file), line: first.line, column: first.column ?? 1 }
        : undefined,
      plugin: first?.rule,
    },
  }
}
