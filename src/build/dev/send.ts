import type { ServerResponse } from 'node:http'

/** Answers a request with a text that nobody keeps. */
export function send(
  response: ServerResponse,
  answer: { status?: number; type: string; text: string | Buffer },
): void {
  const charset = typeof answer.text === 'string' ? '; charset=utf-8' : ''
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type + charset,
    'cache-control': 'no-store',
  })
  response.end(answer.text)
}
