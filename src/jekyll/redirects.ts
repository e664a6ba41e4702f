import type { Problem } from '../catalog/types'
import { decodePath } from '../catalog/urls'
import type { Redirect, SourceDocument } from './source'

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** A place as jekyll-redirect-from reads it: absolute URLs as they are, anything else from the site's root. */
function target(value: string): string {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(value) || value.startsWith('/') ? value : `/${value}`
}

// Neither up out of the site, nor to another one.
function staysInside(from: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(from) && !decodePath(from).split(/[/\\]/).includes('..')
}

/** Where a document sends its readers with `redirect_to`; undefined where it does not. */
export function redirectTo(document: SourceDocument): Redirect | undefined {
  const [to] = list(document.frontMatter.redirect_to)
  if (typeof to !== 'string' || to === '') return undefined
  return { from: document.url, to: target(to), source: document.source }
}

/** The old addresses of a document, from `redirect_from`, and what is wrong with them. */
export function redirectsFrom(document: SourceDocument): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = []
  const problems: Problem[] = []
  for (const from of list(document.frontMatter.redirect_from)) {
    if (typeof from === 'string' && from !== '' && staysInside(from)) {
      redirects.push({ from: target(from), to: document.url, source: document.source })
      continue
    }
    problems.push({
      file: document.source,
      key: 'redirect_from',
      severity: 'error',
      rule: 'front-matter/type',
      message: `\`redirect_from\` must be paths of this site, but has ${JSON.stringify(from)}.`,
      remedy: 'Write each old address like `- /old/address/`.',
    })
  }
  return { redirects, problems }
}
