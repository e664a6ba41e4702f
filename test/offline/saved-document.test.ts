import { expect, test } from 'vitest'
import { labelOf, toSaved, toStandIn } from '../../src/offline/saved-document'
import { siteAnswer, typed } from './site-answer'
import type { SiteAnswer } from './site-answer'

test('a page that stands in for others is saved with what it says of itself', async () => {
  const saved = await toStandIn(siteAnswer({ kind: 'offline', title: '离线' }), 'b')
  // No header may have such letters (labelled: encodeURIComponent).
  expect(saved && labelOf(saved)).toEqual({ version: 'b', kind: 'offline', title: '离线', lang: 'en' })
  // A browser counts, and unpacks, by them (labelled: content-).
  expect([...(saved?.headers.keys() ?? [])].filter((name) => name.startsWith('content-'))).toEqual([
    'content-type',
  ])
})

test.each<[of: string, guard: string, wrong: SiteAnswer]>([
  ['of another version', 'version', { kind: 'offline', version: 'a' }],
  ['of another kind', 'kind', { kind: 'article' }],
  ['that the host has not', 'status', { kind: 'offline', status: 404 }],
  ['of another host', 'type', { kind: 'offline', type: 'cors' }],
])('a page %s stands in for none (toStandIn: %s)', async (...[, , wrong]) => {
  expect(await toStandIn(siteAnswer(wrong), 'b')).toBeUndefined()
})

test.each<[document: string, guard: string, text: string]>([
  ['the author’s own', 'json', '<h1>Mine</h1>'],
  ['half', 'json', '<script id="lectern-payload" type="application/json">{"version":"b"'],
  [
    'one that says no version',
    'version',
    '<script id="lectern-payload" type="application/json">{"meta":{}}</script>',
  ],
])('a document that is %s is not saved (readPage: %s)', async (...[, , text]) => {
  expect(await toSaved(typed(new Response(text), 'basic'))).toBeUndefined()
})

test('what has no label is no saved document (labelOf)', () => {
  expect(labelOf(Response.json({}))).toBeUndefined()
})

test.each(['not-found', 'draft', 'offline'])('a page of kind %s is not saved (passing)', async (kind) => {
  expect(await toSaved(siteAnswer({ kind }))).toBeUndefined()
  expect(await toSaved(siteAnswer(), 'stamp')).toBeDefined()
})
