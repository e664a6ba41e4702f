import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The name of a folder's config; undefined where it has none. */
export function configIn(dir: string): string | undefined {
  return ['_config.yml', '_config.yaml', '_config.toml'].find((name) => existsSync(join(dir, name)))
}
