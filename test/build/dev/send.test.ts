import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { send } from '../../../src/build/dev/send'

test('nobody keeps what is being written (send)', () => {
  const said: unknown[] = []
  const response = { writeHead: (...head: unknown[]) => said.push(...head), end: () => {} }
  send(response as unknown as ServerResponse, { type: 'text/html', text: '' })
  expect(said).toEqual([200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }])
})
