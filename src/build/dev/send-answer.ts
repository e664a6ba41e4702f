import type { ServerResponse } from 'node:http'
import type { ViteDevServer } from 'vite'
import type { PageData } from '../../catalog/page-data'
import { withBase } from '../../catalog/urls'
import { documentOf } from '../output/prerender'
import type { Answer } from './answers'
import type { DevApp } from './dev-app'
import type { LiveSite } from './live-site'
import { send } from './send'

/** What a request is answered from. */
interface Served {
  app: DevApp
  live: LiveSite
  server: ViteDevServer
}

// Says on each page what `check` finds in it.
const panel = '<script type="module" src="/src/entry-dev.tsx"></script>'

/** Makes what an address stands for, and answers a request with it. */
export async function sendAnswer(
  response: ServerResponse,
  { url, answer, ...served }: Served & { url: string; answer: Exclude<Answer, { kind: 'static' }> },
): Promise<void> {
  await served.app.refresh()
  if (answer.kind === 'redirect') {
    response.writeHead(302, { location: withBase(served.live.site().base, answer.to) }).end()
  } else if (answer.kind === 'page') {
    const text = await documentAt(url, await answer.make(), served)
    send(response, { status: answer.status, type: 'text/html', text })
  } else if (answer.kind === 'payload') {
    send(response, { type: 'application/json', text: JSON.stringify(await answer.make()) })
  } else {
    send(response, { type: answer.type, text: await answer.read() })
  }
}

async function documentAt(url: string, page: PageData, { app, live, server }: Served): Promise<string> {
  const { base, customHead } = live.site()
  const html = documentOf({ app, page, base, customHead: customHead.text })
  return server.transformIndexHtml(url, html.replace('</head>', `${await app.styles()}${panel}</head>`))
}
