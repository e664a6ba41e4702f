import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../../article/render-article'
import { openCache } from '../cache'
import { makeShards } from './make-shards'
import type { MissedText, ShardNews, ShardWork } from './make-shards-apart'

// The thread of a build that makes what search loads: it reads articles where they are kept and asks for those that are not there.
const { making, articleDir } = workerData as ShardWork
const articles = openCache(articleDir)
const missing = new Map<string, (html: string) => void>()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
const tell = (news: ShardNews) => parentPort?.postMessage(news)

async function textOf(key: string): Promise<string> {
  const article = articles.read(key) as Article | undefined
  if (article) return article.html
  return new Promise((resolve) => {
    missing.set(key, resolve)
    tell({ kind: 'missing', key })
  })
}

parentPort?.on('message', ({ key, html }: MissedText) => missing.get(key)?.(html))
try {
  const { done } = await makeShards({ ...making, textOf })
  tell({ kind: 'running' })
  tell({ kind: 'made', shards: await done })
} catch (error) {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
} finally {
  parentPort?.close()
}
