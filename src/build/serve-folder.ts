import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'

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
    request.url = request.url?.slice(base.length)
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

function answerNotFound(response: ServerResponse, page: string): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
  response.end(existsSync(page) ? readFileSync(page) : 'Not found')
}

async function listen(server: Server, port: number): Promise<number> {
  for (let tried = 0; ; tried++) {
    try {
      server.listen(port === 0 ? 0 : port + tried, '127.0.0.1')
      await once(server, 'listening')
      return (server.address() as AddressInfo).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried === portsTried) throw error
    }
  }
}
