import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openCache } from '../../src/build/cache'
import { createRenderJobs, factsOf } from '../../src/build/render-jobs'
import type { ArticleOptions } from '../../src/article/render-article'
import { blog } from './blog'

const options: ArticleOptions = {
  dialect: 'kramdown',
  isMarkdown: true,
  lang: 'en',
  base: '',
  introList: false,
  toc: 'h1',
}

test.each([
  ['that ends', "throw new Error('no memory')"],
  [
    'that answers with an error',
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: { message: 'no memory' } }))",
  ],
])('a thread %s fails its texts, and lets nobody wait (startThread)', async (_, code) => {
  const dir = blog({ 'thread.mjs': code })
  const cacheDir = path.join(dir, 'cache')
  const threadFile = path.join(dir, 'thread.mjs')
  const jobs = createRenderJobs({ cache: openCache(cacheDir), cacheDir, threadFile })
  // Fewer would be made without threads.
  const all = Array.from({ length: 50 }, (_each, at) => jobs.run({ key: String(at), text: 'x', options }))
  const ends = await Promise.allSettled(all)
  await jobs.close()
  const failed = ends.filter((end) => end.status === 'rejected')
  expect(new Set(failed.map((end) => String(end.reason)))).toEqual(new Set(['Error: no memory']))
})

test('few texts are made whatever becomes of the threads (start)', async () => {
  const dir = blog({ 'thread.mjs': "throw new Error('no memory')" })
  const cacheDir = path.join(dir, 'cache')
  const cache = openCache(cacheDir)
  const jobs = createRenderJobs({ cache, cacheDir, threadFile: path.join(dir, 'thread.mjs') })
  jobs.start()
  // Long enough for the thread to end meanwhile.
  const text = 'Some *words* and `code`.\n\n'.repeat(500)
  await Promise.all(Array.from({ length: 30 }, (_, at) => jobs.run({ key: `k${at}`, text, options })))
  await jobs.close()
  expect(cache.read('k29')).toBeDefined()
})

test('a thread that ended before it was asked for anything fails them, too (broken)', async () => {
  const dir = blog({ 'thread.mjs': "throw new Error('no memory')" })
  const cacheDir = path.join(dir, 'cache')
  const jobs = createRenderJobs({
    cache: openCache(cacheDir),
    cacheDir,
    threadFile: path.join(dir, 'thread.mjs'),
  })
  jobs.start()
  await setTimeout(1000)
  const all = Array.from({ length: 50 }, (_each, at) => jobs.run({ key: String(at), text: 'x', options }))
  const ends = await Promise.allSettled(all)
  expect(new Set(ends.map((end) => String('reason' in end && end.reason)))).toEqual(
    new Set(['Error: no memory']),
  )
  await jobs.close()
})

test('threads and this one make all that is asked for, each once (workHere, give)', async () => {
  // Says of itself what it made.
  const code =
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id, key }) => parentPort.postMessage({ id, facts: { pictures: [key] } }))"
  const dir = blog({ 'thread.mjs': code })
  const cacheDir = path.join(dir, 'cache')
  const cache = openCache(cacheDir)
  const jobs = createRenderJobs({ cache, cacheDir, threadFile: path.join(dir, 'thread.mjs') })
  const all = Array.from({ length: 200 }, (_, at) => {
    const text = at % 40 === 7 ? '~~~ mermaid\ngraph LR\n~~~' : 'x\n'.repeat(300)
    return jobs.run({ key: `k${at}`, text, options })
  })
  const facts = await Promise.all(all)
  await jobs.close()
  const byThread = facts.flatMap(({ pictures }, at) => (pictures.length > 0 ? [at] : []))
  const here = facts.flatMap((_, at) => (cache.read(`k${at}`) ? [at] : []))
  expect([...byThread, ...here].toSorted((a, b) => a - b)).toEqual(facts.map((_, at) => at))
  expect(here.length).toBeGreaterThan(0)
  expect(byThread).toEqual(expect.arrayContaining([7, 47, 87, 127, 167]))
})

test('after its end nothing more is made of what was asked for, and what is asked for then is (close)', async () => {
  const cacheDir = path.join(blog({ 'a.md': '' }), 'cache')
  const cache = openCache(cacheDir)
  const jobs = createRenderJobs({ cache, cacheDir, threadFile: undefined })
  const all = Array.from({ length: 50 }, (_, at) => jobs.run({ key: `k${at}`, text: 'x', options }))
  await Promise.race(all)
  await jobs.close()
  await jobs.run({ key: 'later', text: 'x', options })
  await setTimeout(500)
  const made = Array.from({ length: 50 }, (_, at) => cache.read(`k${at}`)).filter(Boolean)
  expect(made.length).toBeLessThan(5)
  expect(cache.read('later')).toBeDefined()
})

test.each([
  [undefined, ["'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='"]],
  [{ frames: [] }, []],
])('of a text that is cleaned no script may run, whatever is left in it (factsOf): %j', (clean, runs) => {
  const article = {
    html: '<script>go()</script>',
    intro: [],
    text: '',
    minutes: 1,
    contents: [],
    problems: [],
  }
  expect(factsOf(article, { ...options, clean }).runs).toEqual(runs)
})
