import { loadApp } from '../app'
import type { App } from '../app'
import type { Home } from '../cli'
import { versionOf } from '../version'
import { appsFolder } from '../cache-folders'
import { overrideError } from './override-error'
import { overrideFiles } from './override-files'

/** Loads the app that draws a source folder's pages: with its overrides where it has any. */
export async function siteApp(home: Home, dir: string): Promise<App> {
  if (overrideFiles(dir).length === 0) return loadApp(home)
  // Vite takes as long to load as a small build takes: only who needs it waits for it.
  const { bundleOverrides } = await import('./bundle')
  const version = versionOf(home.lib)
  const folder = await bundleOverrides({ root: home.root, dir, cacheDir: appsFolder(), version })
  // What fails while a page is drawn tells the line as it was written.
  process.setSourceMapsEnabled(true)
  const app = await loadApp(home, folder)
  const { render, renderCards } = app
  return {
    ...app,
    render: (page) => orError(dir, () => render(page)),
    renderCards: (cards, lang) => orError(dir, () => renderCards(cards, lang)),
  }
}

function orError<T>(dir: string, draw: () => T): T {
  try {
    return draw()
  } catch (error) {
    throw overrideError(dir, error)
  }
}
