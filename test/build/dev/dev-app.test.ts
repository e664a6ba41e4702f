import type { ViteDevServer } from 'vite'
import { expect, test } from 'vitest'
import type { PageData } from '../../../src/catalog/page-data'
import { devApp } from '../../../src/build/dev/dev-app'
import { blog } from '../blog'

test('who draws a page before the app is there is told so (loaded)', async () => {
  const root = blog({ 'index.html': '', stamp: 'x' })
  const server = {
    config: { root },
    ssrLoadModule: async () => ({ render: () => 'drawn', renderCards: () => 'cards' }),
  } as unknown as ViteDevServer
  const app = devApp(server, { root, lib: root })
  expect(() => app.render({} as PageData)).toThrow('before the app was loaded')
  expect(() => app.renderCards([], 'en')).toThrow('before the app was loaded')
  await app.refresh()
  expect([app.render({} as PageData), app.renderCards([], 'en')]).toEqual(['drawn', 'cards'])
})
