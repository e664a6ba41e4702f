// Measures how a site grows, and how it bears a load; prints the tables of docs/scale.md: npm run bench:scale -- [--posts 100,1000,3000,10000] [--seconds 60] [--no-load]
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { devStart } from './dev.mjs'
import { canLoad, load } from './load.mjs'
import { makeBlog } from './make-blog.mjs'
import { measure } from './measure.mjs'
import { measureSearch } from './search.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const lectern = path.join(root, 'bin/lectern.mjs')

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100,1000,3000,10000' },
    seconds: { type: 'string', default: '60' },
    'no-load': { type: 'boolean', default: false },
  },
})
const sizes = values.posts.split(',').map(Number)
const work = mkdtempSync(path.join(tmpdir(), 'lectern-scale-'))

async function measureSize(posts) {
  // Some file systems take many times as long where much has just been deleted: each size has a folder of its own.
  const place = mkdtempSync(path.join(work, `${posts}-`))
  const [dir, out] = [path.join(place, 'blog'), path.join(place, 'site')]
  makeBlog({ posts, out: dir })
  const build = () =>
    measure({ command: 'node', args: [lectern, 'build', dir, '--out', out, '--no-images'], cwd: place })
  const cold = build()
  const again = build()
  const names = readdirSync(path.join(dir, '_posts')).toSorted()
  appendFileSync(path.join(dir, '_posts', names[Math.floor(names.length / 2)]), '\nOne more line.\n')
  const edited = build()
  const dev = await devStart({ lectern, dir, work: place })
  // Nearly every English post has this word.
  const search = await measureSearch({ lectern, out, work, word: 'deadline' })
  process.stderr.write(`${posts} posts: done\n`)
  return { posts, out, cold, again, edited, dev, search, site: look(out) }
}

/** What was written, and the largest that a reader may meet of it. */
function look(out) {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const sized = files.map((file) => ({ file, bytes: statSync(file).size }))
  const largest = (wanted) =>
    sized.filter(({ file }) => wanted.test(file)).reduce((a, b) => (b.bytes > a.bytes ? b : a))
  const archive = sized.filter(({ file }) => /\/archive\/.*index\.html$/.test(file))
  return {
    files: files.length,
    bytes: sized.reduce((sum, { bytes }) => sum + bytes, 0),
    home: packed(path.join(out, 'index.html')),
    page: packed(largest(/\.html$/).file),
    archive: Math.max(...archive.map(({ file }) => packed(file))),
  }
}

function packed(file) {
  return brotliCompressSync(readFileSync(file)).length
}

function printTable(rows) {
  for (const [at, row] of rows.entries()) {
    process.stdout.write(`| ${row.join(' | ')} |\n`)
    if (at === 0) process.stdout.write(`|${row.map(() => ' --- |').join('')}\n`)
  }
  process.stdout.write('\n')
}

const seconds = (value) => `${value.toFixed(1)} s`
const perPost = ({ cold, posts }) => `${((cold.seconds / posts) * 1000).toFixed(1)} ms`
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`
const memory = (...runs) =>
  `${(Math.max(...runs.map(({ megabytes }) => megabytes ?? 0)) / 1024).toFixed(2)} GB`

function printSizes(all) {
  printTable([
    [
      'posts',
      'cold',
      'a post',
      'nothing changed',
      'after one edit',
      'largest process',
      '`dev` ready',
      'its home page',
    ],
    ...all.map((each) => [
      each.posts.toLocaleString('en'),
      seconds(each.cold.seconds),
      perPost(each),
      seconds(each.again.seconds),
      seconds(each.edited.seconds),
      memory(each.cold, each.again, each.edited),
      seconds(each.dev.ready),
      seconds(each.dev.home),
    ]),
  ])
  printTable([
    [
      'posts',
      'files',
      'in all',
      'home, Brotli',
      'longest page of the archive',
      'largest page',
      'a first search',
      'it loads',
    ],
    ...all.map(({ posts, site, search }) => [
      posts.toLocaleString('en'),
      site.files.toLocaleString('en'),
      `${(site.bytes / 1e6).toFixed(0)} MB`,
      kilobytes(site.home),
      kilobytes(site.archive),
      kilobytes(site.page),
      `${search.ms.toFixed(0)} ms`,
      `${(search.bytes / 1000).toFixed(0)} KB`,
    ]),
  ])
}

async function printLoad(out) {
  const urls = readdirSync(out, { recursive: true })
    .filter((name) => /(^|\/)index\.(html|json)$/.test(name))
    .slice(0, 500)
    .map((name) => encodeURI(`/${name.replace(/index\.html$/, '')}`))
  const { requests, megabytes, middle, slowest, failed } = await load({
    site: out,
    urls,
    seconds: Number(values.seconds),
    work,
  })
  printTable([
    ['connections', 'for', 'requests a second', 'a second', 'half within', '99 % within', 'failed'],
    [
      '200',
      `${values.seconds} s`,
      Math.round(requests).toLocaleString('en'),
      `${Math.round(megabytes)} MB`,
      `${middle.toFixed(0)} ms`,
      `${slowest.toFixed(0)} ms`,
      String(failed),
    ],
  ])
}

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB\n\n`,
)
// The made command line is not part of a build.
measure({ command: 'node', args: [lectern, 'help'], cwd: work })
try {
  const all = []
  for (const posts of sizes) all.push(await measureSize(posts))
  printSizes(all)
  if (!values['no-load'] && canLoad) await printLoad(all.at(-1).out)
} finally {
  rmSync(work, { recursive: true, force: true })
}
