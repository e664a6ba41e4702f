import { afterEach, expect, test, vi } from 'vitest'
import type * as Os from 'node:os'

let check: () => Promise<unknown>
const threads = vi.fn<(threadFile: unknown) => void>()
vi.mock('../../../src/build/app', () => ({ loadApp: async () => ({ threadFile: 'thread.js' }) }))
vi.mock('../../../src/build/check/check-folder', () => ({
  openCheck: ({ app }: { app: { threadFile?: string } }) => {
    threads(app.threadFile)
    return () => check()
  },
}))
vi.mock('node:os', async (original: () => Promise<typeof Os>) => {
  const os = await original()
  return { ...os, default: { ...os, setPriority: () => {} } }
})

type Send = (answer: unknown, handle: undefined, options: undefined, done: (error: Error) => void) => void
const handlers = new Map<string, (...given: unknown[]) => unknown>()
const keep = (name: string | symbol, handler: (...given: never[]) => unknown) => {
  handlers.set(String(name), handler as (...given: unknown[]) => unknown)
  return process
}
const begin = async (send: Send) => {
  const spies = [vi.spyOn(process, 'on'), vi.spyOn(process, 'once')]
  for (const spy of spies) spy.mockImplementation(keep)
  vi.resetModules()
  await import('../../../src/build/dev/check-process')
  for (const spy of spies) spy.mockRestore()
  vi.spyOn(process as { send: Send }, 'send').mockImplementation(send)
}

afterEach(() => vi.restoreAllMocks())

test('what a check finds, or fails at, is told; that nobody hears it any more is no error (send)', async () => {
  const told = vi.fn<(answer: unknown) => void>()
  await begin((answer, _, __, done) => {
    told(answer)
    done(new Error('channel closed'))
  })
  for (const [look] of [
    [async () => ({ problems: [] })],
    [() => Promise.reject(new Error('broken'))],
    // oxlint-disable-next-line prefer-promise-reject-errors -- what a site's own code throws may be anything
    [() => Promise.reject('words')],
  ] as const) {
    check = look
    await handlers.get('message')?.('look')
  }
  expect(told.mock.calls).toEqual([[{ findings: [] }], [{ error: 'broken' }], [{ error: 'words' }]])
  expect(threads).toHaveBeenCalledWith(undefined)
})

test('a check does not outlive its server (disconnect)', async () => {
  await begin(() => {})
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
  handlers.get('disconnect')?.()
  expect(exit).toHaveBeenCalledOnce()
})
