import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '../../catalog/types'
import { frontMatterPart } from '../../text/front-matter/front-matter'
import type { ReadCache, Source, SourceDocument } from '../../jekyll/source'
import type { Images } from '../images/facts'
import { pictureFiles } from '../images/prepare-images'
import { layOut } from '../lay-out/lay-out'
import { findClashes } from '../output/made-files'
import { dialectOf, hasDollars } from '../render-documents'
import { isText, roleOf } from '../roles'
import type { Role } from '../roles'
import type { Site } from '../site'
import { placesIn } from '../../text/check/source-places'
import type { Place } from '../../text/check/source-places'
import { langOf } from '../to-post'
import type { OneFile, OneText } from '../../text/check/facts'
import { addressesOf } from './addresses'
import type { Addresses } from './addresses'
import { readBody } from '../../text/check/body'
import { placeOfKey } from '../../text/front-matter/places'
import type { KeyPath } from '../../text/front-matter/places'
import { navigationOf } from './navigation'
import type { Navigation } from './navigation'

/** A file with front matter, as rules of the whole site look at it. */
export interface FileFacts extends OneFile {
  document: SourceDocument
  lang: string
  /** Whether a build without `--drafts` and `--future` makes a page of it. */
  isPublished: boolean
  itemPlace: (key: string, item: string) => Place
}

/** A file whose text readers see. */
export interface TextFacts extends FileFacts, Omit<OneText, keyof OneFile> {
  role: Role['kind']
}

/** A picture of the source folder that a page shows. */
export interface PictureFacts {
  source: string
  width: number
  bytes: number
}

/** Everything that the rules may look at. */
export interface SiteFacts {
  source: Source
  /** Every file that Jekyll reads front matter of. */
  files: readonly FileFacts[]
  /** Those with a page. */
  texts: readonly TextFacts[]
  addresses: Addresses
  navigation: Navigation
  pictures: readonly PictureFacts[]
  /** The `article_num` of posts that are left out. */
  leftOutNumbers: readonly unknown[]
  /** Where `_config.yml` says something. */
  configPlace: (...path: KeyPath) => Place
}

/** Gathers the facts of a site; `problems` are what reading and rendering found on the way. */
export async function gatherFacts(options: {
  site: Site
  cache: ReadCache
  images: Images
}): Promise<{ facts: SiteFacts; problems: Problem[] }> {
  const { site, cache, images } = options
  const { source } = site
  const ownOf = (file: string) => cache.files.get(path.join(source.dir, file))?.content?.values ?? {}
  const rendered = await Promise.all(site.documents.map(site.render))
  const texts = rendered.flatMap(({ document, text }): TextFacts[] => {
    if (!isText(document)) return []
    const file = fileFacts({ document, own: ownOf(document.source), site })
    const role = roleOf(document).kind
    const body = readBody({
      text,
      dialect: dialectOf(document, source.config),
      introList: role === 'article',
      placeOf: placesIn(document, text),
    })
    return [{ ...file, role, body, dollars: hasDollars(document, source.config) }]
  })
  const read = new Map(texts.map((each) => [each.document, each]))
  const files = [...source.documents, ...source.unlisted].map(
    (document) => read.get(document) ?? fileFacts({ document, own: ownOf(document.source), site }),
  )
  const configPlaces = placesInFile(path.join(source.dir, source.config.file), wholeFile)
  const pages = layOut(site)
  const facts: SiteFacts = {
    source,
    files,
    texts,
    addresses: addressesOf(site, pages),
    navigation: navigationOf(source),
    pictures: pictureFacts(source, images),
    leftOutNumbers: source.skipped.map((skipped) => ownOf(skipped.source)['article_num']),
    configPlace: (...keys) => configPlaces({ path: keys, of: 'key' }),
  }
  const problems = [
    ...source.problems,
    ...findClashes(site, pages),
    ...rendered.flatMap((each) => each.problems),
  ]
  const byName = new Map(files.map((file) => [file.document.source, file]))
  return { facts, problems: problems.map((problem) => located(problem, byName.get(problem.file))) }
}

function fileFacts(options: {
  document: SourceDocument
  own: Record<string, unknown>
  site: Site
}): FileFacts {
  const { document, own, site } = options
  const { config, dir } = site.source
  const placeOf = placesInFile(path.join(dir, document.source), frontMatterPart)
  return {
    document,
    own,
    lang: langOf(document, config),
    isPublished: document.heldBack === undefined,
    keyPlace: (...keys) => placeOf({ path: keys, of: 'key' }),
    valuePlace: (...keys) => placeOf({ path: keys, of: 'value' }),
    itemPlace: (key, item) => placeOf({ path: [key], of: 'value', item }),
  }
}

const wholeFile = (text: string) => ({ text, offset: 0 })

// Most files are in order: none is read again before something is to be told of it.
function placesInFile(file: string, partOf: typeof frontMatterPart) {
  let text: string | undefined
  return (what: { path: KeyPath; of: 'key' | 'value'; item?: string }) => {
    text ??= readFileSync(file, 'utf8')
    return placeOfKey({ text, part: partOf(text), ...what })
  }
}

function located({ key, ...problem }: Problem, file: FileFacts | undefined): Problem {
  const place = problem.line === undefined && key !== undefined ? file?.keyPlace(key) : undefined
  return { ...problem, ...place }
}

function pictureFacts(source: Source, images: Images): PictureFacts[] {
  const files = pictureFiles(source)
  return [...images].flatMap(([site, { width, fluid }]) => {
    const file = files.get(site)
    if (!file || fluid) return []
    return { source: file.source, width, bytes: statSync(file.file).size }
  })
}
