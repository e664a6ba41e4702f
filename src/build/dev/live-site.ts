import path from 'node:path'
import type { ErrorPayload, ViteDevServer } from 'vite'
import { withBase } from '../../catalog/urls'
import { placeOf } from '../../catalog/findings'
import type { Problem } from '../../catalog/types'
import { hasChanged } from '../../jekyll/read-cache'
import type { App } from '../app'
import { hasErrors, openMemory, openSource, readCacheOf, siteOf } from '../load-site'
import { answersOf } from './answers'
import type { Site } from '../site'
import type { SourceFolder } from '../source-folder'
import type { Answers } from './answers'
import { watchSource } from './watch-source'

/** A blog that is being written, and what it answers, as of its last good state. */
export interface LiveSite {
  site: () => Site
  answers: () => Answers
}

/** Reads a source folder and keeps it fresh: open pages are told of a change, or of what is wrong instead, and then `changed` is called. */
export async function liveSite(options: {
  folder: SourceFolder
  app: App
  server: ViteDevServer
  changed: () => void
}): Promise<LiveSite> {
  const { folder, app, server, changed } = options
  const { dir } = folder
  const memory = openMemory(dir, app)
  const cache = readCacheOf(memory)
  const read = async () => {
    const source = await openSource({ ...folder, drafts: true, future: true, unpublished: true, cache })
    return siteOf({ source, app, memory, draftPage: true })
  }
  let site = await read()
  // Articles are read when they are asked for, and a build remembers theirs.
  memory.saveAll()
  let answers = answersOf(site)
  let problems = problemsOf(site)

  const refresh = async (files: readonly string[]) => {
    const next = await read()
    problems = problemsOf(next)
    changed()
    if (hasErrors(problems)) return server.ws.send(overlay(problems, dir))
    const isSameHead = next.customHead.text === site.customHead.text
    site = next
    // Before the answers, which are ready when the page has heard of it and asks.
    if (isSameHead) server.ws.send('lectern:changed')
    else server.ws.send({ type: 'full-reload' })
    answers = answersOf(site)
    const replaced = staticsAmong(files, site)
    if (replaced.length > 0) server.ws.send('lectern:replaced', replaced)
  }
  // Its folder may be away for a moment.
  const tell = (error: unknown) =>
    server.ws.send({ type: 'error', err: { message: String(error), stack: '' } })
  watchSource({
    dir,
    config: path.resolve(dir, site.source.config.file),
    watcher: server.watcher,
    refresh: (files) => refresh(files).catch(tell),
    isOld: () => hasChanged(cache),
  })
  // A page that is opened while something is wrong is told, too.
  server.ws.on('connection', () => {
    if (hasErrors(problems)) server.ws.send(overlay(problems, dir))
  })
  return { site: () => site, answers: () => answers }
}

// The paths of those of the files that the site answers with as they are.
function staticsAmong(files: readonly string[], { source, base }: Site): string[] {
  return source.statics
    .filter((each) => files.includes(path.resolve(source.dir, each.source)))
    .map((each) => withBase(base, each.path))
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
        .map((each) => `${path.join(dir, placeOf(each))}\n${each.message}\n${each.remedy}`)
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
