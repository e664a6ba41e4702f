import path from 'node:path'
import { expect, test } from 'vitest'
import { createShardMaker } from '../../../src/build/search/make-shards-apart'
import { blog } from '../blog'

const textOf = async (key: string) => {
  if (key !== 'a') throw new Error(`no text for ${key}`)
  return 'text of a'
}
const work = { shards: [], lang: 'en', single: true, cacheDir: '', textOf }

/** A maker whose thread runs this code, with what it may import and tell. */
function makerOf(code: string) {
  const head = `import { parentPort as port, workerData } from 'node:worker_threads'\nconst tell = (news) => port.postMessage(news)\n`
  const dir = blog({ 'thread.mjs': head + code })
  const threadFile = path.join(dir, 'thread.mjs')
  return createShardMaker({ threadFile, articleDir: 'articles', lastFile: '', version: '1' })
}

/** What comes of it. */
const endOf = (code: string): Promise<unknown> =>
  makerOf(code)
    .make(work)
    .then(async ({ done }) => ({ running: await done }))
    .catch((error: Error) => error.message)

test('a thread that misses a text is given it, and what it has made comes back (give)', async () => {
  const asking = `port.on('message', (order) => {
  if (order.kind === 'make') tell({ kind: 'missing', key: 'a' })
  else tell({ kind: 'made', shards: [order, workerData.articleDir] })
})
tell({ kind: 'running' })`
  const text = { kind: 'text', key: 'a', html: 'text of a' }
  expect(await endOf(asking)).toEqual({ running: [text, 'articles'] })
})

test.each([
  ['says why', `tell({ kind: 'failed', message: 'no Pagefind' })`, 'no Pagefind'],
  ['throws', `throw new Error('no memory')`, 'no memory'],
  ['ends without a word', '', expect.stringContaining('has ended')],
  [
    'asks for a text that cannot be made, and would wait for it',
    `port.on('message', () => {})\ntell({ kind: 'missing', key: 'b' })`,
    'no text for b',
  ],
])('a thread that %s fails the search (unable)', async (_, code, message) => {
  expect(await endOf(code)).toEqual(message)
})

test('a thread that fails before anything is asked of it fails nothing but the search (ended)', async () => {
  const maker = makerOf(`throw new Error('no memory')`)
  maker.start()
  await new Promise((resolve) => setTimeout(resolve, 200))
  await expect(maker.make(work)).rejects.toThrow('no memory')
})

test('one thread makes what is asked for, again and again, until it is told that this was all (close)', async () => {
  const maker = makerOf(`let count = 0
port.on('message', ({ kind }) => {
  if (kind === 'close') process.exit()
  tell({ kind: 'running' })
  tell({ kind: 'made', shards: [++count] })
})`)
  maker.start()
  const made = async () => (await maker.make(work)).done
  expect([await made(), await made()]).toEqual([[1], [2]])
  maker.close()
  await expect(maker.make(work)).rejects.toThrow('has ended')
})
