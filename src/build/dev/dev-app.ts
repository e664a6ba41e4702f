import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ViteDevServer } from 'vite'
import type { App } from '../app'
import type { Home } from '../cli'

type ServerEntry = Pick<App, 'render' | 'renderCards'>

/** The app straight from `src/`, as the dev server has it now. */
export interface DevApp extends App {
  /** Loads what has changed in `src/`; to be called before each page. */
  refresh: () => Promise<void>
  /** The styles of everything that was drawn, as elements for the head: without them a page flashes bare. */
  styles: () => Promise<string>
}

/** Makes the app for a dev server; its version is that of the command line, so that articles are cached as a build's are. What draws drafts is the one in `lib/`. */
export function devApp(server: ViteDevServer, home: Home): DevApp {
  const version = readFileSync(path.join(home.lib, 'stamp'), 'utf8')
  let entry: ServerEntry | undefined
  const loaded = () => {
    if (!entry) throw new Error('A page was drawn before the app was loaded.')
    return entry
  }
  return {
    template: readFileSync(path.join(server.config.root, 'index.html'), 'utf8'),
    render: (page) => loaded().render(page),
    renderCards: (cards, lang) => loaded().renderCards(cards, lang),
    // While developing, the whole styles are in the head: a change in them must show.
    stylesFor: () => '',
    clientDir: '',
    draftDir: path.join(home.lib, 'draft'),
    workerFile: '',
    version,
    // No page is kept from one request to the next.
    drawnBy: version,
    src: path.join(server.config.root, 'src'),
    async refresh() {
      entry = (await server.ssrLoadModule('/src/entry-server.tsx')) as ServerEntry
    },
    styles: () => stylesOf(server),
  }
}

async function stylesOf(server: ViteDevServer): Promise<string> {
  const modules = [...server.environments.ssr.moduleGraph.idToModuleMap.values()]
  const sheets = modules.filter(({ id, url }) => id?.endsWith('.css') && !url.includes('?'))
  const elements = await Promise.all(
    sheets.map(async ({ id, url }) => {
      const loaded = await server.ssrLoadModule(`${url}?inline`)
      // Vite's client finds the element by its attribute and takes it over.
      return `<style data-vite-dev-id="${id}">${String(loaded['default'])}</style>`
    }),
  )
  return elements.join('\n')
}
