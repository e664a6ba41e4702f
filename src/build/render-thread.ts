import { parentPort, workerData } from 'node:worker_threads'
import { openCache } from './cache'
import { factsOf, renderInto } from './render-jobs'
import { codeOf } from './system-error'
import type { ThreadAnswer, ThreadJob } from './render-jobs'

// One of the threads of a build: takes texts, leaves articles in the cache, answers what pages need besides.
const cache = openCache((workerData as { cacheDir: string }).cacheDir)

parentPort?.on('message', async (job: ThreadJob) => {
  const answer: ThreadAnswer = await renderInto(cache, job).then(
    (article) => ({ id: job.id, facts: factsOf(article, job.options) }),
    (error: unknown) => ({
      id: job.id,
      error: { message: error instanceof Error ? error.message : String(error), code: codeOf(error) },
    }),
  )
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(answer)
})
