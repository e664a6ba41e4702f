import { expect, test } from 'vitest'
import { labelOf, toSaved, toStandIn } from '../../src/offline/saved-document'

interface Wrong {
  status?: number
  type?: ResponseType
  kind?: string
  version?: string
}

/** A document as a host answers with it, but for what is wrong with it. */
function answer({ status = 200, type = 'basic', kind = 'offline', version = 'v1' }: Wrong = {}): Response {
  const page = { kind, version, title: 'Offline', lang: 'en', meta: { title: 'Offline' } }
  const payload = `<script id="lectern-payload" type="application/json">${JSON.stringify(page)}</script>`
  const response = new Response(`<p>Words</p>${payload}`, { status, headers: { 'content-length': '7' } })
  // No constructor makes one that came from the site itself.
  return Object.defineProperty(response, 'type', { value: type })
}

test('a page that stands in for others is saved with what it says of itself', async () => {
  const saved = await toStandIn(answer(), 'v1')
  expect(saved && labelOf(saved)).toEqual({ version: 'v1', kind: 'offline', title: 'Offline', lang: 'en' })
  expect(saved?.headers.get('content-length')).toBe(null)
})

test.each<[guard: string, wrong: Wrong]>([
  ['of another version', { version: 'v2' }],
  ['of another kind', { kind: 'article' }],
  ['that the host has not', { status: 404 }],
  ['of another host', { type: 'cors' }],
])('a page %s stands in for none (toStandIn)', async (_, wrong) => {
  expect(await toStandIn(answer(wrong), 'v1')).toBeUndefined()
})

test.each(['not-found', 'draft', 'offline'])('a page of kind %s is not saved (passing)', async (kind) => {
  expect(await toSaved(answer({ kind }))).toBeUndefined()
  expect(await toSaved(answer({ kind: 'article' }), 'stamp')).toBeDefined()
})
