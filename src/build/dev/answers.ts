import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PageData } from '../../catalog/page-data'
import { offlineFiles } from '../../catalog/offline'
import { literalFile, markdownPath, outputFile, payloadPath } from '../../catalog/urls'
import { bodyOf, withText } from '../lay-out/body'
import { layOut } from '../lay-out/lay-out'
import { imageFolder, pictureCache } from '../cache-folders'
import { appIcons, makeAppIcons } from '../output/app-icons/app-icons'
import { favicon } from '../output/app-icons/favicon'
import { manifest } from '../output/app-icons/manifest'
import { feedFiles } from '../output/feeds/feeds'
import { llms } from '../output/llms'
import { remover } from '../output/kept/worker'
import { openSearch } from '../output/open-search'
import type { OutputFile } from '../output/output-file'
import { robots } from '../output/robots'
import { hasSitemap, sitemap } from '../output/sitemap'
import { roleOf } from '../roles'
import { entryOf, findable } from '../search/record'
import type { Site } from '../site'

/** What a path of the site stands for while it is being written. */
export type Answer =
  | { kind: 'page'; make: () => Promise<PageData>; status: number }
  | { kind: 'payload'; make: () => Promise<PageData> }
  | { kind: 'file'; type: string; read: () => Promise<string | Buffer> }
  | { kind: 'static'; source: string }
  | { kind: 'redirect'; to: string }

/** Every path that a site answers, by the file that a static host would answer it with. */
export type Answers = ReadonlyMap<string, Answer>

/** Looks a path up as the browser sends it; undefined where the built site would have nothing. */
export function answerTo(answers: Answers, pathname: string): Answer | undefined {
  const files = [literalFile(pathname), outputFile(pathname), `${literalFile(pathname)}/index.html`]
  return files.map((file) => answers.get(file)).find((answer) => answer !== undefined)
}

/** Lists what a site answers; nothing is rendered before it is asked for. */
export function answersOf(site: Site): Answers {
  const pages = layOut(site)
  const answers = new Map<string, Answer>()
  const add = (url: string, answer: Answer) => answers.set(outputFile(url), answer)
  const addFile = (name: string, read: () => Promise<string | Buffer>) =>
    answers.set(name, { kind: 'file', type: typeOf(name), read })
  for (const { path: to, type, make } of feedFiles(site))
    answers.set(literalFile(to), { kind: 'file', type, read: make })
  if (hasSitemap(site)) addFile('sitemap.xml', async () => sitemap(site, pages)[0]?.text ?? '')
  for (const file of [...robots(site), ...openSearch(site), manifest(site, true), favicon(site)])
    addFile(literalFile(file.path), () => contentOf(file))
  addFile('llms.txt', async () => llms(site).text)
  // A worker that `preview` has left at this address would stand in the way.
  addFile(offlineFiles.worker, async () => remover(site).text)
  for (const name of appIcons.values()) {
    addFile(name, async () => {
      const [icon] = (await makeAppIcons(site, { cache: pictureCache(), folder: imageFolder() })).filter(
        (each) => each.path === name,
      )
      return icon ? contentOf(icon) : ''
    })
  }
  for (const { url, document, make: makeBare } of pages) {
    const make = async () => {
      const page = await makeBare()
      return document ? withText(page, await bodyOf(site, document)) : page
    }
    add(url, { kind: 'page', make, status: url === '/404.html' ? 404 : 200 })
    answers.set(literalFile(payloadPath(url)), { kind: 'payload', make })
  }
  for (const lang of site.langs) {
    const place = site.searchable ? site.places.of('search', lang) : undefined
    if (place) answers.set(literalFile(`${place.url}articles.json`), listOf(site))
  }
  for (const { from, to } of site.source.redirects) add(from, { kind: 'redirect', to })
  for (const document of site.documents) {
    const role = roleOf(document).kind
    const read = async () => (await site.render(document)).text
    if (role === 'article') addFile(literalFile(markdownPath(document.url)), read)
    if (role === 'file') addFile(outputFile(document.url, document.outputExtension), read)
  }
  for (const { path: to, source } of site.source.statics)
    answers.set(literalFile(to), { kind: 'static', source })
  return answers
}

// There is no index of texts while they are being written.
function listOf(site: Site): Answer {
  const read = async () => JSON.stringify(findable(site).map((each) => entryOf(site, each)))
  return { kind: 'file', type: 'application/json', read }
}

async function contentOf(file: OutputFile): Promise<string | Buffer> {
  if ('copyOf' in file) return readFile(file.copyOf)
  return 'text' in file ? file.text : file.make()
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

function typeOf(file: string): string {
  return types[path.extname(file)] ?? 'text/plain'
}
