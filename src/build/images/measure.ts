import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Metadata } from 'sharp'
import { measureSvg } from './measure-svg'

/** What a picture's first bytes say. */
export interface Measured {
  width: number
  height: number
  fluid?: boolean
  /** `jpeg`, `png`, `webp`, `gif`, `avif`, `svg` … */
  format: string
  /** Copies would stand still, or lose a drawing's sharpness. */
  keep: boolean
}

/** A file that is no picture, or not a whole one. */
export class PictureError extends Error {}

const formatOf: Record<string, string> = { jpg: 'jpeg' }

/** The format that a file's name promises. */
export function promisedFormat(file: string): string {
  const extension = path.extname(file).slice(1).toLowerCase()
  return formatOf[extension] ?? extension
}

/** Reads a picture's size and kind out of its bytes; throws a PictureError where they are no picture. */
export async function measure(bytes: Buffer, file: string): Promise<Measured> {
  if (bytes.length === 0) throw new PictureError('the file is empty')
  if (promisedFormat(file) === 'svg') {
    const size = measureSvg(bytes.toString('utf8'))
    if (size) return { ...size, format: 'svg', keep: true }
  }
  const facts = await metadataOf(bytes)
  const { width, height } = facts.autoOrient
  const animated = (facts.pages ?? 1) > 1 || (facts.format === 'png' && bytes.includes('acTL'))
  const format = facts.format === 'heif' && facts.compression === 'av1' ? 'avif' : facts.format
  return { width, height, format, keep: animated || format === 'svg' }
}

/** The bytes of a file; a PictureError where it cannot be read. */
export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new PictureError(reasonOf(error))
  }
}

/** An error's words on one line, without a full stop. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n')
  return line.replace(/\.$/, '')
}

async function metadataOf(bytes: Buffer): Promise<Metadata> {
  // Loading sharp takes longer than many a build: only those that need it pay.
  const { default: sharp } = await import('sharp')
  try {
    return await sharp(bytes).metadata()
  } catch (error) {
    throw new PictureError(reasonOf(error))
  }
}
