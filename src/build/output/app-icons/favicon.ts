import { readFileSync } from 'node:fs'
import path from 'node:path'
import { paletteOf } from '../../../catalog/palette'
import type { Source, StaticFile } from '../../../jekyll/source'
import type { Site } from '../../site'
import type { OutputFile } from '../output-file'
import { escapeXml } from '../xml'

// A favicon that is heavier costs more than it shows.
const heaviest = 100_000

const types: Record<string, string> = { '.png': 'image/png', '.ico': 'image/x-icon' }

/** The file that browsers take an icon from: the author's, wherever it lies, else a letter of the site's title. */
export function favicon(site: Site): OutputFile {
  const to = 'favicon.svg'
  const own = authorsIcon(site.source)
  const file = own && path.join(site.source.dir, own.source)
  if (file?.toLowerCase().endsWith('.svg')) return { path: to, copyOf: file }
  const bytes = file === undefined ? undefined : readFileSync(file)
  if (!file || !bytes || bytes.length > heaviest) return { path: to, text: letterIcon(site) }
  const type = types[path.extname(file).toLowerCase()] ?? 'image/png'
  // Every page names one icon, a drawing: it may hold a picture.
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><image width="64" height="64" href="data:${type};base64,${bytes.toString('base64')}"/></svg>\n`
  return { path: to, text }
}

/** The author's icon as far as it can be told by its name: a drawing first, then the largest. */
export function authorsIcon({ statics }: Pick<Source, 'statics'>): StaticFile | undefined {
  const ranked = statics
    .map((file) => ({ file, rank: rankOf(file.path) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank || a.file.path.length - b.file.path.length)
  return ranked[0]?.file
}

function rankOf(file: string): number {
  const name = path.posix.basename(file).toLowerCase()
  if (name === 'favicon.svg') return 10_000
  const size = /^(?:favicon|apple-touch-icon|android-chrome|icon)(?:-(\d+)(?:x\d+)?)?\.png$/.exec(name)
  if (size) return Number(size[1] ?? (name.startsWith('apple') ? 180 : 32)) + 1
  return name === 'favicon.ico' ? 1 : 0
}

/** A letter on the site's accent; lines where the letter is not to be drawn. */
export function letterIcon(site: Site, letter = letterOf(site)): string {
  const { accent, paper } = paletteOf(site.source.config.values)
  const sign =
    letter === ''
      ? `<path d="M16 22h32M16 32h32M16 42h20" stroke="#${paper[0]}" stroke-width="6" stroke-linecap="round"/>`
      : `<text x="32" y="46" font-family="sans-serif" font-size="40" font-weight="700" text-anchor="middle" fill="#${paper[0]}">${escapeXml(letter)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#${accent[0]}"/>${sign}</svg>\n`
}

/** The letter that stands for a site: its title's first, as a capital. */
export function letterOf(site: Site): string {
  return /[\p{L}\p{N}]/u.exec(site.source.config.title)?.[0].toUpperCase() ?? ''
}
