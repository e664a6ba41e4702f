import type { SourceFolder } from './source-folder'

/** How a site is to be built; what the command line says, with its defaults filled in. */
export interface BuildOptions extends SourceFolder {
  /** The folder that the site goes to. */
  out: string
  /** What `--base` says: `''` or `/sub`; undefined leaves it to `_config.yml`'s `baseurl`. */
  base?: string
  drafts: boolean
  future: boolean
  images: boolean
  keepGoing: boolean
}

/** A base path as the code uses it: `''` for the root, else with a slash before it and none behind. */
export function normalizeBase(base: string): string {
  const path = base.replace(/^\/+|\/+$/g, '')
  return path === '' ? '' : `/${path}`
}
