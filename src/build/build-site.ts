import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Problem } from '../catalog/types'
import type { Source } from '../jekyll/source'
import type { App } from './app'
import { prepareImages } from './images/prepare-images'
import { usedPictures } from './images/used'
import { keepDraftPage } from './keep-draft-page'
import { layOut } from './lay-out/lay-out'
import { imageFolder, keptFolder, memoryFile, pictureCache, searchFolder } from './cache-folders'
import {
  hasErrors,
  openEarlier,
  openJobs,
  openMemory,
  openSource,
  readCacheOf,
  siteOf,
  withImages,
} from './load-site'
import type { BuildOptions } from './options'
import { guardOutput, openStaging, realFolder, swap, sweep } from './output-folder'
import { makeAppIcons } from './output/app-icons/app-icons'
import { keepLists } from './output/kept/keep-lists'
import { sharePictures, withoutPicture } from './output/share/share-pictures'
import { findClashes } from './output/made-files'
import { siteFiles } from './output/site-files'
import type { Progress } from './progress'
import { pruneCaches } from './prune-caches'
import { indexArticles } from './search/index-articles'
import type { ShardMaker } from './search/make-shards-apart'
import type { Site } from './site'
import { createWriter } from './write'

/** What a build did. */
export interface BuildResult {
  source: Source
  problems: Problem[]
  /** Absent where problems stopped the build; the old output is then as it was. */
  written?: { pages: number; files: number; bytes: number }
}

/** Builds a source folder into `out`, which is only replaced when everything has succeeded. */
export async function buildSite(
  options: BuildOptions & { app: App; progress: Progress; makeShards: ShardMaker['make'] },
): Promise<BuildResult> {
  const { app, keepGoing, progress, makeShards } = options
  // What is replaced is the folder, not a link to it.
  const out = realFolder(options.out)
  sweep(out)
  guardOutput(options.dir, out)
  const { source, bare, problems } = await readAndRender(options)
  // No folder holds both, whatever is to be built in spite of errors.
  const clashes = findClashes(bare, layOut(bare))
  problems.push(...clashes)
  if (clashes.length > 0 || (hasErrors(problems) && !keepGoing)) return { source, problems }

  // In a process of its own, which has time while pictures are made.
  const search = await progress.phase('search', () =>
    indexArticles(bare, { cacheDir: searchFolder(), version: app.version, makeShards }),
  )

  const used = await usedPictures(bare)
  const unseen = options.images ? withoutPicture(bare) : []
  const pictureFacts = pictureCache()
  const workshop = { cache: pictureFacts, folder: imageFolder() }
  const pictures = await progress.phase(
    'pictures',
    async (step) => ({
      prepared: await prepareImages({
        source,
        used,
        copies: options.images,
        workshop,
        step,
      }),
      drawn: await sharePictures({ site: bare, posts: unseen, workshop, step }),
      icons: options.images ? await makeAppIcons(bare, workshop) : [],
    }),
    used.size + unseen.length,
  )
  const { images } = pictures.prepared
  problems.push(...search.problems, ...pictures.prepared.problems, ...pictures.drawn.problems)
  const site = { ...withImages(bare, images), shared: pictures.drawn.shared }
  site.searchable &&= search.files !== undefined
  const pages = layOut(site)
  const earlier = openEarlier(out)
  const staging = openStaging(out, keptFolder(out))
  try {
    const writer = createWriter({ dir: staging, earlier })
    const files = siteFiles({
      site,
      app,
      pages,
      images,
      cacheDir: imageFolder(),
      search: search.files,
      icons: pictures.icons,
    })
    await progress.phase('write', (step) => writer.write(files, step))
    writer.clear()
    // What keeping it all takes is known when it is there.
    await writer.write(keepLists({ site, pages, dir: staging }))
    swap(staging, out, keptFolder(out))
    earlier.store.save()
    await keepDraftPage({ site, app, out })
    await pruneCaches({ app, dir: options.dir, out, site, images, icons: pictures.icons, pictureFacts })
    return {
      source,
      problems,
      written: { pages: pages.length, ...writer.sum() },
    }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

// The site with its articles, without its pictures.
async function readAndRender(
  options: BuildOptions & { app: App; progress: Progress },
): Promise<{ source: Source; bare: Site; problems: Problem[] }> {
  const { dir, base, app, progress } = options
  const memory = openMemory(dir, app)
  const jobs = openJobs(app)
  try {
    // Where nothing is known of a blog, much is to be made: threads load their code while it is read.
    if (!existsSync(memoryFile(dir))) jobs.start()
    const source = await progress.phase('read', () => openSource({ ...options, cache: readCacheOf(memory) }))
    const bare = siteOf({ source, app, memory, jobs, base })
    const problems = await progress.phase('render', (step) => renderAll(bare, step), bare.documents.length)
    memory.save()
    return { source, bare, problems }
  } finally {
    await jobs.close()
  }
}

// Every text is rendered before anything is written, so that all problems are told in one run.
async function renderAll(site: Site, step: () => void): Promise<Problem[]> {
  const problems = [...site.source.problems, ...site.customHead.problems]
  const rendered = site.documents.map(async (document) => {
    const { problems: found } = await site.render(document)
    step()
    return found
  })
  for (const found of await Promise.all(rendered)) problems.push(...found)
  return problems
}
