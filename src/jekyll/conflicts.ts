import type { Problem } from '../catalog/types'
import type { Redirect, SourceDocument, StaticFile } from './source'

interface Claim {
  source: string
  what: string
}

/** The file in the site that a URL is served from. */
function outputOf(url: string): string {
  let path = url
  try {
    path = decodeURIComponent(url)
  } catch {
    // A URL that a permalink spells with a bare % is served as it is spelled.
  }
  if (path.endsWith('/')) return `${path}index.html`
  return /\.[^/.]+$/.test(path) ? path : `${path}.html`
}

/** Finds URLs that two files want, be it as page, static file or redirect; each is an error that names both. */
export function findConflicts(
  documents: readonly SourceDocument[],
  statics: readonly StaticFile[],
  redirects: readonly Redirect[],
): Problem[] {
  const claims = new Map<string, Claim>()
  const problems: Problem[] = []
  const claim = (url: string, source: string, what: string) => {
    const output = outputOf(url)
    const first = claims.get(output)
    if (!first) {
      claims.set(output, { source, what })
      return
    }
    const remedy =
      what === 'redirects'
        ? `Take ${url} out of \`redirect_from\`, or give ${first.source} another address.`
        : `Give one of them another \`permalink\`, or remove it.`
    const message = `${source} ${what} ${url}, but ${first.source} ${first.what} it already.`
    problems.push({ file: source, severity: 'error', rule: 'url/conflict', message, remedy })
  }
  for (const { url, source } of documents) claim(url, source, 'is at')
  for (const { path, source } of statics) claim(path, source, 'is copied to')
  for (const { from, source } of redirects) claim(from, source, 'redirects')
  return problems
}
