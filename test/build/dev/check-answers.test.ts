import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ViteDevServer } from 'vite'
import { checkAnswers } from '../../../src/build/dev/check-answers'
import type { CheckAnswer } from '../../../src/build/dev/live-check'
import type { LiveSite } from '../../../src/build/dev/live-site'

const root = path.resolve(import.meta.dirname, '../../..')
const live = { site: () => ({ base: '' }) } as unknown as LiveSite
const server = {
  transformIndexHtml: () => Promise.reject(new Error('no page')),
} as unknown as ViteDevServer

// What is answered, or handed on: the next one’s argument where it is asked.
function ask(url: string, answer?: CheckAnswer): Promise<unknown> {
  return new Promise((resolve) => {
    const app = { template: '' } as Parameters<typeof checkAnswers>[0]['app']
    const check = { answer: () => answer, renew: () => {} }
    const response = { writeHead: () => {}, end: (text: string) => resolve(JSON.parse(text)) }
    checkAnswers({ home: { root, lib: '' }, app, server, live, check })(
      { url } as IncomingMessage,
      response as unknown as ServerResponse,
      (error?: unknown) => resolve({ next: error }),
    )
  })
}

test.each<[CheckAnswer | undefined, object]>([
  [undefined, { state: 'looking', findings: [] }],
  [{ error: 'ended' }, { state: { failed: 'ended' }, findings: [] }],
  [{ findings: [] }, { state: 'done', findings: [] }],
])('where the check says %j, the panel is told %j (report)', async (answer, told) => {
  expect(await ask('/findings.json', answer)).toMatchObject(told)
})

test.each([
  ['/other', undefined],
  ['//', undefined],
  ['/', new Error('no page')],
])('%s is handed on with %j (answerWith)', async (url, error) => {
  expect(await ask(url)).toEqual({ next: error })
})
