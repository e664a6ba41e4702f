import type { App } from '../app'
import { prepareImages } from '../images/prepare-images'
import { usedPictures } from '../images/used'
import { imageFolder, pictureCache } from '../cache-folders'
import { openJobs, openMemory, openSource, readCacheOf, siteOf } from '../load-site'
import type { SourceFolder } from '../source-folder'
import type { SiteFacts } from './facts'
import { gatherFacts } from './facts'
import type { Checked } from './findings'
import { findings } from './findings'

interface CheckOptions extends SourceFolder {
  app: App
  /** Whether what says `published: false` is looked at, too. */
  unpublished?: boolean
}

/** Tells what is wrong with a source folder as it is now; throws a UsageError where there is none. */
export type Check = () => Promise<{ facts: SiteFacts; problems: Checked[] }>

/** Makes what looks at a folder, its drafts and future posts too, as often as it is called; what has not changed since is not read again. */
export function openCheck({ dir, configDir, app, unpublished }: CheckOptions): Check {
  const memory = openMemory(dir, app)
  const cache = readCacheOf(memory)
  return async () => {
    const source = await openSource({ dir, configDir, drafts: true, future: true, unpublished, cache })
    const jobs = openJobs(app)
    const site = siteOf({ source, app, memory, jobs })
    // All at once: many texts are made in as many threads as there are cores.
    await Promise.all(site.documents.map(site.render)).finally(() => jobs.close())
    const { images, problems: damaged } = await prepareImages({
      source,
      used: await usedPictures(site),
      copies: false,
      workshop: { cache: pictureCache(), folder: imageFolder() },
      step: () => {},
    })
    const { facts, problems } = await gatherFacts({ site, cache, images })
    memory.save()
    return { facts, problems: findings(facts, [...problems, ...site.customHead.problems, ...damaged]) }
  }
}
