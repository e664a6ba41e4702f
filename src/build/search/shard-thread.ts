import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { close } from 'pagefind'
import type { Article } from '../../article/render-article'
import { openCache, openStore } from '../cache'
import { give, openIndex } from './held-index'
import type { HeldIndex, Indexed, ReadArticle } from './held-index'
import { makeShards } from './make-shards'
import type { Making } from './make-shards'
import type { ShardNews, ShardOrder, ShardThreadData } from './make-shards-apart'

// The thread of a build that makes what search loads: it reads articles where they are kept and asks for those that are not there.
const { articleDir, lastFile, version } = workerData as ShardThreadData
const articles = openCache(articleDir)
const last = openStore(lastFile, version)
const missing = new Map<string, (html: string) => void>()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window.
const tell = (news: ShardNews) => parentPort?.postMessage(news)

async function textOf(key: string): Promise<string> {
  const kept = articles.read(key) as Article | undefined
  if (kept) return kept.html
  return new Promise((resolve) => {
    missing.set(key, resolve)
    tell({ kind: 'missing', key })
  })
}

const asked = new AbortController()
let begun: Promise<HeldIndex> | undefined = begin(asked.signal)
// Who asks for something is told.
begun.catch(() => {})

// Of the shard that was made last nearly all is in the one that is to be made now.
async function begin(signal: AbortSignal): Promise<HeldIndex> {
  const foreseen = (last.read('shard') as Indexed<ReadArticle> | undefined) ?? { lang: 'en', articles: [] }
  const held = await openIndex(foreseen)
  // Where there is no other core, it would keep this one from finding out what is to be done.
  if (availableParallelism() > 1) await give(held, foreseen.articles, signal)
  return held
}

async function make(making: Making): Promise<void> {
  asked.abort()
  const heard = making.single ? (read: Indexed<ReadArticle>) => last.write('shard', read) : undefined
  const held = await begun
  begun = undefined
  const { done } = await makeShards({ ...making, textOf, heard, begun: held })
  tell({ kind: 'running' })
  tell({ kind: 'made', shards: await done })
  // Of several nobody knows which one is next, and to read another takes a large blog's build a second.
  if (making.single) last.save()
  else rmSync(lastFile, { force: true })
}

parentPort?.on('message', (order: ShardOrder) => {
  if (order.kind === 'make') {
    make(order.making).catch((error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  } else if (order.kind === 'text') {
    missing.get(order.key)?.(order.html)
  } else {
    void close()
    parentPort?.close()
  }
})
