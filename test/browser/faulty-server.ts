import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { RunningServer } from '../../src/build/serve-folder'

/** What goes wrong with an answer: no such file, no connection, no answer at all, the first half of one, or another text. */
export type Fault = 'gone' | 'refused' | 'silent' | 'half' | ((text: string) => string)

/** The faults of the moment: the first whose pattern is in the path of a request counts. */
export type Faults = [on: RegExp, fault: Fault][]

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** Serves a folder as a static host does, but for the faults of the moment. */
export async function serveFaulty(options: { dir: string; faults: Faults }): Promise<RunningServer> {
  const { dir, faults } = options
  const server = createServer((request, response) => {
    const pathname = new URL(request.url ?? '/', 'http://localhost').pathname
    const [, fault] = faults.find(([on]) => on.test(pathname)) ?? []
    if (fault === 'silent') return
    if (fault === 'refused') return void request.socket.destroy()
    const file = fileOf(dir, pathname)
    if (fault === 'gone' || !existsSync(file)) return answer(response, 404, path.join(dir, '404.html'))
    answer(response, 200, file, fault)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(response: ServerResponse, status: number, file: string, fault?: Fault): void {
  const whole = readFileSync(file)
  const body = typeof fault === 'function' ? Buffer.from(fault(whole.toString())) : whole
  response.writeHead(status, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': file.includes('/_app/') ? 'max-age=31536000, immutable' : 'no-cache',
  })
  if (fault !== 'half') return void response.end(body)
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}

// The next version has the same scripts at other addresses.
function fileOf(dir: string, address: string): string {
  const pathname = address.replace('/_next/', '/_app/')
  return path.join(dir, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '')
}
