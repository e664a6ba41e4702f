// Of a picture's copies one that a phone's screen shows sharply; a larger screen shows it in the place of its own.
const width = 800

/** The site's own pictures in a page, one copy of each. */
export function picturesIn(html: string, base: string): string[] {
  const inPictures: string[] = []
  // What stands in a `picture` beside its sources is for browsers that know none of them.
  const rest = html.replace(/<picture>.*?<\/picture>/gs, (picture) => {
    inPictures.push(...(picture.match(/<source[^>]*>/g) ?? []))
    return ''
  })
  const images = rest.match(/<img[^>]*>/g) ?? []
  const paths = [...inPictures, ...images].map(
    (tag) => copyIn(attribute(tag, 'srcset') ?? '') ?? attribute(tag, 'src'),
  )
  return [...new Set(paths.filter((path) => path !== undefined))].filter(
    (path) => path.startsWith(`${base}/`) && !path.startsWith('//'),
  )
}

function copyIn(srcset: string): string | undefined {
  const copies = [...srcset.matchAll(/(\S+) (\d+)w/g)].map(([, path, of]) => ({ path, width: Number(of) }))
  const sorted = copies.toSorted((a, b) => a.width - b.width)
  return (sorted.find((copy) => copy.width >= width) ?? sorted.at(-1))?.path
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&')
}
