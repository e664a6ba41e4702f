/** The file of the output folder that a URL is served from (Jekyll: a URL without `extension` gets it); the path is decoded. */
export function outputFile(url: string, extension = '.html'): string {
  const path = literalFile(url)
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  // A host answers `.htm` as it does `.html`.
  const isWhole = path.endsWith(extension) || (extension === '.html' && path.endsWith('.htm'))
  return isWhole ? path : path + extension
}

/** The file of the output folder that has exactly this path. */
export function literalFile(url: string): string {
  return decodePath(url).replace(/^\/+/, '')
}

/** The path of the payload beside a page: `/a/` gives `/a/index.json`, `/a.html` gives `/a.json`. */
export function payloadPath(url: string): string {
  return beside(url, 'json')
}

/** The path of the raw Markdown beside an article: `/a/` gives `/a/index.md`. */
export function markdownPath(url: string): string {
  return beside(url, 'md')
}

/** The folder for what belongs to a page: `/a/` gives `/a/`, `/a.html` and `/a` give `/a/`. */
export function folderOf(url: string): string {
  return url.endsWith('/') ? url : `${url.replace(/\.html?$/, '')}/`
}

/** A site path under the site's base (`''` or `/sub`); absolute and relative URLs come back as they are. */
export function withBase(base: string, url: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? base + url : url
}

/** An URL of the author's under the site's base, where it does not carry it already; `#` for one that would run a script. */
export function ensureBase(base: string, url: string): string {
  // Browsers leave out blanks and control characters before they look.
  // oxlint-disable-next-line no-control-regex
  if (/^(?:javascript|vbscript):/i.test(url.replace(/[\0- ]/g, ''))) return '#'
  const carries = url === base || ['/', '?', '#'].some((next) => url.startsWith(base + next))
  return carries ? url : withBase(base, url)
}

/** A picture's path from the site's root, also where the author left the slash out. */
export function fromRoot(src: string): string {
  return src.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(src) ? src : `/${src}`
}

/** A URL's path, or its hash, as the file system and readers spell it; what cannot be decoded comes back as it is. */
export function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** An address as machines take it: what may not stand in one is percent-encoded, what is encoded already stays. */
export function encodeAddress(address: string): string {
  if (/^[A-Za-z0-9._~/-]*$/.test(address)) return address
  return encodeURI(address.toWellFormed()).replace(/%25(?=[\da-f]{2})/gi, '%')
}

function beside(url: string, extension: string): string {
  if (url.endsWith('/')) return `${url}index.${extension}`
  return `${url.replace(/\.html?$/, '')}.${extension}`
}
