import { EventEmitter } from 'node:events'
import path from 'node:path'
import type { ViteDevServer } from 'vite'
import { expect, test } from 'vitest'
import type { PageData } from '../../../src/catalog/page-data'
import { devApp } from '../../../src/build/dev/dev-app'
import { blog, writeFiles } from '../blog'

const entry = (name: string) => ({ render: () => `drawn by ${name}`, renderCards: () => `cards by ${name}` })
const page = {} as PageData

/** The app of a blog that is being written, where it lies, and what tells of a changed file. */
function opened() {
  const root = blog({
    'index.html': '',
    'lib/stamp': 'x',
    'lib/server/entry-server.js':
      "export const render = () => 'drawn by lib'\nexport const renderCards = () => 'cards by lib'",
    'lib/client/_app/app-1.css': 'a { color: red }',
  })
  const dir = blog({})
  const watcher = new EventEmitter()
  const server = {
    config: { root },
    watcher,
    environments: { ssr: { moduleGraph: { idToModuleMap: new Map() } } },
    ssrLoadModule: async () => entry('src'),
  } as unknown as ViteDevServer
  const app = devApp({ server, home: { root, lib: path.join(root, 'lib') }, dir })
  const change = (file: string) => watcher.emit('all', 'change', path.join(root, file))
  return { app, dir, change }
}

test('who draws a page before the app is there is told so (loaded)', async () => {
  const { app } = opened()
  expect(() => app.render(page)).toThrow('before the app was loaded')
  expect(() => app.renderCards([], 'en')).toThrow('before the app was loaded')
  await app.refresh()
  expect([app.render(page), app.renderCards([], 'en')]).toEqual(['drawn by lib', 'cards by lib'])
})

test('the built app draws, with its styles, until its sources change or the site has overrides (isBuilt)', async () => {
  const { app, dir, change } = opened()
  const drawn = async () => {
    await app.refresh()
    return [app.render(page), await app.styles()]
  }
  const built = ['drawn by lib', '<style>a { color: red }</style>']
  expect(await drawn()).toEqual(built)
  change('lib/client/a.js')
  expect(await drawn()).toEqual(built)
  writeFiles(dir, { '_lectern/components/card.tsx': '' })
  expect(await drawn()).toEqual(['drawn by src', ''])
  const other = opened()
  other.change('src/components/card.tsx')
  await other.app.refresh()
  expect(other.app.render(page)).toBe('drawn by src')
})
