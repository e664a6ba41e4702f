import { recordIn, textIn } from '../../../catalog/front-matter'
import { decodePath, fromRoot } from '../../../catalog/urls'
import { bare } from '../addresses'
import type { Addresses } from '../addresses'
import type { PlacedUrl } from '../../../text/check/body'
import type { FileFacts, SiteFacts } from '../facts'
import type { Finding } from '../../../text/check/rule'
import type { Rule } from '../rule'

/** Links to addresses of the site at which there is nothing, or nothing yet. */
export const deadLinks: Rule = {
  name: 'link/dead',
  severity: 'error',
  find({ texts, addresses, navigation }) {
    const inTexts = texts.map((text) => {
      const { document, isPublished, body } = text
      return { file: document.source, links: body.links, from: { url: document.url, isPublished } }
    })
    const inMenus = { ...navigation, from: { url: '/', isPublished: true } }
    return [...inTexts, inMenus].flatMap(({ file, links, from }) =>
      links.flatMap(({ url, at }): Finding[] => {
        const why = whyDead({ url, from }, addresses)
        return why ? [{ file, ...at, ...why }] : []
      }),
    )
  },
}

// A `#` is the page itself; its anchors are another rule's.
function whyDead(
  { url, from }: { url: string; from: { url: string; isPublished: boolean } },
  addresses: Addresses,
): Pick<Finding, 'message' | 'remedy'> | undefined {
  const path = url.startsWith('#') ? undefined : addresses.pathOf(url, from)
  if (path === undefined) return undefined
  const what = addresses.at(path)
  if (what === undefined) {
    return {
      message: `The link ${url} leads nowhere: the site has no such page or file.`,
      remedy: 'Correct the address, or give the page it means this URL.',
    }
  }
  return what === 'unpublished' && from.isPublished
    ? {
        message: `The link ${url} leads to what is not published yet: readers do not find it.`,
        remedy: 'Publish that post first, or take the link out until then.',
      }
    : undefined
}

/** Links to a part of a page that the page does not have. */
export const deadAnchors: Rule = {
  name: 'link/anchor',
  severity: 'warning',
  find: ({ texts, addresses }) => {
    const anchors = anchorsOf(texts)
    return texts.flatMap(({ document, body }) =>
      body.links.flatMap(({ url, at }): Finding[] => {
        const id = anchorIn(url)
        const path = id === undefined ? undefined : addresses.pathOf(url, document)
        const ids = path === undefined ? undefined : anchors.get(bare(path))
        if (id === undefined || !ids || ids.has(id)) return []
        const near = [...ids].find((each) => each.toLowerCase() === id.toLowerCase())
        return [
          {
            file: document.source,
            ...at,
            message: `The link ${url} leads to the page, but there is no \`#${id}\` on it.`,
            remedy: near
              ? `Write \`#${near}\`.`
              : 'Write the id that the heading has now, or leave the # out.',
          },
        ]
      }),
    )
  },
}

// What every page has, whatever its text.
const everywhere = ['', 'top', 'lectern-main', 'comments']

/** The ids on each page that is nothing but its text, by path. */
function anchorsOf(texts: SiteFacts['texts']): Map<string, ReadonlySet<string>> {
  return new Map(
    texts
      .filter(({ role }) => role === 'article' || role === 'document')
      .map(({ document, body }) => [
        bare(decodePath(document.url)),
        new Set([...body.ids, ...everywhere]) as ReadonlySet<string>,
      ]),
  )
}

function anchorIn(url: string): string | undefined {
  const at = url.indexOf('#')
  if (at < 0) return undefined
  const id = decodePath(url.slice(at + 1))
  // `#:~:text=` looks for words, and browsers alone know whether they are there.
  return id.includes(':~:') ? undefined : id
}

// Brackets are also what logs and programs are full of: `[WARN ][main]`, `a[i][0]`.
const reference = /(?<![\p{L}\p{N}_\]])\[([^\][]+)\]\[((?=[^\]]*\p{L})[^\][]*)\](?!\[)/gu

/** `[text][id]` where nothing defines `id`, in CommonMark; kramdown tells of its own while it reads. */
export const undefinedReferences: Rule = {
  name: 'link/reference',
  severity: 'warning',
  find: ({ source, texts }) =>
    texts.flatMap(({ document, body }) =>
      source.config.markdown === 'kramdown'
        ? []
        : body.prose.flatMap(({ text, find }) =>
            [...text.matchAll(reference)].map(([whole, , id]) => ({
              file: document.source,
              ...find(whole),
              message: `There is no link definition for '${id}': readers see ${whole}.`,
              remedy: 'Add a line `[id]: address`, or correct the id.',
            })),
          ),
    ),
}

/** Pictures that are not there: in the text, and those that the front matter names. */
export const missingPictures: Rule = {
  name: 'picture/missing',
  severity: 'error',
  find: ({ texts, addresses }) =>
    texts.flatMap((text) => {
      const { document, body } = text
      return [...body.pictures, ...namedPictures(text)]
        .filter(({ url }) => {
          const path = addresses.pathOf(url, document)
          return path !== undefined && addresses.at(path) === undefined
        })
        .map(({ url, at }) => ({
          file: document.source,
          ...at,
          message: `The picture ${url} leads nowhere: the site has no such file.`,
          remedy: 'Put the file there, or correct the path.',
        }))
    }),
}

function namedPictures({ document: { frontMatter }, valuePlace }: FileFacts): PlacedUrl[] {
  const paths = [
    ['cover'],
    ['image'],
    ['image', 'path'],
    ['article_header', 'image', 'src'],
    ['article_header', 'background_image', 'src'],
  ]
  return paths.flatMap((path) => {
    const holder = path.slice(0, -1).reduce((from, key) => recordIn(from, key), frontMatter)
    const src = textIn(holder, path.at(-1) ?? '')
    if (!src) return []
    return [
      {
        url: fromRoot(src),
        // To find it the front matter is parsed once more: for pictures that are missing only.
        get at() {
          return valuePlace(...path)
        },
      },
    ]
  })
}

/** `redirect_to` that leads nowhere, or back to itself. */
export const deadRedirects: Rule = {
  name: 'redirect/dead',
  severity: 'error',
  find({ source, files, addresses }) {
    const bySource = new Map(files.map((file) => [file.document.source, file]))
    return source.redirects.flatMap(({ from, to, source: name }): Finding[] => {
      const file = bySource.get(name)
      // `redirect_from` leads to its own page.
      if (!file || from !== file.document.url) return []
      const path = addresses.pathOf(to, file.document)
      if (path === undefined) return []
      const isLoop = bare(decodePath(from)) === bare(path)
      if (!isLoop && addresses.at(path) !== undefined) return []
      const message = isLoop
        ? `${from} redirects to itself.`
        : `${from} redirects to ${to}, which the site does not have.`
      const remedy = 'Correct the address behind `redirect_to`.'
      return [{ file: name, ...file.valuePlace('redirect_to'), message, remedy }]
    })
  },
}
