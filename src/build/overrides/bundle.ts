import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createBuilder, mergeConfig } from 'vite'
import type { InlineConfig } from 'vite'
import { appConfig } from '../app-config'
import { cacheKey, openCache } from '../cache'
import { digestOf } from '../digest-of'
import { overrideFiles, overridesFolder } from './override-files'
import { overrideError } from './override-error'
import { overridesConfig } from './vite-overrides'

/** Makes the app with a site's overrides in a folder of `cacheDir` that is called after all that it is made from, unless it is there as it was made; answers that folder, with `client/` and `server/` in it. */
export async function bundleOverrides(options: {
  /** Where the app's sources lie. */
  root: string
  dir: string
  cacheDir: string
  version: string
}): Promise<string> {
  const { root, dir, cacheDir, version } = options
  const folder = path.join(cacheDir, cacheKey('app', version, path.resolve(dir), sourcesOf(dir)))
  if (isWhole(folder)) return folder
  await rm(folder, { recursive: true, force: true })
  mkdirSync(cacheDir, { recursive: true })
  const partial = mkdtempSync(`${folder}-`)
  try {
    await bundle({ root, dir, out: partial }).catch((error: unknown) => {
      throw overrideError(dir, error)
    })
    // Else a blog's own package.json might say that this is no module.
    await writeFile(path.join(partial, 'package.json'), '{ "type": "module" }')
    openCache(partial).write(listName, digestsIn(partial))
    // Another build may have been faster; either result is good.
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return folder
}

const listName = 'files'

// What was cut off or changed is not believed.
function isWhole(folder: string): boolean {
  return existsSync(folder) && openCache(folder).read(listName) === digestsIn(folder)
}

// The names of an app's files, and their bytes.
function digestsIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name !== `${listName}.json`).toSorted()
  return JSON.stringify(files.map((name) => [name, digestOf(path.join(folder, name))]))
}

// Overrides may import what is installed beside them, or beside a folder around them: npm keeps lists of that.
function sourcesOf(dir: string): [name: string, content: string][] {
  const overrides = overrideFiles(dir).map((name) => path.join(overridesFolder(dir), name))
  const installed = upFrom(path.resolve(dir))
    .map((folder) => path.join(folder, 'node_modules/.package-lock.json'))
    .filter((list) => existsSync(list))
  return [...overrides, ...installed].map((file) => [file, readFileSync(file, 'base64')])
}

function upFrom(folder: string): string[] {
  const above = path.dirname(folder)
  return above === folder ? [folder] : [folder, ...upFrom(above)]
}

async function bundle({ root, dir, out }: { root: string; dir: string; out: string }): Promise<void> {
  const how: InlineConfig = {
    root,
    configFile: false,
    // What is wrong is told as a problem.
    logLevel: 'silent',
    build: {
      // A page carries its styles itself, and lies at any depth: no address in them would hold.
      assetsInlineLimit: () => true,
    },
    // An error while a page is drawn tells the line that was written.
    environments: { ssr: { build: { sourcemap: true } } },
  }
  const config = mergeConfig(mergeConfig(appConfig(out), overridesConfig({ root, dir })), how)
  const builder = await createBuilder(config)
  // One after the other: when the first fails, nothing may still be writing.
  for (const environment of Object.values(builder.environments)) await builder.build(environment)
}
