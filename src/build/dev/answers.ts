import type { PageData } from '../../catalog/page-data'
import { literalFile, outputFile, payloadPath } from '../../catalog/urls'
import type { SourceDocument } from '../../jekyll/source'
import { bodyOf } from '../lay-out/body'
import { layOut } from '../lay-out/lay-out'
import { manifest } from '../output/app-icons/manifest'
import { feedFiles } from '../output/feeds/feeds'
import { sitemap } from '../output/sitemap'
import { outputExtension, roleOf } from '../roles'
import { entryOf, findable } from '../search/record'
import type { Site } from '../site'

/** What a path of the site stands for while it is being written. */
export type Answer =
  | { kind: 'page'; make: () => Promise<PageData>; status: number }
  | { kind: 'payload'; make: () => Promise<PageData> }
  | { kind: 'text'; type: string; text: () => Promise<string> }
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
  const add = (url: string, answer: Answer, extension = '.html') =>
    answers.set(outputFile(url, extension), answer)
  for (const { path, type, make } of feedFiles(site))
    answers.set(literalFile(path), { kind: 'text', type, text: make })
  answers.set('sitemap.xml', {
    kind: 'text',
    type: 'application/xml',
    text: async () => sitemap(site, pages)[0]?.text ?? '',
  })
  answers.set('manifest.webmanifest', {
    kind: 'text',
    type: 'application/manifest+json',
    text: async () => manifest(site, false).text,
  })
  for (const { url, make: makeWith } of pages) {
    const make = () => makeWith((document) => bodyOf(site, document))
    add(url, { kind: 'page', make, status: url === '/404.html' ? 404 : 200 })
    answers.set(literalFile(payloadPath(url)), { kind: 'payload', make })
  }
  for (const lang of site.langs) {
    const place = site.searchable ? site.places.of('search', lang) : undefined
    if (place) answers.set(literalFile(`${place.url}articles.json`), listOf(site))
  }
  for (const { from, to } of site.source.redirects) add(from, { kind: 'redirect', to })
  for (const document of site.documents) {
    if (roleOf(document).kind !== 'file') continue
    const text = async () => (await site.render(document)).text
    add(document.url, { kind: 'text', type: textType(document), text }, outputExtension(document))
  }
  for (const { path, source } of site.source.statics)
    answers.set(literalFile(path), { kind: 'static', source })
  return answers
}

// There is no index of texts while they are being written.
function listOf(site: Site): Answer {
  const text = async () => JSON.stringify(findable(site).map((each) => entryOf(site, each)))
  return { kind: 'text', type: 'application/json', text }
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.xml': 'application/xml',
  '.json': 'application/json',
}

function textType(document: SourceDocument): string {
  return types[outputExtension(document)] ?? 'text/plain'
}
