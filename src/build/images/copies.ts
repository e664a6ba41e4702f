import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { contrast } from '../../catalog/contrast'
import type { Rgb } from '../../catalog/contrast'
import { cacheKey, keepFresh } from '../cache'
import type { Cache } from '../cache'
import type { Copy } from './facts'
import type { Measured } from './measure'
import { PictureError, reasonOf } from './measure'

/** Where a picture is seen: as a card or hero, or inside a text. */
export type Use = 'cover' | 'text'

/** Another number makes all copies anew. */
export const recipe = 4

// A phone's thumbnail, its card, its hero and column; a desktop's hero at one pixel a point and at more.
const widthsFor: Record<Use, number[]> = { cover: [320, 560, 840, 1280, 1600], text: [840, 1600] }
// Below this a copy saves less than its markup and the work cost.
const smallest = 12_000
// Letters and lines show what a photograph hides. What is full of leaves hides most, and would weigh most.
const photo = { quality: 45, effort: 1, chromaSubsampling: '4:2:0' }
const busyPhoto = { ...photo, quality: 38 }
const bytesPerPixel = 0.085
const drawing = { quality: 60, effort: 1, chromaSubsampling: '4:4:4' }

/** Makes a picture's copies in a folder, and looks at its colour; throws a PictureError where it is damaged. */
export async function makeCopies(options: {
  bytes: Buffer
  measured: Measured
  use: Use
  stem: string
  folder: string
}): Promise<{ copies: Copy[]; color?: string }> {
  const { bytes, measured, use, stem, folder } = options
  if (measured.format === 'svg') return { copies: [], color: await groundOfDrawing(bytes) }
  const widths = bytes.length < smallest ? [] : widthsOf(measured.width, use)
  // Of several copies the widest may weigh as much as the original: most readers take a narrower one.
  const limit = (widths.length > 1 ? 1.1 : 0.9) * bytes.length
  await mkdir(folder, { recursive: true })
  const made: Copy[] = []
  let last = bytes
  try {
    // The widest comes first: where it is too heavy, the others are not made.
    for (const width of widths.toReversed()) {
      last = await encode({ bytes, width, isPhoto: use === 'cover' || measured.format === 'jpeg' })
      if (made.length === 0 && last.length > limit) return { copies: [], color: await colorOf(bytes) }
      const copy = { width, name: `${stem}-${width}.avif`, hash: hashOf(last) }
      await writeWhole(path.join(folder, copy.name), last)
      made.unshift(copy)
    }
    return { copies: made, color: await colorOf(last) }
  } catch (error) {
    throw new PictureError(reasonOf(error))
  }
}

/** Whether a copy is in the folder as it was made; if so, it stays there while this build may need it. */
export async function isWhole({ name, hash }: Omit<Copy, 'width'>, folder: string): Promise<boolean> {
  const file = path.join(folder, name)
  const there = await readFile(file).catch(() => undefined)
  if (!there || hashOf(there) !== hash) return false
  keepFresh(file)
  return true
}

/** A short name for bytes: 16 hexadecimal digits. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

// The picture's own width closes the row; a step just below it is left out.
function widthsOf(own: number, use: Use): number[] {
  const steps = widthsFor[use]
  const most = Math.min(own, steps.at(-1) ?? own)
  return [...steps.filter((step) => step < 0.85 * most), most]
}

async function encode(options: { bytes: Buffer; width: number; isPhoto: boolean }): Promise<Buffer> {
  const { bytes, width, isPhoto } = options
  const sharp = await sharpForJobs()
  const picture = sharp(bytes, { failOn: 'error' }).autoOrient().resize({ width })
  const { data, info } = await picture
    .clone()
    .avif(isPhoto ? photo : drawing)
    .toBuffer({ resolveWithObject: true })
  if (!isPhoto || data.length < bytesPerPixel * info.width * info.height) return data
  return picture.avif(busyPhoto).toBuffer()
}

const cells = 8
const white: Rgb = [255, 255, 255]

async function colorOf(bytes: Buffer): Promise<string | undefined> {
  const all = await cellsOf(bytes)
  if (all.some(isHole)) return groundOf(all)
  const mean = [0, 1, 2].map(
    (channel) => all.reduce((sum, cell) => sum + (cell[channel] ?? 0), 0) / all.length,
  )
  return `#${mean.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

// A drawing that knows both themes needs no ground; of one that cannot be drawn here nothing is known.
async function groundOfDrawing(svg: Buffer): Promise<string | undefined> {
  return svg.includes('prefers-color-scheme') ? undefined : cellsOf(svg).then(groundOf, () => undefined)
}

// Dark strokes on nothing were drawn for a page of paper: a dark one would swallow them.
function groundOf(all: readonly Cell[]): string | undefined {
  return all.some(isHole) && all.some(isInk) ? '#fff' : undefined
}

type Cell = Uint8Array

async function cellsOf(bytes: Buffer): Promise<Cell[]> {
  const sharp = await sharpForJobs()
  const raw = await sharp(bytes, { failOn: 'error' })
    .resize(cells, cells, { fit: 'fill' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer()
  return Array.from({ length: raw.length / 4 }, (_, at) => raw.subarray(4 * at, 4 * at + 4))
}

function isHole([, , , alpha]: Cell): boolean {
  return alpha !== 255
}

function isInk([r = 0, g = 0, b = 0, alpha = 0]: Cell): boolean {
  return alpha > 4 && contrast([r, g, b], white) > 7
}

/** The picture library with one thread a picture, for several pictures at once: threads inside a picture wait for each other. */
export async function sharpForJobs() {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
}

// By a rename it is whole or not there: a build that is stopped half-way leaves no half picture.
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.${process.pid}`
  try {
    await writeFile(partial, bytes)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Writes a picture that its name says all about, and remembers its bytes. */
export async function keepPicture(file: string, bytes: Buffer, cache: Cache): Promise<void> {
  await writeWhole(file, bytes)
  cache.write(keptKey(file), { hash: hashOf(bytes) })
}

/** Whether such a picture is there as it was made. */
export async function isKept(file: string, cache: Cache): Promise<boolean> {
  const known = cache.read(keptKey(file)) as Pick<Copy, 'hash'> | undefined
  return known !== undefined && isWhole({ ...known, name: path.basename(file) }, path.dirname(file))
}

function keptKey(file: string): string {
  return cacheKey('kept', path.basename(file))
}
