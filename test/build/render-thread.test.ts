import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'

const thread = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  return { port: new EventEmitter(), workerData: { cacheDir: '' } }
})
vi.mock('node:worker_threads', async (original) => {
  const parentPort = Object.assign(thread.port, {
    postMessage: (answer: unknown) => thread.port.emit('answer', answer),
  })
  return { ...(await original<object>()), parentPort, workerData: thread.workerData }
})

const cacheDir = mkdtempSync(path.join(tmpdir(), 'lectern-thread-'))
afterAll(() => rmSync(cacheDir, { recursive: true }))

test('a thread answers what fails with its words and its code, and takes the next text (answer)', async () => {
  thread.workerData.cacheDir = cacheDir
  await import('../../src/build/render-thread')
  const options = { dialect: 'kramdown', isMarkdown: true, lang: 'en', base: '', introList: false, toc: 'h1' }
  const answerTo = async (job: object) => {
    const answered = once(thread.port, 'answer')
    thread.port.emit('message', { text: '# A', options, ...job })
    return (await answered)[0] as unknown
  }
  // No article can be kept there.
  expect(await answerTo({ id: 1, key: 'no/such/folder' })).toEqual({
    id: 1,
    error: { message: expect.stringContaining('no/such/folder') as string, code: 'ENOENT' },
  })
  expect(await answerTo({ id: 2, key: 'a' })).toMatchObject({ id: 2, facts: { contents: [{ id: 'a' }] } })
})
