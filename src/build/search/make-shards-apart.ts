import { Worker } from 'node:worker_threads'
import type { MadeShard, Making, TextOf, Underway } from './make-shards'

/** What the thread is to do, with the folder of articles that it reads their texts from. */
export interface ShardWork {
  making: Making
  articleDir: string
}

/** What it says: that Pagefind runs, that an article is not in the folder, what it has made, or why it cannot. */
export type ShardNews =
  | { kind: 'running' }
  | { kind: 'missing'; key: string }
  | { kind: 'made'; shards: MadeShard[] }
  | { kind: 'failed'; message: string }

/** An article that the thread has missed. */
export interface MissedText {
  key: string
  html: string
}

/** As `makeShards`, in a thread, for the one that draws pages is busy: to make texts ready and hand them over takes it an eighth of a build. */
export function makeShardsApart(options: {
  threadFile: string
  articleDir: string
  making: Making
  textOf: TextOf
}): Underway {
  const { threadFile, articleDir, making, textOf } = options
  const thread = new Worker(threadFile, { workerData: { making, articleDir } satisfies ShardWork })
  return new Promise((running, unable) => {
    const done = new Promise<MadeShard[]>((resolve, reject) => {
      const give = async (key: string) => {
        const missed: MissedText = { key, html: await textOf(key) }
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
        thread.postMessage(missed)
      }
      thread.on('message', (news: ShardNews) => {
        if (news.kind === 'running') running({ done })
        else if (news.kind === 'missing') give(news.key).catch(reject)
        else if (news.kind === 'made') resolve(news.shards)
        else reject(new Error(news.message))
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('The thread that makes them has ended.')))
    })
    done.catch(unable)
    // A text that cannot be made leaves it waiting.
    done.catch(() => thread.terminate())
  })
}
