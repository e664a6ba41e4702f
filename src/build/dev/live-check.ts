import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../../catalog/types'

/** What the thread is started with. */
export interface CheckTask {
  dir: string
  /** The built app, as the command line has it. */
  lib: string
}

/** What a look at the blog gave. */
export type CheckAnswer = { findings: Problem[] } | { error: string }

/** The findings of `check` for a blog that is being written. */
export interface LiveCheck {
  /** What the last look gave; the first one begins when this is asked for, and until it is done there is nothing. */
  answer: () => CheckAnswer | undefined
  /** Has the blog looked at again, soon, if anybody has ever asked. */
  renew: () => void
}

// Whoever writes saves often; and the page that shows the change comes first.
const settle = 300

/** Checks a blog in a thread beside the server; `told` is called after each look. */
export function liveCheck({ told, ...task }: CheckTask & { told: () => void }): LiveCheck {
  let thread: Worker | undefined
  let asked = false
  let known: CheckAnswer | undefined
  let looking = false
  let changed = false
  let timer: NodeJS.Timeout | undefined

  const look = () => {
    changed = looking
    if (looking) return
    looking = true
    thread ??= start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
    thread.postMessage('look')
  }
  const done = (answer: CheckAnswer) => {
    known = answer
    looking = false
    told()
    if (changed) look()
  }
  const start = () => {
    const worker = new Worker(path.join(task.lib, 'cli/check-thread.js'), { workerData: task })
    worker.on('message', done)
    worker.on('error', (error) => {
      thread = undefined
      done({ error: error.message })
    })
    // The server's end is the thread's.
    worker.unref()
    return worker
  }
  return {
    answer() {
      if (!asked) look()
      asked = true
      return known
    },
    renew() {
      if (!asked) return
      clearTimeout(timer)
      timer = setTimeout(look, settle)
    },
  }
}
