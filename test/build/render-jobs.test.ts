import { availableParallelism } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openCache } from '../../src/build/cache'
import { createRenderJobs, factsOf } from '../../src/build/render-jobs'
import type { RenderJobs } from '../../src/build/render-jobs'
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

const ending = "throw new Error('no memory')"

/** Jobs whose threads run that code, and where they keep articles. */
function jobsWith(code: string) {
  const dir = blog({ 'thread.mjs': code })
  const cacheDir = path.join(dir, 'cache')
  const cache = openCache(cacheDir)
  return { cache, jobs: createRenderJobs({ cache, cacheDir, threadFile: path.join(dir, 'thread.mjs') }) }
}

/** What became of 50 short texts: «made», or the error. More than are made without threads. */
async function endsOf(jobs: RenderJobs): Promise<Set<string>> {
  const all = Array.from({ length: 50 }, (_, at) => jobs.run({ key: `${at}`, text: 'x', options }))
  const ends = await Promise.allSettled(all)
  await jobs.close()
  return new Set(ends.map((end) => (end.status === 'rejected' ? String(end.reason) : 'made')))
}

test('few texts are made whatever becomes of the threads (start)', async () => {
  const { cache, jobs } = jobsWith(ending)
  jobs.start()
  // Long enough for the thread to end meanwhile.
  const text = 'Some *words* and `code`.\n\n'.repeat(500)
  await Promise.all(Array.from({ length: 30 }, (_, at) => jobs.run({ key: `k${at}`, text, options })))
  await jobs.close()
  expect(cache.read('k29')).toBeDefined()
})

describe.skipIf(availableParallelism() === 1)('threads (skipped on one core, which has none)', () => {
  test.each([
    ['that ends', ending],
    [
      'that answers with an error',
      "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: { message: 'no memory' } }))",
    ],
  ])('a thread %s fails its texts, and lets nobody wait (startThread)', async (_, code) => {
    const ends = await endsOf(jobsWith(code).jobs)
    // This thread makes some, too.
    ends.delete('made')
    expect(ends).toEqual(new Set(['Error: no memory']))
  })

  test('a thread that ended before it was asked for anything fails them, too (broken)', async () => {
    const { jobs } = jobsWith(ending)
    jobs.start()
    await setTimeout(1000)
    expect(await endsOf(jobs)).toEqual(new Set(['Error: no memory']))
  })

  test('threads and this one make all that is asked for, each once (workHere, give)', async () => {
    // Says of itself what it made.
    const code =
      "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', ({ id, key }) => parentPort.postMessage({ id, facts: { pictures: [key] } }))"
    const { cache, jobs } = jobsWith(code)
    const all = Array.from({ length: 200 }, (_, at) => {
      // As many diagrams as a thread has at hand.
      const text = at % 50 === 7 ? '~~~ mermaid\ngraph LR\n~~~' : 'x\n'.repeat(300)
      return jobs.run({ key: `k${at}`, text, options })
    })
    const facts = await Promise.all(all)
    await jobs.close()
    const byThread = facts.flatMap(({ pictures }, at) => (pictures.length > 0 ? [at] : []))
    const here = facts.flatMap((_, at) => (cache.read(`k${at}`) ? [at] : []))
    expect([...byThread, ...here].toSorted((a, b) => a - b)).toEqual(facts.map((_, at) => at))
    expect(here.length).toBeGreaterThan(0)
    expect(byThread).toEqual(expect.arrayContaining([7, 57, 107, 157]))
  })
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
