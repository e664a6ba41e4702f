import path from 'node:path'
import { expect, test } from 'vitest'
import { makeShardsApart } from '../../../src/build/search/make-shards-apart'
import { blog } from '../blog'

const making = { shards: [], lang: 'en', cacheDir: '' }
const textOf = async (key: string) => {
  if (key !== 'a') throw new Error(`no text for ${key}`)
  return 'text of a'
}

/** What comes of a thread that runs this code, with what it may import and tell. */
async function endOf(code: string): Promise<unknown> {
  const head = `import { parentPort as port, workerData } from 'node:worker_threads'\nconst tell = (news) => port.postMessage(news)\n`
  const dir = blog({ 'thread.mjs': head + code })
  const threadFile = path.join(dir, 'thread.mjs')
  return makeShardsApart({ threadFile, articleDir: 'articles', making, textOf })
    .then(async ({ done }) => ({ running: await done }))
    .catch((error: Error) => error.message)
}

test('a thread that misses a text is given it, and what it has made comes back (give)', async () => {
  const asking = `port.once('message', (missed) => { tell({ kind: 'made', shards: [missed, workerData.articleDir] }) })
tell({ kind: 'running' })
tell({ kind: 'missing', key: 'a' })`
  expect(await endOf(asking)).toEqual({ running: [{ key: 'a', html: 'text of a' }, 'articles'] })
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
