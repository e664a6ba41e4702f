/** The names of a site's caches in the reader's browser; other sites of the same host have others. */
export function cacheNames(scope: string) {
  const all = `lectern:${scope}:`
  return {
    all,
    /** The app's files and the pages that stand in for others, one cache a version. */
    shells: `${all}shell:`,
    shell: (version: string) => `${all}shell:${version}`,
    /** Pages that have been read, and the pictures in them: the latest. */
    visited: `${all}visited`,
    pictures: `${all}pictures`,
    /** All that the reader asked to be kept. */
    kept: `${all}kept`,
    keptPictures: `${all}kept-pictures`,
  }
}

/** A picture's copies, each for another screen, are one: `/_img/cover-1f2e3d4c-840.avif` → `/_img/cover-1f2e3d4c.avif`. */
export function pictureKey(pathname: string): string {
  return pathname.replace(/(\/_img\/.*)-\d+(\.\w+)$/, '$1$2')
}

/** Forgets all but the latest entries of a cache. */
export async function trim(name: string, most: number): Promise<void> {
  const cache = await caches.open(name)
  const keys = await cache.keys()
  for (const key of keys.slice(0, -most)) await cache.delete(key)
}
