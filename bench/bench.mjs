// Measures builds and pages and prints their tables: npm run bench -- [--posts 100,1000,10000] [--runs 3] [--blog DIR] [--theme DIR] [--no-jekyll] [--no-builds] [--no-pages]
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureActs } from './acts.mjs'
import { devStart, editSeen } from './dev.mjs'
import { hasJekyll, prepareForJekyll, runJekyll } from './jekyll.mjs'
import { makeBlog } from './make-blog.mjs'
import { measure, median, medianOf } from './measure.mjs'
import { hasLab, measurePages } from './pages.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const lectern = path.join(root, 'bin/lectern.mjs')
const realBlog = path.join(root, '../shared/corpus/mincong')

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100,1000,10000' },
    runs: { type: 'string', default: '3' },
    blog: { type: 'string', default: existsSync(realBlog) ? realBlog : undefined },
    // Jekyll's layouts, includes and styles for the blog; without it minima's.
    theme: { type: 'string' },
    'no-jekyll': { type: 'boolean', default: false },
    'no-builds': { type: 'boolean', default: false },
    'no-pages': { type: 'boolean', default: false },
  },
})
const sizes = values.posts.split(',').filter(Boolean).map(Number)
const withJekyll = !values['no-jekyll'] && hasJekyll()
const work = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'))

function made(posts) {
  return `${posts} made-up posts`
}

function madeFolder(posts) {
  return path.join(work, `made-${posts}`)
}

function build(dir, cwd) {
  return measure({
    command: 'node',
    args: [lectern, 'build', dir, '--out', 'out', '--no-images', '--keep-going'],
    cwd,
  })
}

/** Cold builds, builds after one edited post, and Jekyll's of the same blog, taken in turns. */
function measureBlog({ name, dir, runs, theme }) {
  const jekyllDir = `${dir}-jekyll`
  if (withJekyll) {
    cpSync(dir, jekyllDir, { recursive: true })
    prepareForJekyll(jekyllDir, theme)
  }
  const taken = { cold: [], edited: [], jekyll: [] }
  for (let run = 0; run < runs; run++) {
    // Some file systems take many times as long where much has just been deleted: each run has a folder of its own.
    const place = mkdtempSync(`${dir}-run-`)
    taken.cold.push(build(dir, place))
    appendFileSync(editedPost(dir), `\nOne more line, number ${run}.\n`)
    taken.edited.push(build(dir, place))
    if (withJekyll) taken.jekyll.push(runJekyll(jekyllDir, path.join(place, 'jekyll')))
    process.stderr.write(`${name}: run ${run + 1} of ${runs}\n`)
  }
  return rowsOf({ name, ...taken, theme: theme ? path.basename(theme) : 'minima' })
}

function editedPost(dir) {
  const posts = readdirSync(path.join(dir, '_posts')).toSorted()
  return path.join(dir, '_posts', posts[Math.floor(posts.length / 2)])
}

// Of Jekyll's time for the real blog, seconds for the large one.
const buildGoals = {
  [path.basename(realBlog)]: { cold: '0.45', edited: '0.15' },
  [made(10_000)]: { cold: '80 s', edited: '8 s' },
}

function rowsOf({ name, cold, edited, jekyll, theme }) {
  const yardstick = jekyll.length > 0 ? medianOf(jekyll) : undefined
  const goals = buildGoals[name]
  const row = (what, result, goal = '') => [
    name,
    what,
    `${result.seconds.toFixed(1)} s`,
    result.cpu === undefined ? '' : `${result.cpu.toFixed(1)} s`,
    result.megabytes === undefined ? '' : `${Math.round(result.megabytes)} MB`,
    yardstick ? (result.seconds / yardstick.seconds).toFixed(2) : '',
    goal,
  ]
  return [
    row('cold', medianOf(cold), goals?.cold),
    row('after one edit', medianOf(edited), goals?.edited),
    ...(yardstick ? [row(`Jekyll with ${theme}`, yardstick)] : []),
  ]
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd()}\n`,
    )
  process.stdout.write('\n')
}

function measureBuilds() {
  const rows = [['blog', 'build', 'wall', 'processor', 'memory', 'of Jekyll', 'goal']]
  if (values.blog) {
    const dir = path.join(work, 'blog')
    cpSync(values.blog, dir, { recursive: true })
    measure({ command: 'chmod', args: ['-R', 'u+w', dir], cwd: work })
    const runs = Number(values.runs)
    rows.push(...measureBlog({ name: path.basename(values.blog), dir, runs, theme: values.theme }))
  }
  for (const posts of sizes) {
    const dir = madeFolder(posts)
    makeBlog({ posts, out: dir })
    // Large blogs take long and vary little.
    const runs = posts >= 5000 ? 1 : Number(values.runs)
    rows.push(...measureBlog({ name: made(posts), dir, runs }))
  }
  return rows
}

/** How soon a blog can be written: when `dev` is ready, when its first page is there, and when an edit is seen. */
async function devRow(name, dir) {
  const options = { lectern, dir, work }
  const starts = []
  for (let run = 0; run < Number(values.runs); run++) starts.push(await devStart(options))
  return [
    name,
    `${median(starts.map(({ ready }) => ready)).toFixed(1)} s`,
    `${median(starts.map(({ home }) => home)).toFixed(1)} s`,
    `${(await editSeen({ ...options, edits: 9 })).toFixed(0)} ms`,
  ]
}

async function benchDev() {
  if (!values.blog) return
  const large = madeFolder(10_000)
  printTable([
    ['dev', 'ready', 'first page', 'an edit is seen'],
    await devRow(path.basename(values.blog), path.join(work, 'blog')),
    ['goal', '1 s', '', '150 ms'],
    ...(existsSync(large) ? [await devRow(made(10_000), large), ['goal', '3 s', '', '']] : []),
  ])
}

async function benchPages() {
  if (!hasLab || values.blog !== realBlog) {
    process.stderr.write('pages: skipped, for the page lab or its blog is not there\n')
    return
  }
  const dir = path.join(work, 'pages')
  const built = measure({
    command: 'node',
    args: [lectern, 'build', realBlog, '--out', dir],
    cwd: mkdtempSync(`${dir}-`),
  })
  printTable([
    ['build', 'wall', 'goal'],
    ['cold, with all pictures', `${built.seconds.toFixed(1)} s`, '90 s'],
  ])
  printTable(measurePages({ dir, work, runs: values.runs }))
  printTable(await measureActs({ dir, runs: Number(values.runs) }))
}

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}; medians\n\n`,
)
// The made command line is not part of a build.
measure({ command: 'node', args: [lectern, 'help'], cwd: work })
try {
  if (!values['no-builds']) {
    printTable(measureBuilds())
    await benchDev()
  }
  if (!values['no-pages']) await benchPages()
} finally {
  rmSync(work, { recursive: true, force: true })
}
