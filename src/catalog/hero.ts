import { listIn, recordIn, textIn, titleIn, urlIn } from './front-matter'
import type { FrontMatter } from './front-matter'
import type { Hero } from './page-data'
import type { Picture } from './types'
import { veilOver } from './veil'

// What is drawn with asks for no file, hides nothing behind escapes, and ends where its declaration does.
const unsafe = /[;{}\\]|(?:url|image|image-set|cross-fade|element)\(/i

/** Whether a page's title is seen above its text (TeXt: `article_header: false`). */
export function showsTitle(frontMatter: FrontMatter): boolean {
  return frontMatter['article_header'] !== false && frontMatter['show_title'] !== false
}

/** What stands above a page's text, from `article_header` (TeXt: article header); `pictureOf` turns a path into a picture. */
export function heroOf(options: {
  frontMatter: FrontMatter
  lang: string
  /** Undefined for a file that is not there. */
  pictureOf: (src: string) => Picture | undefined
  linkOf: (url: string) => string
}): Hero {
  const { frontMatter, lang, pictureOf, linkOf } = options
  const header = recordIn(frontMatter, 'article_header')
  if (!showsTitle(frontMatter)) return { type: 'none' }
  if (header['type'] === 'cover') {
    const src = textIn(recordIn(header, 'image'), 'src') ?? textIn(frontMatter, 'cover')
    const picture = src ? pictureOf(src) : undefined
    return picture ? { type: 'cover', picture } : { type: 'plain' }
  }
  if (header['type'] !== 'overlay') return { type: 'plain' }
  const image = recordIn(header, 'background_image')
  const src = textIn(image, 'src') ?? textIn(frontMatter, 'cover')
  const theme = header['theme'] === 'dark' ? 'dark' : 'light'
  const gradient = styleIn(image, 'gradient')
  const picture = src && header['background_image'] !== false ? pictureOf(src) : undefined
  return {
    type: 'overlay',
    theme,
    align: header['align'] === 'center' ? 'center' : 'left',
    height: styleIn(header, 'height'),
    color: styleIn(header, 'background_color'),
    gradient,
    picture,
    veil: picture && veilOver(theme, gradient),
    immersive: frontMatter['mode'] === 'immersive',
    actions: listIn(header, 'actions').flatMap((action) => {
      const title = textIn(action, 'text') ?? titleIn(action, lang)
      const url = urlIn(action, lang)
      return title && url ? [{ title, url: linkOf(url), type: textIn(action, 'type') }] : []
    }),
  }
}

function styleIn(from: FrontMatter, key: string): string | undefined {
  const said = textIn(from, key)
  return said !== undefined && unsafe.test(said) ? undefined : said
}
