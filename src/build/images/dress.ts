import { escapeAttribute } from '../../catalog/escape'
import type { Credit } from '../../catalog/types'
import { candidates } from './candidates'
import type { ImageFacts } from './facts'
import { sitePath } from './site-path'
import type { Place } from './site-path'

// A picture before this many characters of HTML may be what the reader sees first: it must not wait.
const firstView = 1000

const picture = /<picture\b[\s\S]*?<\/picture>|<img\b[^>]*>/g

// A limit of the author's own takes the place of the page's, and would let a picture be wider than a phone.
const ownLimit = /(\sstyle="(?:[^"]*;)?max-width:)(\d*\.?\d+(?:px|r?em|ex|ch|pt|cm|mm|in|vw))(?=[;" ])/

/** The addresses of the pictures in an article's HTML, as far as they are not in a `<picture>` of the author's own. */
export function picturesIn(html: string): string[] {
  return [...html.matchAll(picture)].flatMap(([tag]) => {
    const src = attributesOf(tag).get('src')
    return src && tag.startsWith('<img') ? [src] : []
  })
}

/** Gives every picture of an article's HTML its size, so that nothing moves when it comes, smaller copies, and its credit, where the light box finds it. */
export async function dressPictures(
  html: string,
  options: {
    place: Place
    /** What is known of the picture at a site path. */
    look: (path: string) => Promise<ImageFacts | undefined>
    /** Who made the picture at a site path. */
    creditAt: (path: string) => Credit | undefined
    /** How wide a picture can get on a large screen: a CSS length. */
    column: string
  },
): Promise<string> {
  const { place, look, creditAt, column } = options
  const known = new Map<string, ImageFacts | undefined>()
  for (const src of picturesIn(html)) {
    const path = sitePath(src, place)
    if (path && !known.has(path)) known.set(path, await look(path))
  }
  return html.replace(picture, (tag, at: number) => {
    if (!tag.startsWith('<img')) return tag
    const within = tag.replace(ownLimit, '$1min($2,100%)')
    const src = attributesOf(tag).get('src')
    const path = src && sitePath(src, place)
    if (!path) return within
    const img = withCredit(within, creditAt(path))
    const facts = known.get(path)
    return facts ? dressed(img, { facts, path, base: place.base, column, first: at < firstView }) : img
  })
}

function withCredit(tag: string, credit: Credit | undefined): string {
  return credit ? `<img data-credit="${escapeAttribute(JSON.stringify(credit))}"${tag.slice(4)}` : tag
}

function dressed(
  tag: string,
  options: { facts: ImageFacts; path: string; base: string; column: string; first: boolean },
): string {
  const { facts, path, base, column, first } = options
  const attributes = attributesOf(tag)
  const style = [attributes.get('style')?.replace(/;\s*$/, ''), ...stylesOf(facts, attributes)]
  const all = new Map([...attributes, ...sizeOf(facts, attributes)])
  if (first && all.get('loading') === 'lazy') all.delete('loading')
  // An address with the host would leave every other host that shows the site without its pictures.
  if (/^(?:https?:)?\/\//i.test(attributes.get('src') ?? '')) all.set('src', base + encodeURI(path))
  const css = style.filter(Boolean).join(';')
  if (css) all.set('style', css)
  const img = `<img${[...all].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}/>`
  if (facts.copies.length === 0 || attributes.has('srcset')) return img
  const shown = Number(all.get('width')) || facts.width
  const sizes = `(min-width:48rem) min(${shown}px,${column}),min(${shown}px,92vw)`
  return `<picture><source type="image/avif" srcset="${candidates(facts, base)}" sizes="${sizes}"/>${img}</picture>`
}

// The author's own sizes stand; what they leave open follows from the picture's ratio.
function sizeOf({ width, height, fluid }: ImageFacts, attributes: Attributes): [string, string][] {
  const ownWidth = attributes.get('width')
  const ownHeight = attributes.get('height')
  const free = ownWidth === undefined && ownHeight === undefined
  if (free)
    return fluid || isSized(attributes)
      ? []
      : [
          ['width', `${width}`],
          ['height', `${height}`],
        ]
  if (ownHeight === undefined && isNumber(ownWidth))
    return [['height', `${Math.round((Number(ownWidth) * height) / width)}`]]
  if (ownWidth === undefined && isNumber(ownHeight))
    return [['width', `${Math.round((Number(ownHeight) * width) / height)}`]]
  return []
}

function stylesOf({ width, height, fluid, color }: ImageFacts, attributes: Attributes): string[] {
  const ownWidth = attributes.get('width')
  const open = ownWidth === undefined ? fluid || isSized(attributes) : !isNumber(ownWidth)
  const styles = open && attributes.get('height') === undefined ? [`aspect-ratio:${width}/${height}`] : []
  if (fluid && ownWidth === undefined && !isSized(attributes)) styles.push('width:100%')
  if (color) styles.push(`background-color:${color}`)
  return styles
}

function isSized(attributes: Attributes): boolean {
  return /(?:^|[;\s])(?:width|height)\s*:/i.test(attributes.get('style') ?? '')
}

function isNumber(text: string | undefined): boolean {
  return /^\d+$/.test(text ?? '')
}

type Attributes = Map<string, string>

// What React wrote: double quotes, and no other character than these escaped.
function attributesOf(tag: string): Attributes {
  const pairs = tag.slice(4).matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g)
  return new Map([...pairs].map(([, name = '', value = '']) => [name.toLowerCase(), unescape(value)]))
}

const characters: Record<string, string> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#x27': "'",
  '#39': "'",
  '#x26': '&',
}

function unescape(text: string): string {
  return text.replace(
    /&(amp|quot|lt|gt|#x27|#39|#x26);/gi,
    (whole, name: string) => characters[name.toLowerCase()] ?? whole,
  )
}
