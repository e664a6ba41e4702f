import type { ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import type { PageData } from '../../catalog/page-data'
import { withBase } from '../../catalog/urls'
import { documentOf } from '../output/prerender'
import type { Answer } from './answers'
import { answerTo } from './answers'
import { devApp } from './dev-app'
import { liveSite } from './live-site'

/** The dev server's view of a blog: pages, payloads and files on demand; a change goes to the open page, an error over it. */
export function devSite({ dir, version }: { dir: string; version: string }): Plugin {
  return {
    name: 'lectern:dev-site',
    async configureServer(server) {
      const app = devApp(server, version)
      const live = await liveSite({ dir, app, server })
      const files = sirv(path.resolve(dir), { dev: true, dotfiles: true })

      const sendPage = async (
        response: ServerResponse,
        options: { url: string; status: number; page: PageData },
      ) => {
        const html = documentOf({ app, page: options.page, base: live.base(), customHead: live.customHead() })
        const whole = await server.transformIndexHtml(
          options.url,
          html.replace('</head>', `${await app.styles()}</head>`),
        )
        send(response, { status: options.status, type: 'text/html', text: whole })
      }
      const sendAnswer = async (
        response: ServerResponse,
        url: string,
        answer: Exclude<Answer, { kind: 'static' }>,
      ) => {
        await app.refresh()
        if (answer.kind === 'redirect') {
          response.writeHead(302, { location: withBase(live.base(), answer.to) }).end()
        } else if (answer.kind === 'page') {
          await sendPage(response, { url, status: answer.status, page: await answer.make() })
        } else if (answer.kind === 'payload') {
          send(response, { status: 200, type: 'application/json', text: JSON.stringify(await answer.make()) })
        } else {
          send(response, { status: 200, type: answer.type, text: await answer.read() })
        }
      }

      server.middlewares.use((request, response, next) => {
        const url = (request.url ?? '/').replace(/[?#].*$/, '')
        const pathname = url.slice(url.startsWith(`${live.base()}/`) ? live.base().length : 0)
        const answer = request.method === 'GET' ? answerTo(live.answers(), pathname) : undefined
        if (!answer) return next()
        if (answer.kind !== 'static') return void sendAnswer(response, url, answer).catch(next)
        request.url = `/${encodeURI(answer.source)}`
        return files(request, response, next)
      })
      return () => {
        server.middlewares.use((request, response, next) => {
          const answer = live.answers().get('404.html')
          if (answer?.kind !== 'page' || !request.headers.accept?.includes('text/html')) return next()
          sendAnswer(response, request.url ?? '/', answer).catch(next)
        })
      }
    },
  }
}

function send(
  response: ServerResponse,
  answer: { status: number; type: string; text: string | Buffer },
): void {
  const charset = typeof answer.text === 'string' ? '; charset=utf-8' : ''
  response.writeHead(answer.status, {
    'content-type': answer.type + charset,
    'cache-control': 'no-store',
  })
  response.end(answer.text)
}
