import { recordIn, textIn } from '../../catalog/front-matter'
import type { Problem } from '../../catalog/types'
import { fromRoot } from '../../catalog/urls'
import type { SourceDocument } from '../../jekyll/source'
import { sitePath } from '../images/site-path'
import { positionOf } from './position'

interface Target {
  what: 'link' | 'picture'
  url: string
}

const words = {
  link: {
    rule: 'link/dead',
    thing: 'page or file',
    remedy: 'Correct the address, or give the page it means this URL.',
  },
  picture: { rule: 'picture/missing', thing: 'file', remedy: 'Put the file there, or correct the path.' },
}

/** Links and pictures of a document that lead nowhere inside the site: in its text (as HTML) and in its front matter. */
export function deadTargets(options: {
  document: SourceDocument
  html: string
  /** Every path that the site answers, decoded. */
  known: ReadonlySet<string>
  /** The site's own address: what begins with it is a page of its own. */
  origin: string
}): Problem[] {
  const { document, html, known, origin } = options
  const isDead = ({ url }: Target) => {
    const path = url.startsWith('#') ? undefined : sitePath(url, { origin, base: '', url: document.url })
    return path !== undefined && !known.has(path.replace(/(.)\/$/, '$1'))
  }
  const dead = [...targetsIn(html), ...pictureNames(document)].filter(isDead)
  return [...new Map(dead.map((each) => [each.url, each])).values()].map(({ what, url }) => {
    const { rule, thing, remedy } = words[what]
    const message = `The ${what} ${url} leads nowhere: the site has no such ${thing}.`
    return { file: document.source, ...positionOf(document, url), severity: 'error', rule, message, remedy }
  })
}

function targetsIn(html: string): Target[] {
  return [...html.matchAll(/<(a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map((match) => ({
    what: match[1] === 'a' ? 'link' : 'picture',
    url: (match[2] ?? '').replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
  }))
}

function pictureNames({ frontMatter }: SourceDocument): Target[] {
  const header = recordIn(frontMatter, 'article_header')
  const named = [
    textIn(frontMatter, 'cover'),
    textIn(frontMatter, 'image'),
    textIn(recordIn(header, 'image'), 'src'),
    textIn(recordIn(header, 'background_image'), 'src'),
  ]
  return named.flatMap((src) => (src ? [{ what: 'picture', url: fromRoot(src) }] : []))
}
