import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { codeOf } from './system-error'
import { UsageError } from './usage-error'

/** A server that is running. */
export interface RunningServer {
  url: string
  close: () => Promise<void>
}

const portsTried = 20

/** Serves a folder on 127.0.0.1 under a base path, with `404.html` for what is not there; a port in use gives way to the next one. */
export async function serveFolder(options: {
  dir: string
  /** Folders of further files, for what is not in the first. */
  more?: readonly string[]
  base: string
  port: number
}): Promise<RunningServer> {
  const { dir, more = [], base, port } = options
  const shelves = [dir, ...more].map((each) =>
    sirv(each, { dev: true, extensions: ['html'], dotfiles: true }),
  )
  const server = createServer((request, response) => {
    const notFound = () => answerNotFound(response, path.join(dir, '404.html'))
    if (base !== '' && !request.url?.startsWith(`${base}/`)) return notFound()
    const raw = request.url?.slice(base.length) ?? ''
    aim(request, pathOf(raw), raw)
    const answer = shelves.reduceRight<() => void>(
      (next, files) => () => files(request, response, next),
      notFound,
    )
    return answer()
  })
  return {
    url: `http://127.0.0.1:${await listen(server, port)}${base}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Has sirv answer a request with the file at a path, of which it decodes only what `encodeURI` encodes. */
export function aim(request: IncomingMessage, pathname: string, raw = pathname): void {
  // Where sirv looks for an address that has been read already.
  Object.assign(request, { url: raw, _parsedUrl: { raw, pathname } })
}

// sirv leaves these signs encoded (a category's «C#» is `c%23`); `%2F` stays a part of a name, never a way to another folder.
function pathOf(address: string): string {
  const [name = ''] = address.split(/[?#]/)
  return name.replace(/%(?:2[346BC]|3[ABDF]|40)/gi, decodeURIComponent)
}

function answerNotFound(response: ServerResponse, page: string): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(existsSync(page) ? readFileSync(page) : 'Not found')
}

async function listen(server: Server, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + portsTried, 65_535)
  for (let next = port; ; next++) {
    try {
      server.listen(next, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error
      if (next === last)
        throw new UsageError(`No port from ${port} to ${last} is free. Name another with --port.`)
    }
  }
}
