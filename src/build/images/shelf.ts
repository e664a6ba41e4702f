import path from 'node:path'
import { recordOf, textIn } from '../../catalog/front-matter'
import type { Credit, Picture } from '../../catalog/types'
import { decodePath, ensureBase } from '../../catalog/urls'
import type { Source } from '../../jekyll/source'
import type { Cache } from '../cache'
import type { OutputFile } from '../output/output-file'
import { candidates } from './candidates'
import { dressPictures } from './dress'
import type { ImageFacts, Images } from './facts'
import { copyFolder, pictureName } from './facts'
import { lookAt } from './look'
import { pictureFiles } from './prepare-images'
import { sitePath } from './site-path'

/** A site's pictures as its pages take them. */
export interface Shelf {
  /** From a site path or an absolute URL; undefined for a file that is not there. The credit comes out of `_data/images.yml`. */
  pictureOf: (src: string) => Picture | undefined
  /** Who made a text's pictures, one after the other; nothing at all in a site that says it of none. */
  creditsOf: (text: { url: string; pictures: readonly string[] }) => (Credit | undefined)[]
  /** The HTML of a page's text with sizes, copies and credits for its pictures. */
  dress: (text: { html: string; url: string; fullWidth: boolean }) => Promise<string>
}

// Of the reading column and of the whole page.
const columns = { reading: '42rem', page: '78rem' }

/** Makes the shelf of a site; where nothing was prepared, texts' pictures are measured as they are asked for. */
export function shelfOf(options: {
  source: Source
  base: string
  images?: Images
  cache: () => Cache
}): Shelf {
  const { source, base, images } = options
  const site = { origin: source.config.url.replace(/\/$/, ''), base }
  const credits = recordOf(source.data['images'])
  const files = new Set(source.statics.map((file) => decodePath(file.path)))
  const creditAt = (at: string) => (files.has(at) ? creditOf(credits[at], base) : undefined)
  const look = images ? async (at: string) => images.get(at) : lookOnDemand(source, options.cache)
  return {
    pictureOf(src) {
      const credit = creditOf(credits[src], base)
      const at = sitePath(src, { ...site, url: '/' })
      // A frame without a picture says less than none; `check` names the file.
      if (at !== undefined && !files.has(at)) return undefined
      const facts = at === undefined ? undefined : images?.get(at)
      if (!facts) return { src: ensureBase(base, src), credit }
      const { width, height, color, copies } = facts
      const srcSet = copies.length > 0 ? candidates(facts, base) : undefined
      return { src: ensureBase(base, src), srcSet, width, height, color, credit }
    },
    creditsOf({ url, pictures }) {
      if (Object.keys(credits).length === 0) return []
      const paths = pictures.map((src) => sitePath(src, { ...site, url }))
      return paths.map((at) => (at === undefined ? undefined : creditAt(at)))
    },
    dress: ({ html, url, fullWidth }) =>
      dressPictures(html, {
        place: { ...site, url },
        look,
        creditAt,
        column: fullWidth ? columns.page : columns.reading,
      }),
  }
}

/** The copies as files of the site. */
export function imageFiles(images: Images, folder: string): OutputFile[] {
  const names = new Set([...images.values()].flatMap(({ copies }) => copies.map(({ name }) => name)))
  return [...names].map((name) => ({ path: `${copyFolder}/${name}`, copyOf: path.join(folder, name) }))
}

function lookOnDemand(source: Source, cache: () => Cache): (path: string) => Promise<ImageFacts | undefined> {
  const files = pictureFiles(source)
  return async (at) => {
    const file = pictureName.test(at) ? files.get(at) : undefined
    return file && (await lookAt(file, cache())).facts
  }
}

function creditOf(record: unknown, base: string): Credit | undefined {
  const author = textIn(record, 'author')
  if (!author) return undefined
  const url = textIn(record, 'url')
  const licenseUrl = textIn(record, 'license_url')
  return {
    author,
    url: url && ensureBase(base, url),
    license: textIn(record, 'license'),
    licenseUrl: licenseUrl && ensureBase(base, licenseUrl),
  }
}
