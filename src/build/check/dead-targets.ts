import { textIn } from '../../catalog/front-matter'
import type { Problem } from '../../catalog/types'
import { decodePath } from '../../catalog/urls'
import type { SourceDocument } from '../../jekyll/source'

/** Links and pictures of a document that lead nowhere inside the site: in its text (as HTML) and in its front matter. */
export function deadTargets(options: {
  document: SourceDocument
  html: string
  /** Every path that the site answers, decoded. */
  known: ReadonlySet<string>
}): Problem[] {
  const { document, html, known } = options
  const isDead = (url: string) => url.startsWith('/') && !url.startsWith('//') && !known.has(pathOf(url))
  const inText = [...html.matchAll(/<(a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map((match) => ({
    what: match[1] === 'a' ? 'link' : 'picture',
    url: (match[2] ?? '').replaceAll('&#x26;', '&').replaceAll('&amp;', '&'),
  }))
  const inFrontMatter = ['cover', 'image'].flatMap((key) => {
    const url = textIn(document.frontMatter, key)
    return url ? [{ what: 'picture', url }] : []
  })
  const dead = [...inText, ...inFrontMatter].filter(({ url }) => isDead(url))
  return [...new Map(dead.map((each) => [each.url, each])).values()].map(({ what, url }) => ({
    file: document.source,
    ...positionOf(document, url),
    severity: 'error',
    rule: what === 'link' ? 'link/dead' : 'picture/missing',
    message: `The ${what} ${url} leads nowhere: the site has no such ${what === 'link' ? 'page or file' : 'file'}.`,
    remedy:
      what === 'link'
        ? 'Correct the address, or give the page it means this URL.'
        : 'Put the file there, or correct the path.',
  }))
}

function pathOf(url: string): string {
  const path = decodePath(url.replace(/[?#].*$/, ''))
  return path.replace(/(.)\/$/, '$1')
}

// The front matter is not kept as text, so only what stands in the body has a line.
function positionOf(document: SourceDocument, url: string): { line?: number; column?: number } {
  const at = document.body.indexOf(url)
  if (at < 0) return {}
  const before = document.body.slice(0, at).split('\n')
  return { line: document.bodyLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 }
}
