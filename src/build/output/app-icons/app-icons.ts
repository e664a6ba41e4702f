import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { paletteOf } from '../../../catalog/palette'
import { cacheKey } from '../../cache'
import type { Cache } from '../../cache'
import { isKept, keepPicture } from '../../images/copies'
import type { Workshop } from '../../images/look'
import type { Site } from '../../site'
import type { OutputFile } from '../output-file'
import { missingLetter } from '../share/draw'
import { authorsIcon, letterIcon, letterOf } from './favicon'

/** The icons that telephones put on their screens, by the edge's pixels. */
export const appIcons = new Map([
  [180, 'apple-touch-icon.png'],
  [192, 'icon-192.png'],
  [512, 'icon-512.png'],
])

const recipe = 1

/** Makes the icons as PNG in the workshop's folder, where what is whole is taken as it is: from the author's icon where that is a drawing or large enough, else from a letter. */
export async function makeAppIcons(site: Site, { folder, cache }: Workshop): Promise<OutputFile[]> {
  const drawing = letterIcon(site)
  const own = authorsIcon(site.source)
  const bytes =
    own && !own.path.endsWith('.ico') ? await readFile(path.join(site.source.dir, own.source)) : undefined
  const { paper } = paletteOf(site.source.config.values)
  const key = cacheKey('app icons', recipe, bytes?.toString('base64') ?? drawing, paper[0]).slice(0, 16)
  const files = [...appIcons].map(([size, name]) => ({
    size,
    path: name,
    copyOf: path.join(folder, `icon-${key}-${size}.png`),
  }))
  const whole = await Promise.all(files.map(({ copyOf }) => isKept(copyOf, cache)))
  if (whole.includes(false)) {
    await mkdir(folder, { recursive: true })
    const from = (await usable(bytes)) ?? Buffer.from(await drawable(site))
    for (const { size, copyOf } of files)
      await writeIcon({ from, size, file: copyOf, ground: `#${paper[0]}`, cache })
  }
  return files.map(({ path: name, copyOf }) => ({ path: name, copyOf }))
}

// A small picture made large is a blur.
const smallest = 128

async function usable(bytes: Buffer | undefined): Promise<Buffer | undefined> {
  if (!bytes) return undefined
  const { default: sharp } = await import('sharp')
  try {
    const { format, width } = await sharp(bytes).metadata()
    // What is damaged behind its first bytes shows only when it is drawn.
    await sharp(bytes, { failOn: 'error' }).stats()
    return format === 'svg' || width >= smallest ? bytes : undefined
  } catch {
    return undefined
  }
}

async function drawable(site: Site): Promise<string> {
  const letter = letterOf(site)
  return letterIcon(site, (await missingLetter(letter)) === undefined ? letter : '')
}

async function writeIcon(icon: {
  from: Buffer
  size: number
  file: string
  ground: string
  cache: Cache
}): Promise<void> {
  const { from, size, file, ground, cache } = icon
  const { default: sharp } = await import('sharp')
  const { width, format } = await sharp(from).metadata()
  // A drawing is drawn at the size that is asked for.
  const density = format === 'svg' ? Math.min(2400, Math.max(72, (72 * size) / width)) : 72
  const png = await sharp(from, { density })
    .resize(size, size, { fit: 'contain', background: ground })
    // Where a picture can be seen through, a telephone shows black.
    .flatten({ background: ground })
    .png()
    .toBuffer()
  await keepPicture(file, png, cache)
}
