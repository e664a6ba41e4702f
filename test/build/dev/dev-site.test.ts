import { EventEmitter } from 'node:events'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../../src/build/dev/answers'
import { devSite } from '../../../src/build/dev/dev-site'
import { blog } from '../blog'

const refresh = vi.fn<() => Promise<void>>()
const answers = new Map<string, Answer>()
vi.mock('../../../src/build/dev/dev-app', () => ({
  devApp: () => ({ refresh: async () => refresh(), draftDir: '' }),
}))
vi.mock('../../../src/build/dev/check-answers', () => ({ checkAnswers: () => () => {} }))
vi.mock('../../../src/build/dev/live-site', () => ({
  liveSite: async () => ({ site: () => ({ base: '/sub' }), answers: () => answers }),
}))

type Handle = (request: object, response: object, next: (error?: unknown) => void) => void
const server = () => {
  const handles: Handle[] = []
  const use = (...handle: [Handle] | [string, Handle]) => {
    if (typeof handle[0] !== 'string') handles.push(handle[0])
  }
  return { httpServer: new EventEmitter(), middlewares: { use }, ws: { send: () => {} }, handles }
}

let made: ReturnType<typeof server>
/** What comes of a request: what is sent, or what the next one is told. */
const ask = (url: string, { method = 'GET', accept = '*/*' } = {}) =>
  new Promise<unknown>((resolve) => {
    const response = {
      writeHead: (status: number) => ({ end: (text?: string) => resolve(text ?? status) }),
    }
    const request = { url, method, headers: { accept } }
    const [first, last] = made.handles
    first?.(request, response, (error) =>
      error ? resolve(error) : last?.(request, response, (late) => resolve(late ?? 'nobody')),
    )
    // Whatever is to come has come by then: nothing here waits for anything outside.
    setTimeout(resolve, 0, 'no answer')
  })

beforeEach(async () => {
  answers.clear()
  refresh.mockReset().mockResolvedValue()
  made = server()
  const { configureServer } = devSite({ folder: { dir: blog({}) }, home: { root: path.sep, lib: path.sep } })
  const configure = configureServer as unknown as (server: object) => Promise<() => void>
  ;(await configure(made))()
})

const broken = new Error('broken')
const payload: Answer = { kind: 'payload', make: () => Promise.reject(broken) }

test('a page that cannot be made is told over the page, and the server goes on (catch)', async () => {
  answers.set('a/index.json', payload)
  expect(await ask('/sub/a/index.json')).toBe(broken)
  refresh.mockRejectedValue(broken)
  expect(await ask('/sub/a/index.json')).toBe(broken)
  answers.set('404.html', { kind: 'page', status: 404, make: () => Promise.reject(broken) })
  expect(await ask('/sub/b/', { accept: 'text/html' })).toBe(broken)
})

// Vitest fails where a rejection is handled by nobody.
test('an app that is broken from the start is told with the first page (refresh)', async () => {
  refresh.mockRejectedValue(broken)
  made.httpServer.emit('listening')
  await new Promise((resolve) => setTimeout(resolve))
  expect(refresh).toHaveBeenCalledOnce()
})

test('only pages have a page that says there is none, and only who reads is answered (accept, GET)', async () => {
  answers.set('404.html', { kind: 'page', status: 404, make: () => Promise.reject(broken) })
  expect(await ask('/sub/b.js')).toBe('nobody')
  answers.set('a/index.json', payload)
  expect(await ask('/sub/a/index.json', { method: 'POST' })).toBe('nobody')
})
