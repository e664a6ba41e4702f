import { decodePath } from '../catalog/urls'

/** Draws the pictures of the page at these paths (decoded, with the site's base) anew: their files have been replaced. */
export async function renewPictures(paths: readonly string[]): Promise<void> {
  const isStale = ({ src }: HTMLImageElement) =>
    paths.includes(decodePath(new URL(src, location.href).pathname))
  const sources = new Set([...document.images].filter(isStale).map(({ src }) => src))
  // A document keeps a picture whatever its host says about that, until it is asked for in this way.
  await Promise.all([...sources].map(async (src) => (await fetch(src, { cache: 'reload' })).blob()))
  // The text may have come anew meanwhile.
  for (const image of [...document.images].filter(isStale)) image.setAttribute('src', image.src)
}
