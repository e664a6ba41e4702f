import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Call } from '../cli'
import { interruption } from '../interruption'
import { draftFolder } from '../cache-folders'
import { UsageError } from '../usage-error'
import { normalizeBase } from '../options'
import { realFolder } from '../output-folder'
import { portOf } from '../port'
import { serveFolder } from '../serve-folder'

/** `lectern preview`: serves a built site on loopback as a static host would, and the draft page beside it, until it is interrupted. */
export async function preview({ home, values }: Call): Promise<number> {
  const out = String(values['out'] ?? 'dist')
  if (!existsSync(out))
    throw new UsageError(`There is no folder ${out}. Run «lectern build» first, or name it with --out.`)
  const base = normalizeBase(String(values['base'] ?? ''))
  const server = await serveFolder({
    dir: out,
    more: [draftFolder(realFolder(out)), path.join(home.lib, 'draft')],
    base,
    port: portOf(values['port'], 4173),
  })
  process.stdout.write(`${server.url}\n`)
  await interruption()
  await server.close()
  return 0
}
