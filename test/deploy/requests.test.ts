import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { RunningServer } from '../../src/build/serve-folder'
import { startServer } from './servers'

const kept = 'public, max-age=31536000, immutable'
const text = (file: string) => readFileSync(path.join(inject('site'), file), 'utf8')
const anyOf = (folder: string, pattern: RegExp) =>
  `/${folder}/${readdirSync(path.join(inject('site'), folder)).find((name) => pattern.test(name))}`

/** What the build itself asks of hosts for every address. */
const everywhere = Object.fromEntries(
  (/^\/\*\n((?: {2}.+\n)+)/m.exec(text('_headers'))?.[1] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/: (.*)/))
    .map(([name = '', value]) => [name.toLowerCase(), value]),
)

for (const name of ['nginx', 'caddy'] as const) {
  const program = inject('servers')[name]
  describe.skipIf(program === '')(`${name} (skipped where it is not installed)`, () => {
    let server: RunningServer
    let below: RunningServer
    beforeAll(async () => {
      const site = inject('site')
      server = await startServer(name, { program, root: site, base: '', settingsOf: site })
      below = await startServer(name, { program, root: path.dirname(inject('subSite')), base: '/sub' })
    })
    afterAll(async () => {
      await server?.close()
      await below?.close()
    })
    const get = (url: string, headers?: Record<string, string>) => answer(server.url, url, headers)
    const getBelow = (url: string) => answer(below.url, url)

    test.each([
      ['/', 200, /^text\/html; charset=utf-8$/, 'no-cache'],
      ['/index.json', 200, /^application\/json/, 'no-cache'],
      ['/en/writing-with-lectern/', 200, /^text\/html; charset=utf-8$/, 'no-cache'],
      ['/en/writing-with-lectern/index.json', 200, /^application\/json/, 'no-cache'],
      ['/en/writing-with-lectern/index.md', 200, /^text\/markdown; charset=utf-8$/, 'no-cache'],
      ['/en/%E6%95%B0%E6%8D%AE%E5%BA%93/', 200, /^text\/html/, 'no-cache'],
      ['/assets/%E5%9B%BE/%E4%B8%80%20%E4%BA%8C.wasm', 200, /^application\/wasm$/, 'no-cache'],
      ['/manifest.webmanifest', 200, /^application\/manifest\+json/, 'no-cache'],
      ['/feed.xml', 200, /^(?:text|application)\/xml; charset=utf-8$/, 'no-cache'],
      ['/llms.txt', 200, /^text\/plain; charset=utf-8$/, 'no-cache'],
      ['/favicon.svg', 200, /^image\/svg\+xml/, 'no-cache'],
      [anyOf('_app', /^index-.*\.js$/), 200, /^(?:text|application)\/javascript; charset=utf-8$/, kept],
      [anyOf('_app', /\.css$/), 200, /^text\/css; charset=utf-8$/, kept],
      [anyOf('_img', /\.avif$/), 200, /^image\/avif$/, kept],
      ['/404', 200, /^text\/html/, 'no-cache'],
      ['/gone/', 404, /^text\/html; charset=utf-8$/, 'no-cache'],
      ['/gone.md', 404, /^text\/html; charset=utf-8$/, 'no-cache'],
      ['/_app/gone.js', 404, /^text\/html; charset=utf-8$/, 'no-cache'],
      ['/assets/', 404, /^text\/html; charset=utf-8$/, 'no-cache'],
    ])('%s is answered with %i, %s, %s', async (url, status, type, cache) => {
      const { headers, ...found } = await get(url)
      expect([found.status, headers['cache-control']]).toEqual([status, cache])
      expect(headers['content-type']).toMatch(type)
      expect(headers).toMatchObject(everywhere)
      expect(found.body.toString() === text('404.html')).toBe(status === 404 || url === '/404')
    })

    test.each([
      ['/en/hello/', '/en/writing-with-lectern/', [301]],
      ['/en/hello/?from=feed', '/en/writing-with-lectern/', [301]],
      ['/%E5%8E%9F%E6%9D%A5/', '/en/%E6%95%B0%E6%8D%AE%E5%BA%93/', [301]],
      ['/two%20words/', '/en/%E6%95%B0%E6%8D%AE%E5%BA%93/', [301]],
      ['/en/writing-with-lectern', '/en/writing-with-lectern/', [301, 308]],
    ])('%s leads to %s', async (url, to, statuses) => {
      const { status, headers } = await get(url)
      expect(statuses).toContain(status)
      // A server behind a proxy does not know the name by which readers call it.
      expect(headers.location).toBe(to)
      expect(headers).toMatchObject(everywhere)
    })

    test.each([
      ['/', 'index.html'],
      ['/index.json', 'index.json'],
      ['/feed.xml', 'feed.xml'],
      ['/llms.txt', 'llms.txt'],
      ['/assets/figures/ring.svg', 'assets/figures/ring.svg'],
      ['/en/writing-with-lectern/index.md', 'en/writing-with-lectern/index.md'],
      [anyOf('_app', /^index-.*\.js$/), anyOf('_app', /^index-.*\.js$/)],
      [anyOf('_app', /^app-.*\.css$/), anyOf('_app', /^app-.*\.css$/)],
    ])('%s is sent compressed', async (url, file) => {
      const { headers, body } = await get(url, { 'accept-encoding': 'gzip' })
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers['vary']).toMatch(/accept-encoding/i)
      expect(gunzipSync(body).toString()).toBe(text(file))
    })

    test('a picture is not compressed again', async () => {
      const { headers } = await get(anyOf('_img', /\.avif$/), { 'accept-encoding': 'gzip' })
      expect(headers['content-encoding']).toBeUndefined()
    })

    test('a page that is known is not sent again', async () => {
      const compressed = { 'accept-encoding': 'gzip' }
      const { headers } = await get('/', compressed)
      const again = await get('/', { ...compressed, 'if-none-match': String(headers.etag) })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers).toMatchObject(everywhere)
    })

    test.each(['/../servers.ts', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd'])(
      'nothing outside is served: %s',
      async (url) => {
        expect([400, 404]).toContain((await get(url)).status)
      },
    )

    test('below a path the site is at home, and old addresses have their pages', async () => {
      expect((await getBelow('/sub/')).status).toBe(200)
      expect((await getBelow('/sub')).headers.location).toBe('/sub/')
      expect((await getBelow('/sub/en/hello/')).body.toString()).toContain(
        'url=/sub/en/writing-with-lectern/',
      )
      expect(
        (await getBelow(anyOf('_app', /^index-.*\.js$/).replace('/', '/sub/'))).headers['cache-control'],
      ).toBe(kept)
      for (const url of ['/sub/gone/', '/gone/']) {
        const { status, body } = await getBelow(url)
        expect([status, body.toString().includes('/sub/_app/')]).toEqual([404, true])
      }
    })
  })
}

/** One request, as it is written: nothing is followed, decoded or tidied. */
function answer(
  origin: string,
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: url, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', reject)
      .end()
  })
}
