import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { openCache } from '../../../src/build/cache'
import type { Making, TextOf } from '../../../src/build/search/make-shards'

const thread = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  return { port: new EventEmitter(), workerData: { articleDir: '', making: {} } }
})
vi.mock('node:worker_threads', async (original) => {
  const parentPort = Object.assign(thread.port, {
    postMessage: (news: unknown) => thread.port.emit('news', news),
    close: () => thread.port.emit('closed'),
  })
  return { ...(await original<object>()), parentPort, workerData: thread.workerData }
})
// It takes the texts in the place of Pagefind.
vi.mock('../../../src/build/search/make-shards', () => ({
  makeShards: async ({ shards, textOf }: Making & { textOf: TextOf }) => ({
    done: Promise.all(shards.flatMap(({ articles }) => articles.map(({ key }) => textOf(key)))),
  }),
}))

const articleDir = mkdtempSync(path.join(tmpdir(), 'lectern-shards-'))
afterAll(() => rmSync(articleDir, { recursive: true }))

test('a thread reads the articles that are there, and waits for those that are not', async () => {
  openCache(articleDir).write('kept', { html: 'kept text' })
  Object.assign(thread.workerData, {
    articleDir,
    making: { shards: [{ key: 's', articles: [{ key: 'kept' }, { key: 'lost' }] }] },
  })
  const told: unknown[] = []
  thread.port.on('news', (news: { kind: string; key?: string }) => {
    told.push(news)
    if (news.kind === 'missing') thread.port.emit('message', { key: news.key, html: 'lost text' })
  })
  const closed = new Promise((resolve) => thread.port.once('closed', resolve))
  await import('../../../src/build/search/shard-thread')
  await closed
  expect(told).toContainEqual({ kind: 'missing', key: 'lost' })
  expect(told.at(-1)).toEqual({ kind: 'made', shards: ['kept text', 'lost text'] })
})
