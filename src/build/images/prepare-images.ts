import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import { decodePath } from '../../catalog/urls'
import type { Source } from '../../jekyll/source'
import type { Use } from './copies'
import type { ImageFacts, Images } from './facts'
import type { PictureFile, Workshop } from './look'
import { lookAt, prepare } from './look'

/** Finds out sizes of pictures (and, with `copies`, makes their copies), several at once; calls `step` after each. */
export async function prepareImages(options: {
  source: Source
  used: ReadonlyMap<string, Use>
  copies: boolean
  workshop: Workshop
  step: () => void
}): Promise<{ images: Images; problems: Problem[] }> {
  const { source, used, copies, workshop, step } = options
  const files = pictureFiles(source)
  const images = new Map<string, ImageFacts>()
  const problems: Problem[] = []
  const left = [...used].values()
  const work = async () => {
    // All workers take from the same row.
    for (const [site, use] of left) {
      const file = files.get(site)
      const look =
        file && (copies ? await prepare(file, { ...workshop, use }) : await lookAt(file, workshop.cache))
      if (look?.facts) images.set(site, look.facts)
      problems.push(...(look?.problems ?? []))
      step()
    }
  }
  // sharp works on the four threads that Node has for such things.
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))
  return { images, problems }
}

/** The files of a source folder by their decoded site paths. */
export function pictureFiles({ dir, statics }: Source): Map<string, PictureFile> {
  return new Map(
    statics.map(({ path: site, source }) => [decodePath(site), { file: path.join(dir, source), source }]),
  )
}
