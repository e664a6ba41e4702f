import { rm } from 'node:fs/promises'
import type { Problem } from '../catalog/types'
import type { Source } from '../jekyll/source'
import type { App } from './app'
import { prepareImages } from './images/prepare-images'
import { usedPictures } from './images/used'
import { layOut } from './lay-out/lay-out'
import { hasErrors, imageFolder, openSource, pictureCache, siteOf, withImages } from './load-site'
import type { BuildOptions } from './options'
import { siteFiles } from './output/site-files'
import type { Progress } from './progress'
import type { Site } from './site'
import { guardOutput, openStaging, swap, write } from './write'

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
  guardOutput(options.dir, out)
  const source = await progress.phase('read', () => openSource(options))
  const bare = siteOf({ source, app, base: options.base })
  const problems = await progress.phase('render', (step) => renderAll(bare, step), bare.documents.length)
  if (hasErrors(problems) && !keepGoing) return { source, problems }

  const used = await usedPictures(bare)
  const { images, problems: damaged } = await progress.phase(
    'pictures',
    (step) =>
      prepareImages({
        source,
        used,
        copies: options.images,
        workshop: { cache: pictureCache(), folder: imageFolder() },
        step,
      }),
    used.size,
  )
  problems.push(...damaged)
  const site = withImages(bare, images)
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
