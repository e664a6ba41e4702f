import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
/** The page lab, where it stands beside the project. */
export const lab = path.join(root, '../shared/lab/lab.mjs')

/** The article that is measured, and the kinds of page. */
export const grpc = '/en/microservices-communication-using-grpc/'
export const pages = {
  home: '/',
  article: grpc,
  longArticle: '/2020/08/30/gc-in-elasticsearch/',
  archive: '/en/archive/',
}
const navigations = {
  'to an article': {
    linkSelector: `a[href*='${grpc}']`,
    navTitle: 'Microservices Communication using gRPC',
    navText: 'Inter-process communication',
  },
  'to the longest': {
    linkSelector: `a[href*='${pages.longArticle}']`,
    navTitle: 'GC in Elasticsearch',
    navText: 'garbage collection',
  },
}

/** Whether the page lab stands beside the project. */
export const hasLab = existsSync(lab)

/** Measures the built site in `dir` and its floor, the same pages without scripts, on the lab's phone; answers rows of text. */
export function measurePages({ dir, work, runs }) {
  const floor = path.join(work, 'floor')
  makeFloor(dir, floor)
  const sites = [
    { name: 'floor', dir: floor, overlay: [dir], ...pages },
    { name: 'ours', dir, ...pages },
    ...Object.entries(navigations).map(([name, link]) => ({ name, dir, navFrom: pages.archive, ...link })),
  ]
  const results = runLab({ sites, work, runs })
  const [first] = Object.keys(navigations)
  return [
    [
      'page',
      'FCP',
      'of the floor',
      'LCP',
      'of the floor',
      'TBT',
      'the floor',
      'CLS',
      'KB without pictures',
      'scripts KB',
      'all KB',
    ],
    ...Object.keys(pages).map((page) => pageRow(page, results)),
    ['goal', '', '1.10', '800', '', '50', '', '0.01', '', '90', '250 (home)'],
    [],
    ['navigation', 'tap → painted', 'goal'],
    ...Object.keys(navigations).map((name) => [
      name,
      `${results[name].nav.ms.toFixed(0)} ms`,
      name === first ? '80 ms' : '150 ms',
    ]),
  ]
}

function pageRow(page, results) {
  const key = page === 'longArticle' ? 'long' : page
  const [ours, floor] = [results.ours[key].phone, results.floor[key].phone]
  return [
    page,
    ours.fcp.toFixed(0),
    (ours.fcp / floor.fcp).toFixed(2),
    ours.lcp.toFixed(0),
    (ours.lcp / floor.lcp).toFixed(2),
    ours.tbt.toFixed(0),
    floor.tbt.toFixed(0),
    ours.cls.toFixed(3),
    kilobytes(ours.noimg),
    kilobytes(ours.by.js),
    kilobytes(ours.total),
  ]
}

function kilobytes(bytes) {
  return (bytes / 1024).toFixed(1)
}

function makeFloor(dir, floor) {
  for (const url of Object.values(pages)) {
    const html = readFileSync(path.join(dir, url, 'index.html'), 'utf8')
    const bare = html.replace(/<script\b[\s\S]*?<\/script>|<meta name="lectern:styles"[^>]*>/g, '')
    mkdirSync(path.join(floor, url), { recursive: true })
    writeFileSync(path.join(floor, url, 'index.html'), bare)
  }
}

function runLab({ sites, work, runs }) {
  const file = path.join(work, 'sites.json')
  const out = path.join(work, 'lab.json')
  writeFileSync(file, JSON.stringify(sites))
  const args = [realpathSync(lab), file, '--runs', String(runs), '--no-desktop', '--out', out]
  const run = spawnSync('node', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (run.status !== 0) throw new Error(`The page lab ended with ${run.status ?? run.signal}.`)
  return JSON.parse(readFileSync(out, 'utf8'))
}
