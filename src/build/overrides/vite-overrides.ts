import { existsSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'postcss'
import type { Plugin, UserConfig } from 'vite'
import { overridesFolder } from './override-files'

const extensions = ['', '.tsx', '.ts']

/** What Vite needs to put a site's files in the place of the app's; `root` is where the app lies. */
export function overridesConfig({ root, dir }: { root: string; dir: string }): UserConfig {
  const src = path.join(root, 'src')
  return {
    plugins: [overridesPlugin({ src, own: overridesFolder(dir) })],
    resolve: {
      alias: [{ find: /^lectern\//, replacement: `${src}/` }],
      // A blog has no packages of its own, or others.
      dedupe: ['react', 'react-dom', 'react-router-dom'],
    },
  }
}

/** Each import, from the app or from an override, finds the site's file of that name; an override finds the original of itself. */
function overridesPlugin({ src, own }: { src: string; own: string }): Plugin {
  const nameOf = (source: string, importer: string | undefined): string | undefined => {
    const from = importer && path.dirname(importer)
    const target = source.startsWith('.') && from ? path.join(from, source) : source
    return [src, own]
      .filter((folder) => target.startsWith(folder + path.sep))
      .map((folder) => path.relative(folder, target))[0]
  }
  return {
    name: 'lectern:overrides',
    enforce: 'pre',
    resolveId(id, importedBy) {
      const [source = '', query] = id.split(/(?=\?)/)
      const importer = importedBy?.replace(/\?.*/, '')
      const name = nameOf(source, importer)
      if (name === undefined) return undefined
      const files = [own, src].flatMap((folder) =>
        extensions.map((extension) => path.join(folder, name + extension)),
      )
      const file = files.find((each) => each !== importer && existsSync(each))
      return file && file + (query ?? '')
    },
    transform: {
      filter: { id: /\.css$/ },
      handler(code, id) {
        // A brace that is not closed would swallow the styles after it, and the error would stand there.
        if (id.startsWith(own + path.sep)) parse(code, { from: id })
      },
    },
    configureServer(server) {
      server.watcher.on('all', (event, file) => {
        if (!file.startsWith(own + path.sep)) return
        const modules = [...(server.environments.client.moduleGraph.getModulesByFile(file) ?? [])]
        const wasShown = modules.some(({ isSelfAccepting }) => isSelfAccepting !== undefined)
        // Vite knows what to do with a change in what was shown. Otherwise imports have been resolved without this file, or it was broken.
        if (event === 'change' && wasShown) return
        for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
