import path from 'node:path'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import type { Home } from '../cli'
import { aim } from '../serve-folder'
import type { SourceFolder } from '../source-folder'
import { answerTo } from './answers'
import { checkAnswers } from './check-answers'
import { devApp } from './dev-app'
import { liveCheck } from './live-check'
import { liveSite } from './live-site'
import { guardEditor } from './open-in-editor'
import { sendAnswer } from './send-answer'

/** The dev server's view of a blog: pages, payloads and files on demand; a change goes to the open page, an error over it, and what `check` finds into its corner. */
export function devSite({ folder, home }: { folder: SourceFolder; home: Home }): Plugin {
  const { dir } = folder
  return {
    name: 'lectern:dev-site',
    async configureServer(server) {
      const app = devApp({ server, home, dir })
      // Whoever writes opens a page next; what is wrong with the app is told there.
      server.httpServer?.once('listening', () => void app.refresh().catch(() => {}))
      const check = liveCheck({ folder, home, told: () => server.ws.send('lectern:checked') })
      const live = await liveSite({ folder, app, server, changed: check.renew })
      const files = sirv(path.resolve(dir), { dev: true, dotfiles: true })
      const drawing = sirv(app.draftDir, { dev: true })
      const served = { app, live, server }

      server.middlewares.use('/__open-in-editor', guardEditor(folder))
      server.middlewares.use('/__check', checkAnswers({ home, app, server, live, check }))
      server.middlewares.use((request, response, next) => {
        const url = (request.url ?? '/').replace(/[?#].*$/, '')
        const { base } = live.site()
        const pathname = url.slice(url.startsWith(`${base}/`) ? base.length : 0)
        const answer = request.method === 'GET' ? answerTo(live.answers(), pathname) : undefined
        if (!answer && pathname.startsWith('/_app/draft/')) {
          request.url = pathname
          return drawing(request, response, next)
        }
        if (!answer) return next()
        if (answer.kind !== 'static') return void sendAnswer(response, { ...served, url, answer }).catch(next)
        aim(request, `/${encodeURI(answer.source)}`)
        return files(request, response, next)
      })
      return () => {
        server.middlewares.use((request, response, next) => {
          const answer = live.answers().get('404.html')
          if (answer?.kind !== 'page' || !request.headers.accept?.includes('text/html')) return next()
          sendAnswer(response, { ...served, url: request.url ?? '/', answer }).catch(next)
        })
      }
    },
  }
}
