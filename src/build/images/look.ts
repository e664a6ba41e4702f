import { statSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import { cacheKey } from '../cache'
import type { Cache } from '../cache'
import type { Use } from './copies'
import { hashOf, isWhole, makeCopies, recipe } from './copies'
import type { Copy, ImageFacts } from './facts'
import type { Measured } from './measure'
import { bytesOf, measure, PictureError, promisedFormat, reasonOf } from './measure'

/** A picture of the source folder: its file there, and the same relative to the source folder, for problems. */
export interface PictureFile {
  file: string
  source: string
}

/** What was found out about a picture; no facts where it is none. */
export interface Look {
  facts?: ImageFacts
  problems: Problem[]
}

/** A picture's size, from its bytes or what the cache says of the same file. */
export async function lookAt(picture: PictureFile, cache: Cache): Promise<Look & Partial<Remembered>> {
  try {
    const remembered = await rememberedOf(picture.file, cache)
    const { measured } = remembered
    return {
      ...remembered,
      facts: { ...sizeOf(measured), copies: [] },
      problems: misnamed(picture, measured),
    }
  } catch (error) {
    return { problems: [unreadable(picture, error)] }
  }
}

/** A picture's size, colour and copies; made once for the same bytes, and again where the cache is damaged. */
export async function prepare(picture: PictureFile, options: Workshop & { use: Use }): Promise<Look> {
  const { facts, problems, measured, hash } = await lookAt(picture, options.cache)
  if (!facts || !measured || (measured.keep && measured.format !== 'svg')) return { facts, problems }
  try {
    const drawn = await drawnOf(picture.file, { ...options, measured, hash: hash ?? '' })
    return { facts: { ...facts, ...drawn }, problems }
  } catch (error) {
    // Browsers show as much as there is; the size is known from the first bytes.
    return { facts, problems: [...problems, unreadable(picture, error)] }
  }
}

/** Where results are kept: facts in the cache, copies in the folder. */
export interface Workshop {
  cache: Cache
  folder: string
}

type Drawn = Pick<ImageFacts, 'color' | 'copies'>

async function drawnOf(file: string, options: Workshop & Remembered & { use: Use }): Promise<Drawn> {
  const { cache, folder, measured, hash, use } = options
  const key = cacheKey('copies', recipe, hash, use)
  const known = cache.read(key)
  if (isDrawn(known) && (await allWhole(known.copies, folder))) return known
  const stem = `${plain(file)}${key.slice(0, 8)}`
  const drawn = await makeCopies({ bytes: await bytesOf(file), measured, use, stem, folder })
  cache.write(key, drawn)
  return drawn
}

interface Remembered {
  measured: Measured
  hash: string
}

async function rememberedOf(file: string, cache: Cache): Promise<Remembered> {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) throw new PictureError('there is no such file')
  // The change time moves with every write, whatever the other times are set to.
  const key = cacheKey('measured', recipe, path.resolve(file), stat.size, stat.mtimeMs, stat.ctimeMs)
  const known = cache.read(key)
  if (isRemembered(known)) return known
  const bytes = await bytesOf(file)
  const made = { measured: await measure(bytes, file), hash: hashOf(bytes) }
  cache.write(key, made)
  return made
}

function sizeOf({ width, height, fluid }: Measured): Pick<ImageFacts, 'width' | 'height' | 'fluid'> {
  return fluid ? { width, height, fluid } : { width, height }
}

// Names in pages stay short, and plain on every host.
function plain(file: string): string {
  const name = path.basename(file, path.extname(file)).replace(/[^\w-]+/g, '')
  return name === '' ? '' : `${name.slice(0, 20)}-`
}

async function allWhole(copies: readonly Copy[], folder: string): Promise<boolean> {
  for (const copy of copies) if (!(await isWhole(copy, folder))) return false
  return true
}

function misnamed({ source }: PictureFile, { format }: Measured): Problem[] {
  const promised = promisedFormat(source)
  if (promised === format) return []
  return [
    {
      file: source,
      severity: 'warning',
      rule: 'picture/format',
      message: `The file is named as ${promised.toUpperCase()}, but its content is ${format.toUpperCase()}.`,
      remedy: `Name it .${format === 'jpeg' ? 'jpg' : format} where it is used, too, or save it again as ${promised.toUpperCase()}.`,
    },
  ]
}

function unreadable({ source }: PictureFile, error: unknown): Problem {
  if (!(error instanceof PictureError)) throw error
  return {
    file: source,
    severity: 'warning',
    rule: 'picture/unreadable',
    message: `The picture cannot be read to its end: ${reasonOf(error)}.`,
    remedy: 'Export it again, or put a whole copy in its place; until then it is published as it is.',
  }
}

function isRemembered(value: unknown): value is Remembered {
  const { measured, hash } = (value ?? {}) as Partial<Remembered>
  return typeof hash === 'string' && isPositive(measured?.width) && isPositive(measured?.height)
}

function isDrawn(value: unknown): value is Drawn {
  const { copies } = (value ?? {}) as Partial<ImageFacts>
  return (
    Array.isArray(copies) &&
    copies.every((copy: Partial<Copy>) => isPositive(copy.width) && isName(copy.name))
  )
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+\.avif$/.test(value)
}
