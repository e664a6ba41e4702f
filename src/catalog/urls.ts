/** The file of the output folder that a static server answers a site path with (Jekyll: destination of a URL). */
export function outputFile(url: string): string {
  const path = decodePath(url)
  if (path.endsWith('/')) return `${path.slice(1)}index.html`
  return /\.[a-z0-9]{1,5}$/i.test(path) ? path.slice(1) : `${path.slice(1)}.html`
}

/** The path of the payload beside a page: `/a/` gives `/a/index.json`, `/a.html` gives `/a.json`. */
export function payloadPath(url: string): string {
  return beside(url, 'json')
}

/** The path of the raw Markdown beside an article: `/a/` gives `/a/index.md`. */
export function markdownPath(url: string): string {
  return beside(url, 'md')
}

/** A site path under the site's base (`''` or `/sub`); absolute and relative URLs come back as they are. */
export function withBase(base: string, url: string): string {
  if (base === '' || !url.startsWith('/') || url.startsWith('//')) return url
  const carries = url === base || ['/', '?', '#'].some((next) => url.startsWith(base + next))
  return carries ? url : base + url
}

/** A URL's path as the file system and readers spell it; what cannot be decoded comes back as it is. */
export function decodePath(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function beside(url: string, extension: string): string {
  if (url.endsWith('/')) return `${url}index.${extension}`
  return `${url.replace(/\.html?$/, '')}.${extension}`
}
