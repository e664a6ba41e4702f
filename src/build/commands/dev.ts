import react from '@vitejs/plugin-react'
import path from 'node:path'
import { createServer, mergeConfig } from 'vite'
import type { InlineConfig } from 'vite'
import { sheets } from '../app-config'
import type { Call } from '../cli'
import { devSite } from '../dev/dev-site'
import { interruption } from '../interruption'
import { cacheFolder } from '../cache-folders'
import { overridesConfig } from '../overrides/vite-overrides'
import { portOf } from '../port'
import { seconds } from '../progress'
import { sourceFolder } from '../source-folder'

const browserPackages = [
  'react',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react-router-dom',
]

/** `lectern dev`: serves a source folder on loopback and shows every change in the open page, until it is interrupted. */
export async function dev({ home, positionals, values }: Call): Promise<number> {
  const started = performance.now()
  const folder = await sourceFolder(positionals[0])
  const config: InlineConfig = {
    root: home.root,
    // Nothing is written where the package lies: it may be read-only, and several blogs may share it.
    configFile: false,
    cacheDir: path.join(cacheFolder(), 'vite'),
    logLevel: 'warn',
    appType: 'custom',
    plugins: [react(), devSite({ folder, home })],
    css: sheets,
    // Vite looks for these by itself only where the app does not lie in node_modules.
    optimizeDeps: { include: browserPackages },
    server: { host: '127.0.0.1', port: portOf(values['port'], 5173) },
  }
  const server = await createServer(
    mergeConfig(config, overridesConfig({ root: home.root, dir: folder.dir })),
  )
  await server.listen()
  process.stdout.write(`${server.resolvedUrls?.local[0] ?? ''}  ready in ${seconds(started)}\n`)
  await interruption()
  await server.close()
  return 0
}
