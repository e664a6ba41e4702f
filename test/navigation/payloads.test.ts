import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPages, keepPage, loadPage } from '../../src/navigation/payloads'
import type { PageData } from '../../src/catalog/page-data'

const page = { kind: 'document', url: '/a/', shell: {}, title: 'A' } as PageData
const fetched = vi.fn<(path: string) => Promise<Response>>()

beforeEach(() => {
  fetched.mockReset()
  fetched.mockImplementation(async (path) => Response.json({ ...page, url: path.replace('index.json', '') }))
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('location', new URL('https://blog.example/'))
  forgetPages()
})
afterEach(() => vi.unstubAllGlobals())

test('a page is fetched once, by the payload beside it', async () => {
  const there = { ...page, url: '/sub/a/' }
  expect(await Promise.all([loadPage('/sub/a/'), loadPage('/sub/a/')])).toEqual([there, there])
  expect(fetched.mock.calls).toEqual([['/sub/a/index.json']])
})

test('a page that is there already is not fetched; one whose source has changed is', async () => {
  keepPage('/a/', page)
  await loadPage('/a/')
  expect(fetched).not.toHaveBeenCalled()
  forgetPages()
  await loadPage('/a/')
  expect(fetched).toHaveBeenCalledOnce()
})

test.each<[string, () => Promise<Response>, string | RegExp]>([
  ['the host has none', async () => new Response('', { status: 404 }), '/a/index.json answered 404'],
  ['the host answers with a page of its own', async () => new Response('<!doctype html>'), /JSON/],
  ['it is some other JSON', async () => Response.json({ name: 'x' }), '/a/index.json is not the payload'],
  ['it is the one of another page', async () => Response.json({ ...page, url: '/b/' }), 'is not the payload'],
  ['it is of another version', async () => Response.json({ ...page, version: '2' }), 'is not the payload'],
  ['it has no shell', async () => Response.json({ ...page, shell: undefined }), 'is not the payload'],
  ['it is null', async () => Response.json(null), '/a/index.json is not the payload'],
  ['there is no network', async () => Promise.reject(new TypeError('offline')), 'offline'],
])('a payload cannot be had where %s, and the next click asks again', async (_, answer, message) => {
  fetched.mockImplementationOnce(answer)
  await expect(loadPage('/a/')).rejects.toThrow(message)
  expect(await loadPage('/a/')).toEqual(page)
})

test('where the reader has been outlives what was only fetched ahead (touch)', async () => {
  await loadPage('/been/')
  for (let n = 0; n < 20; n++) await loadPage(`/${n}/`)
  await loadPage('/been/')
  for (let n = 20; n < 40; n++) await loadPage(`/${n}/`)
  fetched.mockClear()
  await loadPage('/been/')
  expect(fetched).not.toHaveBeenCalled()
})

test('memory is bounded (mostKept), and what was asked for last is still there', async () => {
  for (let n = 0; n < 100; n++) await loadPage(`/${n}/`)
  fetched.mockClear()
  await loadPage('/99/')
  expect(fetched).not.toHaveBeenCalled()
  await loadPage('/0/')
  expect(fetched).toHaveBeenCalledOnce()
})
