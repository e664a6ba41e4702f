import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../catalog/types'
import type { Source } from '../jekyll/source'
import type { App } from './app'
import { openCache } from './cache'
import { coversOf, prepareImage } from './images'
import type { ImageFacts, Images } from './images'
import { layOut } from './lay-out/lay-out'
import { cacheFolder, hasErrors, openSource, siteOf } from './load-site'
import type { BuildOptions } from './options'
import { siteFiles } from './output/site-files'
import type { Progress } from './progress'
import type { Site } from './site'
import { openStaging, swap, write } from './write'

/** What a build did. */
export interface BuildResult {
  source: Source
  problems: Problem[]
  /** Absent where problems stopped the build; the old output is then as it was. */
  written?: { pages: number; files: number; bytes: number }
}

/** Builds a source folder into `out`, which is only replaced when everything has succeeded. */
export async function buildSite(
  options: BuildOptions & { app: App; progress: Progress },
): Promise<BuildResult> {
  const { app, out, keepGoing, progress } = options
  const source = await progress.phase('read', () => openSource(options))
  const covers = options.images ? coversOf(source) : []
  const images = await progress.phase(
    'pictures',
    (step) => prepareImages(source, covers, step),
    covers.length,
  )
  const site = siteOf({ source, app, base: options.base, images })
  const problems = await progress.phase('render', (step) => renderAll(site, step), site.documents.length)
  if (hasErrors(problems) && !keepGoing) return { source, problems }

  const pages = layOut(site)
  const staging = await openStaging(out)
  try {
    const files = siteFiles({ site, app, pages, images, cacheDir: imageFolder() })
    const written = await progress.phase('write', (step) => write(staging, files, step))
    await swap(staging, out)
    return { source, problems, written: { pages: pages.length, ...written } }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

// Every text is rendered before anything is written, so that all problems are told in one run.
async function renderAll(site: Site, step: () => void): Promise<Problem[]> {
  const problems = [...site.source.problems]
  for (const document of site.documents) {
    problems.push(...(await site.render(document)).problems)
    step()
  }
  return problems
}

async function prepareImages(source: Source, covers: readonly string[], step: () => void): Promise<Images> {
  const cache = openCache(path.join(cacheFolder(), 'image-facts'))
  const fileOf = new Map(source.statics.map((file) => [file.path, path.join(source.dir, file.source)]))
  const images = new Map<string, ImageFacts>()
  for (const cover of covers) {
    const file = fileOf.get(cover)
    if (file) images.set(cover, await prepareImage({ file, cache, cacheDir: imageFolder() }))
    step()
  }
  return images
}

function imageFolder(): string {
  return path.join(cacheFolder(), 'images')
}
