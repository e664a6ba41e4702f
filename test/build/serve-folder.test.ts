import { once } from 'node:events'
import { get, Server } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { serveFolder } from '../../src/build/serve-folder'
import type { RunningServer } from '../../src/build/serve-folder'
import { blog } from './blog'

const running: RunningServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function serve(base: string, port = 0): Promise<RunningServer> {
  const dir = blog({
    'index.html': 'home',
    'a/index.html': 'a',
    'b.html': 'b',
    '数据/index.html': '数据',
    'c#/why?/a%3F+&.html': 'C#',
    '100%25/%23.html': 'read once',
    '../secret.html': 'secret',
    '404.html': 'lost',
  })
  const server = await serveFolder({ dir, base, port })
  running.push(server)
  return server
}

// A browser, and fetch, take the dots out of an address before they ask for it.
async function statusOf(url: string, target: string): Promise<number | undefined> {
  const [response] = (await once(get(url, { path: target }), 'response')) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

test.each([
  ['', '/', 200, 'home'],
  ['', '/a/', 200, 'a'],
  ['', '/b.html', 200, 'b'],
  ['', '/b', 200, 'b'],
  ['', '/%E6%95%B0%E6%8D%AE/', 200, '数据'],
  ['', '/gone/', 404, 'lost'],
  ['', '/c%23/why%3F/a%253F%2B%26.html', 200, 'C#'],
  ['', '/c%23/why%3f/a%253F+&?a#b', 200, 'C#'],
  ['', '/100%2525/%2523.html', 200, 'read once'],
  ['', '/100%25/%23.html', 404, 'lost'],
  ['', '/c%23%zz', 404, 'lost'],
  ['', '/c%23/%', 404, 'lost'],
  ['', '/c%23%00/', 404, 'lost'],
  ['/sub', '/sub/a/', 200, 'a'],
  ['/sub', '/a/', 404, 'lost'],
  ['/sub', '/subject/', 404, 'lost'],
  ['/sub', '/suba/', 404, 'lost'],
])('under «%s» %s is answered with %i, %s', async (base, pathname, status, text) => {
  const { url } = await serve(base)
  const response = await fetch(new URL(pathname, url))
  expect([response.status, await response.text()]).toEqual([status, text])
})

test.each([
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/%2e%2e%2fsecret.html',
  '/..%2Fsecret.html',
  '/..%5Csecret.html',
  '/%252e%252e/secret.html',
  '/c%23/../../secret.html',
  '/c%23/%2e%2e/%2e%2e/secret.html',
  '/c%23%2f%2e%2e%2f%2e%2e%2fsecret.html',
])('%s does not lead out of the folder', async (target) => {
  const { url } = await serve('')
  expect(await statusOf(url, target)).toBe(404)
})

test('a site without a page for what is not there says so (answerNotFound)', async () => {
  const server = await serveFolder({ dir: blog({ 'index.html': 'home' }), base: '', port: 0 })
  running.push(server)
  const response = await fetch(new URL('/gone/', server.url))
  expect([response.status, await response.text()]).toEqual([404, 'Not found'])
})

test('nobody else on the network is answered (listen)', async () => {
  const { url } = await serve('')
  await expect(fetch(url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow('fetch failed')
})

test('a port in use gives way to the next one', async () => {
  const first = await serve('')
  const second = await serve('', Number(new URL(first.url).port))
  expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port))
  expect(new URL(second.url).hostname).toBe('127.0.0.1')
})

test.each([
  ['EADDRINUSE', 5000, 21, 'No port from 5000 to 5020 is free. Name another with --port.'],
  ['EADDRINUSE', 65_534, 2, 'No port from 65534 to 65535 is free. Name another with --port.'],
  ['EADDRINUSE', 65_535, 1, 'No port from 65535 to 65535 is free. Name another with --port.'],
  ['EACCES', 5000, 1, 'no port'],
])(
  'a server without a port says so: %s from %i, after %i tries (listen)',
  async (code, port, tries, told) => {
    let tried = 0
    const listen = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
      const error = Object.assign(new Error('no port'), { code: ++tried > 100 ? 'without an end' : code })
      setImmediate(() => this.emit('error', error))
      return this
    })
    await expect(serve('', port)).rejects.toThrow(told)
    listen.mockRestore()
    expect(tried).toBe(tries)
  },
)
