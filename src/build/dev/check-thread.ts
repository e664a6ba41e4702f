import { parentPort, workerData } from 'node:worker_threads'
import { loadApp } from '../app'
import { openCheck } from '../check/check-folder'
import type { CheckAnswer, CheckTask } from './live-check'

// Looks a blog over beside the dev server, once for each message; how long that takes, no page waits for.
const { dir, lib } = workerData as CheckTask
const app = await loadApp(lib)
// Threads of its own would take the cores from whoever writes.
const check = openCheck({ dir, app: { ...app, threadFile: undefined }, unpublished: true })

parentPort?.on('message', async () => {
  const answer: CheckAnswer = await check().then(
    ({ problems }) => ({ findings: problems }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
  )
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
  parentPort?.postMessage(answer)
})
