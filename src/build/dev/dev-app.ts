import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ViteDevServer } from 'vite'
import { loadEntry, sheetOf } from '../app'
import type { App, AppEntry } from '../app'
import type { Home } from '../cli'
import { overrideFiles } from '../overrides/override-files'

/** The app as the dev server has it now. */
export interface DevApp extends App {
  /** Loads what has changed; to be called before each page. */
  refresh: () => Promise<void>
  /** The styles of everything that was drawn, as elements for the head: without them a page flashes bare. */
  styles: () => Promise<string>
}

/**
 * Makes the app for a dev server: the one in `lib/`, until somebody changes `src/` or the site has overrides; then it comes straight from
 * those, through Vite. Its version is that of the command line, so that articles are cached as a build's are. What draws drafts is the one in `lib/`.
 */
export function devApp({ server, home, dir }: { server: ViteDevServer; home: Home; dir: string }): DevApp {
  const { lib } = home
  const src = path.join(server.config.root, 'src')
  const version = readFileSync(path.join(lib, 'stamp'), 'utf8')
  let entry: AppEntry | undefined
  let sheet: string | undefined
  let isChanged = false
  server.watcher.on('all', (_event, file) => {
    isChanged ||= file.startsWith(src + path.sep)
  })
  const isBuilt = () => !isChanged && overrideFiles(dir).length === 0
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
    draftDir: path.join(lib, 'draft'),
    workerFile: '',
    version,
    // No page is kept from one request to the next.
    drawnBy: version,
    src,
    async refresh() {
      // Vite takes as long for the first page as all the rest of a start.
      const load = isBuilt() ? loadEntry(lib) : server.ssrLoadModule('/src/entry-server.tsx')
      entry = (await load) as AppEntry
    },
    styles: async () =>
      isBuilt() ? `<style>${(sheet ??= sheetOf(path.join(lib, 'client')))}</style>` : stylesOf(server),
  }
}

async function stylesOf(server: ViteDevServer): Promise<string> {
  const modules = [...server.environments.ssr.moduleGraph.idToModuleMap.values()]
  // An override that has been taken away is still among them.
  const sheets = modules.filter(({ id, url }) => id?.endsWith('.css') && !url.includes('?') && existsSync(id))
  const elements = await Promise.all(
    sheets.map(async ({ id, url }) => {
      const loaded = await server.ssrLoadModule(`${url}?inline`)
      // Vite's client finds the element by its attribute and takes it over.
      return `<style data-vite-dev-id="${id}">${String(loaded['default'])}</style>`
    }),
  )
  return elements.join('\n')
}
