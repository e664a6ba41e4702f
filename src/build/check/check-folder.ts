import type { App } from '../app'
import { prepareImages } from '../images/prepare-images'
import { usedPictures } from '../images/used'
import {
  imageFolder,
  openJobs,
  openMemory,
  openSource,
  pictureCache,
  readCacheOf,
  siteOf,
} from '../load-site'
import type { SiteFacts } from './facts'
import { gatherFacts } from './facts'
import type { Checked } from './findings'
import { findings } from './findings'

/** Reads a source folder with its drafts and future posts, renders what has changed, and tells what is wrong; throws a UsageError where there is no folder. */
export async function checkFolder(dir: string, app: App): Promise<{ facts: SiteFacts; problems: Checked[] }> {
  const memory = openMemory(dir, app)
  const cache = readCacheOf(memory)
  const source = await openSource({ dir, drafts: true, future: true, cache })
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
