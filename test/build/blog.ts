import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { App } from '../../src/build/app'
import { buildSite } from '../../src/build/build-site'
import type { BuildResult } from '../../src/build/build-site'
import { makeShards } from '../../src/build/search/make-shards'
import type { PageData, PageOf } from '../../src/catalog/page-data'

const root = mkdtempSync(path.join(tmpdir(), 'lectern-test-'))
afterAll(() => rmSync(root, { recursive: true }))

// Results of a build are kept below the working folder; the project's own are not to be mixed with a test's.
process.chdir(root)

let count = 0

/** Writes a blog's files (path → text) to a new folder and answers where it is. */
export function blog(files: Record<string, string>): string {
  const dir = path.join(root, `blog-${++count}`, 'source')
  mkdirSync(dir, { recursive: true })
  writeFiles(dir, files)
  return dir
}

/** Writes files (path → text) below a folder, with the folders that they need. */
export function writeFiles(dir: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), text)
  }
}

/** A post's text: front matter of one line each, then the body. */
export function post(frontMatter: string, body = 'Words.'): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`
}

/** A folder with an app that draws a page's text and nothing around it: `server/`, `client/` and a stamp, as `lib/` has them. */
export function plainLib(): string {
  const lib = path.join(root, 'lib')
  writeFiles(lib, {
    'client/index.html': plainApp.template,
    'client/_app/index.js': '',
    'draft/_app/draft/entry-draft-1.js': '',
    'worker/sw.js': '',
    // It finds that there is nothing to search.
    'cli/shard-thread.js': `import { parentPort } from 'node:worker_threads'
const answers = { make: ['running', 'made'], close: [] }
parentPort.on('message', ({ kind: order }) => {
  for (const kind of answers[order]) parentPort.postMessage({ kind, shards: [] })
  if (order === 'close') parentPort.close()
})`,
    'server/entry-server.js': `export const render = ${String(plainApp.render)}\nexport const renderCards = ${String(plainApp.renderCards)}`,
    stamp: plainApp.version,
  })
  return lib
}

/** An app without React: a page's HTML, or its title where it has none; cards are their titles. */
export const plainApp: App = {
  template:
    '<html lang="%lang%"><head><!--head--></head><body><!--html--><!--payload--><script src="./_app/index.js"></script></body></html>',
  render: (page) => ({
    status: 200,
    head: `<title>${page.meta.title.replaceAll('<', '&lt;')}</title>`,
    html: `<main>${'html' in page ? page.html : ''}</main>`,
  }),
  renderCards: (cards) => `<ul>${cards.map(({ title, url }) => `<li>${title} ${url}</li>`).join('')}</ul>`,
  stylesFor: () => '',
  draftDir: path.join(root, 'lib/draft'),
  workerFile: path.join(root, 'lib/worker/sw.js'),
  clientDir: path.join(root, 'lib/client'),
  version: 'test',
  drawnBy: 'test',
  src: path.resolve(import.meta.dirname, '../../src'),
}

/** A built site as a test asks for it; `text` and `page` throw where there is no such file. */
export interface Built extends BuildResult {
  dir: string
  out: string
  /** Every file of the site, sorted. */
  files: string[]
  text: (file: string) => string
  /** The payload at a site path, which must be of that kind. */
  page: <K extends PageData['kind']>(url: string, kind: K) => PageOf<K>
}

/** Builds a blog's files (path → text), or a folder, into a folder beside the source. */
export async function built(
  source: Record<string, string> | string,
  options: Partial<Parameters<typeof buildSite>[0]> = {},
): Promise<Built> {
  plainLib()
  const dir = typeof source === 'string' ? source : blog(source)
  const out = options.out ?? path.join(path.dirname(dir), 'out')
  const result = await buildSite({
    app: plainApp,
    makeShards,
    progress: { phase: (_name, work) => work(() => {}) },
    drafts: false,
    future: false,
    images: false,
    keepGoing: false,
    ...options,
    dir,
    out,
  })
  const text = (file: string) => readFileSync(path.join(out, file), 'utf8')
  return { ...result, dir, out, text, files: filesOf(out), page: (url, kind) => pageOf({ text, url, kind }) }
}

/** The files below a folder, sorted; none where there is no folder. */
export function filesOf(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

function pageOf<K extends PageData['kind']>(options: {
  text: (file: string) => string
  url: string
  kind: K
}): PageOf<K> {
  const { text, url, kind } = options
  const file = url.endsWith('/') ? `${url}index.json` : url.replace(/(?:\.html)?$/, '.json')
  const page = JSON.parse(text(decodeURI(file))) as PageData
  if (page.kind !== kind) throw new Error(`${url} is of the kind ${page.kind}, not ${kind}`)
  return page as PageOf<K>
}
