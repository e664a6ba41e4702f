import { existsSync, statSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { recordIn, recordOf, textIn } from '../catalog/front-matter'
import type { Credit, Picture } from '../catalog/types'
import { decodePath, withBase } from '../catalog/urls'
import type { Source } from '../jekyll/source'
import { cacheKey } from './cache'
import type { Cache } from './cache'
import type { OutputFile } from './output/output-file'

/** What is known of a picture of the source folder: its size in pixels, and smaller copies of it. */
export interface ImageFacts {
  width: number
  height: number
  copies: { width: number; name: string }[]
}

/** Pictures by their site path. */
export type Images = ReadonlyMap<string, ImageFacts>

const copyWidths = [480, 800, 1280]
const raster = /\.(?:jpe?g|png|webp|avif)$/i
const folder = '_img'

/** The site paths of the pictures that cards and heroes show, as far as they are files of the source folder. */
export function coversOf(source: Source): string[] {
  const files = new Set(source.statics.map((file) => file.path))
  const srcs = source.documents.flatMap(({ frontMatter }) => {
    const header = recordIn(frontMatter, 'article_header')
    return [
      textIn(frontMatter, 'cover'),
      textIn(recordIn(header, 'background_image'), 'src'),
      textIn(recordIn(header, 'image'), 'src'),
    ]
  })
  const paths = srcs.flatMap((src) => (src ? [decodePath(src)] : []))
  return [...new Set(paths)].filter((src) => raster.test(src) && files.has(src))
}

/** Measures a picture and makes smaller WebP copies of it in the cache folder; what was done before is not done again. */
export async function prepareImage(options: {
  file: string
  cache: Cache
  cacheDir: string
}): Promise<ImageFacts> {
  const { file, cache, cacheDir } = options
  const { mtimeMs, size } = statSync(file)
  const key = cacheKey('image', path.resolve(file), mtimeMs, size, copyWidths)
  const known = cache.read(key) as ImageFacts | undefined
  if (known?.copies.every(({ name }) => existsSync(path.join(cacheDir, name)))) return known
  const { width, height } = (await sharp(file).rotate().metadata()).autoOrient
  const stem = path.basename(file).replace(/\.[^.]*$/, '')
  const copies = copyWidths
    .filter((each) => each < width)
    .map((each) => ({ width: each, name: `${stem}-${key.slice(0, 10)}-${each}.webp` }))
  await mkdir(cacheDir, { recursive: true })
  for (const copy of copies) {
    const target = path.join(cacheDir, copy.name)
    await sharp(file)
      .rotate()
      .resize({ width: copy.width })
      .webp({ quality: 72 })
      .toFile(`${target}.${process.pid}`)
    await rename(`${target}.${process.pid}`, target)
  }
  const facts = { width, height, copies }
  cache.write(key, facts)
  return facts
}

/** The copies as files of the site. */
export function imageFiles(images: Images, cacheDir: string): OutputFile[] {
  const names = new Set([...images.values()].flatMap(({ copies }) => copies.map(({ name }) => name)))
  return [...names].map((name) => ({ path: `${folder}/${name}`, copyOf: path.join(cacheDir, name) }))
}

/** Makes the function that turns a picture's path into what an `<img>` takes, with its credit out of `_data/images.yml`. */
export function pictures(options: {
  source: Source
  base: string
  images: Images
}): (src: string) => Picture {
  const { source, base, images } = options
  const credits = recordOf(source.data['images'])
  return (src) => {
    const facts = images.get(decodePath(src))
    const credit = creditOf(credits[src], base)
    if (!facts) return { src: withBase(base, src), credit }
    const { width, height, copies } = facts
    const candidates = copies.map(
      (copy) => `${base}/${folder}/${encodeURIComponent(copy.name)} ${copy.width}w`,
    )
    const srcSet = [...candidates, `${withBase(base, src)} ${width}w`].join(', ')
    return { src: withBase(base, src), width, height, credit, srcSet: copies.length > 0 ? srcSet : undefined }
  }
}

function creditOf(record: unknown, base: string): Credit | undefined {
  const author = textIn(record, 'author')
  if (!author) return undefined
  const url = textIn(record, 'url')
  return {
    author,
    url: url && withBase(base, url),
    license: textIn(record, 'license'),
    licenseUrl: textIn(record, 'license_url'),
  }
}
