import type { Sharp } from 'sharp'
import { sharpForJobs } from '../../images/copies'
import { escapeXml } from '../xml'

/** What a sharing picture shows: a title, the site's name, in the site's colours (`#rrggbb`). */
export interface Sheet {
  title: string
  site: string
  lang: string
  accent: string
  paper: string
}

/** What social networks ask for, in pixels. */
export const sheetSize = { width: 1200, height: 630 }

/** Another number draws all sheets anew. */
export const sheetRecipe = 1

const margin = 80
const room = { width: sheetSize.width - 2 * margin, height: 360 }
const sizes = [72, 60, 48, 40]
const ink = '#1b211e'

/** Draws a sheet as JPEG; the longer the title, the smaller its letters. */
export async function drawSheet(sheet: Sheet): Promise<Buffer> {
  const sharp = await sharpForJobs()
  const title = await titleOf(sheet)
  const site = await textPicture({ text: sheet.site, lang: sheet.lang, color: sheet.accent, font: 'sans 32' })
  const at = (part: Drawn) => (isRightToLeft(sheet.title) ? sheetSize.width - margin - part.width : margin)
  const { width, height } = sheetSize
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="${sheet.paper}" d="M0 0h${width}v${height}H0z"/><path fill="${sheet.accent}" d="M0 0h${width}v16H0z"/></svg>`
  return sharp(Buffer.from(ground))
    .composite([
      { input: title.png, left: at(title), top: margin + 10 },
      { input: site.png, left: at(site), top: height - margin - site.height },
    ])
    .jpeg({ quality: 80 })
    .toBuffer()
}

interface Drawn {
  png: Buffer
  width: number
  height: number
}

async function titleOf({ title, lang }: Sheet): Promise<Drawn> {
  const draw = (size: number) => textPicture({ text: title, lang, color: ink, font: `sans bold ${size}` })
  let drawn = await draw(sizes[0] ?? 72)
  for (const size of sizes.slice(1)) {
    if (drawn.height <= room.height) break
    drawn = await draw(size)
  }
  return drawn
}

async function textPicture(options: {
  text: string
  lang: string
  color: string
  font: string
}): Promise<Drawn> {
  const { text, lang, color, font } = options
  const markup = `<span foreground="${color}" lang="${escapeXml(lang)}">${escapeXml(text)}</span>`
  const { data, info } = await (await pictureOf(markup, font)).png().toBuffer({ resolveWithObject: true })
  return { png: data, width: info.width, height: info.height }
}

async function pictureOf(markup: string, font: string): Promise<Sharp> {
  const sharp = await sharpForJobs()
  // Lines break between words, and where a word is longer than a line, in it; Chinese between characters.
  return sharp({
    text: { text: markup, font, width: room.width, dpi: 72, rgba: true, wrap: 'word-char', spacing: 8 },
  })
}

function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
}

const known = new Map<number, Promise<boolean>>()

/** The first letter of a text that no font of this machine has; undefined where all can be drawn. */
export async function missingLetter(text: string): Promise<string | undefined> {
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    // A font has a script's letters or has not: one of each 256 tells.
    const block = (letter.codePointAt(0) ?? 0) >> 8
    const there = known.get(block) ?? isThere(letter)
    known.set(block, there)
    if (!(await there)) return letter
  }
  return undefined
}

// What no font has comes as a box with its number in it: its size and upper edge are the same for all of a length.
async function isThere(letter: string): Promise<boolean> {
  const nobodys = (letter.codePointAt(0) ?? 0) > 0xffff ? '\u{10fffe}' : '\u0378'
  const [one, other] = await Promise.all([edgeOf(letter), edgeOf(nobodys)])
  return one !== '' && one !== other
}

async function edgeOf(letter: string): Promise<string> {
  try {
    const { data, info } = await (
      await pictureOf(letter, 'sans 64')
    )
      .extractChannel(3)
      .raw()
      .toBuffer({ resolveWithObject: true })
    const edge = data.subarray(0, info.width).toString('hex')
    return data.some((value) => value > 0) ? `${info.width} ${info.height} ${edge}` : ''
  } catch {
    // A machine without any font draws nothing at all, which sharp calls an error.
    return ''
  }
}
