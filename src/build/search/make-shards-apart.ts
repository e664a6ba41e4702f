import { Worker } from 'node:worker_threads'
import type { TextOf } from './held-index'
import type { MadeShard, Making, Underway, Work } from './make-shards'

/** Where the thread finds articles and what it keeps. */
export interface ShardThreadData {
  articleDir: string
  /** The file that says what was made last, of this version of the code. */
  lastFile: string
  version: string
}

/** What it is told: to make shards, a text that it has missed, or that no more will be asked of it. */
export type ShardOrder =
  | { kind: 'make'; making: Making }
  | { kind: 'text'; key: string; html: string }
  | { kind: 'close' }

/** What it says: that Pagefind runs, that an article is not in the folder, what it has made, or why it cannot. */
export type ShardNews =
  | { kind: 'running' }
  | { kind: 'missing'; key: string }
  | { kind: 'made'; shards: MadeShard[] }
  | { kind: 'failed'; message: string }

/** Makes shards in a thread, for the one that draws pages is busy: to make texts ready and hand them over takes it an eighth of a build. */
export interface ShardMaker {
  /** Has Pagefind read what it was given last, before it is known what there is: little of it changes from one build to the next. */
  start: () => void
  make: (work: Work) => Underway
  /** Ends the thread, whatever it is at. */
  close: () => void
}

/** Makes a maker of shards whose thread runs `threadFile`. */
export function createShardMaker(options: ShardThreadData & { threadFile: string }): ShardMaker {
  const { threadFile, ...data } = options
  let thread: ShardThread | undefined
  const started = () => (thread ??= startThread(threadFile, data))
  return {
    start: () => void started(),
    make: (work) => started().make(work),
    close: () => thread?.tell({ kind: 'close' }),
  }
}

interface ShardThread {
  tell: (order: ShardOrder) => void
  make: ShardMaker['make']
}

function startThread(threadFile: string, workerData: ShardThreadData): ShardThread {
  const thread = new Worker(threadFile, { workerData })
  const ended = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that makes them has ended.')))
  })
  // Who has not asked it for anything does without.
  ended.catch(() => {})
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
  const tell = (order: ShardOrder) => thread.postMessage(order)
  const give = async (key: string, textOf: TextOf) => tell({ kind: 'text', key, html: await textOf(key) })
  const make = ({ textOf, ...making }: Work): Underway =>
    new Promise((running, unable) => {
      const done = new Promise<MadeShard[]>((resolve, reject) => {
        ended.catch(reject)
        thread.on('message', (news: ShardNews) => {
          if (news.kind === 'running') running({ done })
          else if (news.kind === 'missing') give(news.key, textOf).catch(reject)
          else if (news.kind === 'made') resolve(news.shards)
          else reject(new Error(news.message))
        })
      })
      done.catch(unable)
      // A text that cannot be made leaves it waiting.
      done.catch(() => thread.terminate())
      done.finally(() => thread.removeAllListeners('message')).catch(() => {})
      tell({ kind: 'make', making })
    })
  return { tell, make }
}
