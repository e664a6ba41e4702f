import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'
import type { Call } from '../cli'
import { devSite } from '../dev/dev-site'
import { interruption } from '../interruption'
import { portOf } from '../port'
import { seconds } from '../progress'

/** `lectern dev`: serves a source folder on loopback and shows every change in the open page, until it is interrupted. */
export async function dev({ home, positionals, values }: Call): Promise<number> {
  const started = performance.now()
  const dir = positionals[0] ?? 'content'
  const server = await createServer({
    root: home.root,
    configFile: path.join(home.root, 'vite.config.ts'),
    logLevel: 'warn',
    base: '/',
    plugins: [devSite({ dir, version: readFileSync(path.join(home.lib, 'stamp'), 'utf8') })],
    server: { host: '127.0.0.1', port: portOf(values['port'], 5173) },
  })
  await server.listen()
  process.stdout.write(`${server.resolvedUrls?.local[0] ?? ''}  ready in ${seconds(started)}\n`)
  await interruption()
  await server.close()
  return 0
}
