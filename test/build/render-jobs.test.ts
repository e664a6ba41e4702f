import path from 'node:path'
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
  expect(new Set(ends.map((end) => String('reason' in end && end.reason)))).toEqual(
    new Set(['Error: no memory']),
  )
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
