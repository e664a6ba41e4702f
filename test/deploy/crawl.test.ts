import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { RunningServer } from '../../src/build/serve-folder'
import { crawl } from './crawl'
import type { Visited } from './crawl'
import { startServer } from './servers'

const example = 'https://lectern.example/'
const corpus = 'https://mincong.io/'
const sites = [
  { name: 'the example blog', folder: inject('site'), base: '', own: example },
  { name: 'the example blog below a path', folder: inject('subSite'), base: '/sub', own: example },
  { name: 'the corpus', folder: inject('corpus'), base: '', own: corpus },
  // Its author links to the blog's old address in full here and there: that is another site then.
  { name: 'the corpus below a path', folder: inject('subCorpus'), base: '/sub', own: `${corpus}sub/` },
]
const program = inject('servers').nginx
const deadLinks = program !== '' && inject('corpus') !== '' ? namedByCheck() : []
const types: Record<string, string> = {
  '': 'text/html',
  html: 'text/html',
  json: 'application/json',
  xml: 'text/xml',
  txt: 'text/plain',
  md: 'text/markdown',
  js: 'application/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
}

for (const { name, folder, base, own } of sites) {
  const skipped = program === '' || folder === ''
  describe.skipIf(skipped)(`${name}, served by nginx (skipped where one of the two is missing)`, () => {
    let server: RunningServer
    let visited: Map<string, Visited>
    beforeAll(async () => {
      server = await startServer('nginx', {
        program,
        root: base === '' ? folder : path.dirname(folder),
        base,
        settingsOf: folder,
      })
      visited = await crawl({ url: server.url, own })
    })
    afterAll(() => server?.close())
    const links = () => [...visited].flatMap(([from, { to }]) => to.map((target) => ({ from, target })))

    test('every address is there that the site refers to, but those that a check names', () => {
      const dead = links().filter(({ target }) => visited.get(target.replace(/#.*/, ''))?.status === 404)
      const known = own.startsWith(corpus) ? deadLinks.flatMap((url) => internal(url, { base, own })) : []
      expect(visited.size).toBeGreaterThan(300)
      expect(dead.filter(({ target }) => !known.includes(target))).toEqual([])
      expect(known.filter((url) => !dead.some(({ target }) => target === url))).toEqual([])
    })

    test('every part of a page is there that a link leads to', () => {
      const lost = links().filter(({ target }) => {
        const [to = '', fragment = ''] = target.split('#')
        const page = visited.get(to)
        return fragment !== '' && page?.type === 'text/html' && page.status === 200
          ? !page.ids.has(decodeURIComponent(fragment))
          : false
      })
      expect(lost).toEqual([])
    })

    test('no address lies outside the base', () => {
      expect(links().filter(({ target }) => !target.startsWith(`${base}/`))).toEqual([])
    })

    test('every answer has its type, and is kept as long as it may be', () => {
      const answers = [...visited].filter(([, { status }]) => status === 200)
      const wrong = answers.filter(([url, { type, headers }]) => {
        const kept = /\/_(?:app|img)\//.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache'
        return type !== types[extensionOf(url)] || headers.get('cache-control') !== kept
      })
      expect(wrong.map(([url, { type, headers }]) => [url, type, headers.get('cache-control')])).toEqual([])
    })
  })
}

function extensionOf(url: string): string {
  return /\.([^./]+)$/.exec(url.replace(/\?.*/, ''))?.[1] ?? ''
}

/** What leads nowhere in the corpus by its author's own hand, and would on any host. */
function namedByCheck(): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    ['bin/lectern.mjs', 'check', '../shared/corpus/mincong', '--format', 'json'],
    { cwd: path.resolve(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  const findings = JSON.parse(stdout) as { rule: string; message: string }[]
  return findings
    .filter(({ rule }) => rule === 'link/dead' || rule === 'picture/missing')
    .map(({ message }) => /^The \w+ (\S+) leads/.exec(message)?.[1] ?? message)
}

function internal(url: string, { base, own }: { base: string; own: string }): string[] {
  if (url.startsWith('/')) return [base + url]
  return url.startsWith(own) ? [new URL(url).pathname] : []
}
